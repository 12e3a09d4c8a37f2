"""A round of a network is opened from the command line."""

from datetime import date

import pytest
from sqlalchemy import select

from app.checklists.models import PublishedChecklist
from app.database import Database
from app.municipalities.editing import add_network
from app.rounds.models import Round
from tests.command_line.test_upkeep import installation, run

__all__ = ["installation"]

DAYS = ("--opens-on", "2027-01-01", "--apply-by", "2027-03-28")


@pytest.fixture
def network(installation: Database) -> str:
    with installation.writing() as session:
        add_network(session, name="Rheintal")
    return "Rheintal"


def opened(installation: Database) -> list[Round]:
    with installation.reading() as session:
        return list(session.scalars(select(Round)))


@pytest.mark.usefixtures("network")
def test_a_round_is_opened_with_its_days_and_values(installation: Database) -> None:
    words = ("standard_rate=0.5", "--name", "Aufruf  2027", "--resolution-by", "2027-05-31")
    result = run("round", "open", "leitfaden", *words, *DAYS)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "emergency_rate" in result.stdout
    assert "standard_rate" not in result.stdout
    (round_,) = opened(installation)
    assert round_.id in result.stdout
    assert round_.settings == {"standard_rate": "0.5"}
    days = (round_.opens_on, round_.apply_by, round_.resolution_by)
    assert days == (date(2027, 1, 1), date(2027, 3, 28), date(2027, 5, 31))
    with installation.reading() as session:
        assert session.get(PublishedChecklist, round_.checklist_fingerprint) is not None


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("mpsc-2022", "--name", "x", *DAYS), "entfallen"),
        (("nothing", "--name", "x", *DAYS), "Eine Checkliste „nothing“ gibt es nicht"),
        (("leitfaden@7", "--name", "x", *DAYS), "leitfaden@7 wurde nie veröffentlicht"),
        (("/no/such.yaml", "--name", "x", *DAYS), "Diese Datei gibt es nicht"),
        (("leitfaden", "--name", " ", *DAYS), "--name"),
        (("leitfaden", "--name", "x", *DAYS, "--network", "Fernland"), "„Rheintal“"),
        (("leitfaden", "--name", "x", *DAYS, "--resolution-by", "2027-02-30"), "kein Tag"),
        (("leitfaden", "--name", "x", *DAYS, "--resolution-by", "2026-12-31"), "vor der Öffnung"),
        (("leitfaden", "--name", "x", *DAYS, "--apply-by", "2026-12-31"), "vor der Öffnung"),
        (("leitfaden", "--name", "x", *DAYS, "--apply-by", ""), "kein Tag"),
        (
            ("leitfaden", "standard_rate=65", "--name", "x", *DAYS),
            "passt nicht zur Checkliste: standard_rate: Erwartet wird ein Satz zwischen 0 und 1",
        ),
        (
            ("starke-heimat-hessen", "applicant_types=town", "--name", "x", *DAYS),
            "applicant_types: „town“ gibt es hier nicht",
        ),
    ],
)
@pytest.mark.usefixtures("network")
def test_what_cannot_be_is_refused_in_a_sentence(
    installation: Database, words: tuple[str, ...], told: str
) -> None:
    result = run("round", "open", *words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert opened(installation) == []


@pytest.mark.usefixtures("network")
def test_a_name_stands_for_one_round_of_a_network(installation: Database) -> None:
    words = ("round", "open", "leitfaden", "--name", "Aufruf", *DAYS)
    assert run(*words).exit_code == 0
    assert "schon eine Runde „Aufruf“" in run(*words).stderr
    assert len(opened(installation)) == 1


def test_without_or_with_several_networks_one_must_be_named(installation: Database) -> None:
    words = ("round", "open", "leitfaden", "--name", "Aufruf", *DAYS)
    assert "Bekannt sind: –" in run(*words).stderr
    with installation.writing() as session:
        for name in ("Rheintal", "Fernland"):
            add_network(session, name=name)
    assert "Nennen Sie das Netzwerk" in run(*words).stderr
    assert run(*words, "--network", "Fernland").exit_code == 0
