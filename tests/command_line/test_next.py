"""`kompass next` as people and scripts call it."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.__main__ import kompass
from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.dossiers.exchange import from_file
from app.located import read_file
from app.scoring.facts import Facts
from app.scoring.steps.search import next_steps

LINZ = Path(__file__).parents[2] / "examples" / "linz-am-rhein-2021.yaml"
RUN = CliRunner()
ON_TIME = ("--checklist", "mpsc-2021", "--as-of", "2021-03-01")


def advise(*arguments: str) -> Result:
    return RUN.invoke(kompass, ["next", *arguments])


def test_the_list_says_what_where_and_what_it_brings() -> None:
    result = advise(str(LINZ), *ON_TIME)
    assert result.exit_code == 0, result.stdout
    assert "Als Nächstes (Stand 01.03.2021)" in result.stdout
    assert "Den Projektplan als Dokument hinterlegen" in result.stdout
    assert "→ documents" in result.stdout
    assert "spätestens So., 14.03.2021, 24:00" in result.stdout
    assert "1 Pflichtpunkt" in result.stdout
    assert "Wartet auf die Beratung:" in result.stdout


def test_the_list_speaks_english() -> None:
    result = advise(str(LINZ), *ON_TIME, "--lang", "en")
    assert "What to do next (as of 1 March 2021)" in result.stdout
    assert "Record the project plan as a document" in result.stdout
    assert "Projektplan" not in result.stdout


def test_the_json_names_every_step_with_its_edits_and_exact_points() -> None:
    record = json.loads(advise(str(LINZ), *ON_TIME, "--format", "json").stdout)
    rules = checklist("mpsc-2021")
    facts = Facts(
        dossier=from_file(read_file(LINZ)), timetable=timetable_of(rules), as_of=facts_day(record)
    )
    found = next_steps(facts, rules)
    assert record["checklist"]["fingerprint"] == rules.fingerprint
    assert [step["points"] for step in record["steps"]] == [str(s.points) for s in found.steps]
    assert [step["after"]["level"] for step in record["steps"]] == [
        step.after.level.value for step in found.steps
    ]
    first = record["steps"][0]
    assert first["actions"][0]["edits"][0].keys() >= {"kind", "path"}
    assert record["awaiting_adviser"] == list(found.awaiting)
    assert record["without_step"] == list(found.rest)


def facts_day(record: dict[str, str]) -> date:
    return date.fromisoformat(record["as_of"])


@pytest.mark.parametrize(
    "arguments",
    [
        (str(LINZ), "--checklist", "mpsc-1999"),
        (str(LINZ), "--checklist", "mpsc-2021", "--as-of", "gestern"),
        ("no-such-file.yaml", *ON_TIME),
        (str(LINZ), "--checklist", "mpsc-2022"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(arguments: tuple[str, ...]) -> None:
    result = advise(*arguments)
    assert result.exit_code == 2
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
