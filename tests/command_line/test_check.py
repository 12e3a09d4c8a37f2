"""`kompass check` as people and scripts call it: output, exit code, and what goes to stderr."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.__main__ import kompass
from app.checklists.library import checklist
from app.demo.calendar import DemoCalendar
from app.demo.filling import DOSSIERS

ROOT = Path(__file__).parents[2]
LINZ = str(ROOT / "examples" / "linz-am-rhein-2021.yaml")
RUN = CliRunner()


def check(*arguments: str) -> Result:
    return RUN.invoke(kompass, ["check", *arguments])


def test_the_table_explains_every_criterion_in_german() -> None:
    result = check(LINZ, "--checklist", "mpsc-2021", "--as-of", "2021-03-14")
    assert result.exit_code == 1
    assert "Mission smarte Region Linz am Rhein" in result.stdout
    assert "no judgement of the municipality" in result.stdout
    assert "Unvollständig" in result.stdout
    for rule in checklist("mpsc-2021").rules:
        assert rule.criterion.title.de in result.stdout
        assert rule.criterion.id in result.stdout
    assert "So., 14.03.2021, 24:00" in result.stdout
    assert "\033[" not in result.stdout


def test_the_table_explains_every_criterion_in_english() -> None:
    result = check(LINZ, "--checklist", "mpsc-2021", "--as-of", "2021-03-14", "--lang", "en")
    assert "Incomplete" in result.stdout
    for rule in checklist("mpsc-2021").rules:
        assert rule.criterion.title.en in result.stdout
    assert "The municipality key 07138041" in result.stdout
    assert "Fördersatz" not in result.stdout


def test_the_json_has_the_published_form() -> None:
    result = check(LINZ, "--checklist", "mpsc-2021", "--as-of", "2021-03-14", "--format", "json")
    record = json.loads(result.stdout)
    rules = checklist("mpsc-2021")
    assert record["checklist"] == {
        "id": "mpsc-2021",
        "version": rules.version,
        "fingerprint": rules.fingerprint,
    }
    assert record["as_of"] == "2021-03-14"
    assert record["level"] == "incomplete"
    assert record["score"] == {"earned": "24/5", "open": "79", "attainable": "85", "percent": 5}
    assert set(record) == {"checklist", "as_of", "level", "score", "coverage", "criteria"}
    assert [criterion["id"] for criterion in record["criteria"]] == [
        rule.criterion.id for rule in rules.rules
    ]
    gate, weighted = record["criteria"][0], record["criteria"][3]
    assert set(gate) == {
        *("id", "section", "gate", "weight", "due", "due_on"),
        *("outcome", "degree", "reason", "looked_at"),
    }
    assert (gate["gate"], gate["weight"], gate["section"], gate["degree"]) == (True, None, "A", "1")
    assert (gate["due"], gate["due_on"]) == ("application", "2021-03-14")
    assert set(gate["reason"]) == {"de", "en"}
    assert (weighted["gate"], weighted["weight"], weighted["degree"]) == (False, 3, None)


@pytest.mark.parametrize(
    ("as_of", "level"),
    [
        ("2021-03-14", "incomplete"),
        ("2021-03-14T23:59:59+01:00", "incomplete"),
        ("2021-03-14T22:59:59Z", "incomplete"),
        ("2021-03-15T00:00:00+01:00", "blocked"),
        ("2021-03-14T23:00:00Z", "blocked"),
    ],
)
def test_an_instant_counts_by_its_day_in_berlin(as_of: str, level: str) -> None:
    result = check(LINZ, "--checklist", "mpsc-2021", "--as-of", as_of, "--format", "json")
    assert json.loads(result.stdout)["level"] == level


def test_a_ready_dossier_ends_with_zero(tmp_path: Path) -> None:
    calendar = DemoCalendar.of_open_round(date(2021, 2, 1))
    text = (DOSSIERS / "queichfurt.yaml").read_text(encoding="utf-8")
    file = tmp_path / "ready.yaml"
    file.write_text(calendar.filled_in(text), encoding="utf-8")
    result = check(str(file), "--checklist", "mpsc-2021", "--as-of", "2021-02-01")
    assert result.exit_code == 0, result.stdout
    assert "Einreichbar" in result.stdout


UNUSABLE = [
    (b"", ":1:1: Die Datei ist leer."),
    (b"format: dossier/2", ":1:9: format: Diese Datei hat das Format"),
    (b"format: dossier/1\napplicnt: 1", ":2:1: applicnt: Den Schl"),
    (b"format: dossier/1\nlabel: [a", ":2:8: Die Klammer"),
    (b"format: dossier/1\nlabel: a\nlabel: b", ":3:1: label: Der Schl"),
    (b"format: dossier/1\nlabel: &a b", ":2:8: Anker"),
    (b"format: dossier/1\nsubmitted_on: 2021-02-29", ":2:15: submitted_on: Diesen Tag"),
    (b"format: dossier/1\napplicant: " + b"[" * 5000, "20 Ebenen"),
    (b"\x7fELF\x02\x01\x01\x00", ":1:1: Hier steht ein Steuerzeichen (U+007F)"),
    (b"#" * 2_000_000, "1 MiB"),
]


@pytest.mark.parametrize(("data", "words"), UNUSABLE)
def test_an_unusable_file_ends_with_two_and_a_place(
    tmp_path: Path, data: bytes, words: str
) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(data)
    result = check(str(file), "--checklist", "mpsc-2021")
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.startswith(str(file))
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("/no/such/file.yaml", "--checklist", "mpsc-2021"), "gibt es nicht"),
        ((str(ROOT), "--checklist", "mpsc-2021"), "ein Ordner"),
        ((LINZ, "--checklist", "mpsc-2020x"), "Bekannt sind: leitfaden, mpsc-2019"),
        ((LINZ, "--checklist", "../mpsc-2021"), "Bekannt sind"),
        ((LINZ, "--checklist", "mpsc-2022"), "mpsc-2022: Der Aufruf „Modellprojekte Smart"),
        ((LINZ, "--checklist", "mpsc-2022", "--lang", "en"), "was cancelled"),
        ((LINZ, "--checklist", "mpsc-2021", "--as-of", "soon"), "weder ein Tag"),
        ((LINZ, "--checklist", "mpsc-2021", "--as-of", "2021-02-29"), "weder ein Tag"),
        ((LINZ, "--checklist", "mpsc-2021", "--as-of", "2021-03-14T12:00"), "Zeitzone"),
        ((LINZ, "--checklist", "mpsc-2021", "--as-of", ""), "weder ein Tag"),
        ((LINZ, "--checklist", "mpsc-2021", "--lang", "fr"), "Invalid value"),
        ((LINZ, "--checklist", "mpsc-2021", "--format", "xml"), "Invalid value"),
        ((LINZ,), "Missing option"),
    ],
)
def test_an_unusable_call_ends_with_two_and_a_sentence(
    arguments: tuple[str, ...], words: str
) -> None:
    result = check(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.stderr


def test_it_runs_as_a_program_without_loading_the_website() -> None:
    code = (
        "import sys; from app.__main__ import main\n"
        "try: main()\n"
        "except SystemExit as end: code = end.code\n"
        "loaded = {name.split('.')[0] for name in sys.modules}\n"
        "web = sorted(loaded & {'fastapi', 'sqlalchemy', 'starlette', 'uvicorn'})\n"
        "print(code, web, file=sys.stderr)"
    )
    arguments = ["check", LINZ, "--checklist", "mpsc-2021", "--format", "json"]
    result = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd="/",
        env={**os.environ, "LANG": "C", "PYTHONPATH": str(ROOT)},
        check=True,
    )
    assert json.loads(result.stdout)["level"] == "blocked"
    assert result.stderr.strip() == "1 []"
