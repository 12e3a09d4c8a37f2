"""What a checklist leaves to a round, listed and set from the command line."""

from datetime import UTC, datetime

import pytest

from app.assessment.models import Assessment
from app.checklists.library import checklist
from app.checklists.pinning import pin
from app.checklists.published import publish
from app.database import Database
from app.rounds.models import Round, RoundStatus
from tests.cast import Cast, bring_cast
from tests.command_line.test_upkeep import installation, run

__all__ = ["installation"]

NOW = datetime.now(UTC)


@pytest.fixture
def cast(installation: Database) -> Cast:
    """A network one of whose rounds goes by the guideline."""
    cast = bring_cast(installation, NOW)
    found = checklist("leitfaden")
    with installation.writing() as session:
        round_ = session.get_one(Round, cast.rounds["near"])
        publish(session, found, now=NOW)
        round_.checklist_id = found.id
        pin(session, round_, found)
    return cast


def test_all_rounds_are_listed_with_what_they_lack(cast: Cast) -> None:
    result = run("round", "list")
    assert result.exit_code == 0
    assert f"{cast.rounds['near']}    0/9" in result.stdout
    assert f"{cast.rounds['far']}    0/0" in result.stdout


def test_values_are_set_and_dossiers_follow(installation: Database, cast: Cast) -> None:
    near = cast.rounds["near"]
    words = ("standard_rate=0.5", "emergency_rate=0.6", "council_kinds=resolution,urgent_decision")
    result = run("round", "set", near, *words, "council_ratification=true", "--lang", "en")
    assert (result.exit_code, "are assessed by them" in result.stdout) == (0, True)
    with installation.reading() as session:
        assert session.get_one(Round, near).settings["council_kinds"] == [
            "resolution",
            "urgent_decision",
        ]
        assert session.get_one(Round, near).settings["council_ratification"] is True
        stored = session.get_one(Assessment, cast.dossiers["rebenau"])
        assert "höchstens 50\u00a0%" in stored.scorecard
    listed = run("round", "list", near, "--lang", "en").stdout
    assert "  standard_rate: 0.5\n" in listed
    assert "[resolution, urgent_decision]" in listed
    assert "  smallest_grant: not set yet\n" in listed
    assert "as it was" in run("round", "set", near, words[0], "--lang", "en").stdout
    run("round", "set", near, "standard_rate=")
    with installation.reading() as session:
        assert "standard_rate" not in session.get_one(Round, near).settings


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("standard_rate=65",), "passt nicht zur Checkliste"),
        (("council_kinds=oracle",), "passt nicht zur Checkliste"),
        (("rate=0.5",), "setzt keinen Wert dieser Runde"),
        (("standard_rate",), "setzt keinen Wert dieser Runde"),
    ],
)
def test_what_cannot_be_is_refused_whole(
    installation: Database, cast: Cast, words: tuple[str, ...], told: str
) -> None:
    result = run("round", "set", cast.rounds["near"], "longest_months=24", *words)
    assert result.exit_code == 2
    assert told in result.stderr
    with installation.reading() as session:
        assert session.get_one(Round, cast.rounds["near"]).settings == {}


def test_a_round_that_is_over_or_unknown_is_left_alone(installation: Database, cast: Cast) -> None:
    assert "„nothing“: 0" in run("round", "set", "nothing", "standard_rate=0.5").stderr
    with installation.writing() as session:
        session.get_one(Round, cast.rounds["near"]).status = RoundStatus.CLOSED
    result = run("round", "set", cast.rounds["near"], "standard_rate=0.5")
    assert (result.exit_code, "beendet" in result.stderr) == (2, True)


@pytest.mark.parametrize("name", ["-xGEw0123456789abcdefg", "--x"])
@pytest.mark.usefixtures("cast")
def test_an_id_may_begin_with_a_hyphen(name: str) -> None:
    assert f"Runden mit Namen oder Kennung „{name}“: 0" in run("round", "list", name).stderr
