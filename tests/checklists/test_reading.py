"""A checklist file is read whole or refused with file, line, column and a plain sentence."""

from pathlib import Path

import pytest

from app.checklists.library import UnknownChecklist, all_checklists, checklist
from app.checklists.reading import read_checklist
from app.located import UnusableInput

GOOD = """\
format: checklist/1
id: small
version: "1"
title: {de: Klein, en: Small}
note: {de: Eigener Vorschlag., en: Our own proposal.}
call:
  title: {de: Aufruf, en: Call}
  status: closed
  opens_on: 2020-12-16
  apply_by: 2021-03-14
  resolution_by: 2021-04-14
  source: [S2]
parameters:
  standard_rate: {value: "0.65", title: {de: Satz, en: Rate}, source: [S2], certainty: H}
sources:
  S2: {title: Offizielle Seite, url: "https://example.org/"}
sections:
  - id: C
    title: {de: Kosten, en: Costs}
    criteria:
      - id: fin-grant-rate
        title: {de: Fördersatz zulässig, en: Grant rate allowed}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        gate: true
        due: application
        mode: automatic
        check: grant_rate_is_allowed
        with: {standard: $standard_rate, emergency: "0.90"}
        source: [S2]
        certainty: H
"""


def write(folder: Path, text: str, name: str = "small.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_good_file_becomes_a_checklist(tmp_path: Path) -> None:
    read = read_checklist(write(tmp_path, GOOD))
    assert [rule.criterion.id for rule in read.rules] == ["fin-grant-rate"]
    assert str(read.rules[0].parameters["standard"]) == "0.65"
    assert len(read.fingerprint) == 64


def test_the_fingerprint_tells_content_from_form(tmp_path: Path) -> None:
    first = read_checklist(write(tmp_path, GOOD)).fingerprint
    assert read_checklist(write(tmp_path, f"# comment\n{GOOD}")).fingerprint == first
    written_out = GOOD.replace("standard: $standard_rate", 'standard: "0.65"').replace(
        'parameters:\n  standard_rate: {value: "0.65", title: {de: Satz, en: Rate}, '
        "source: [S2], certainty: H}\n",
        "",
    )
    assert read_checklist(write(tmp_path, written_out)).fingerprint != first
    changed = GOOD.replace('{value: "0.65"', '{value: "0.60"')
    assert read_checklist(write(tmp_path, changed)).fingerprint != first


MISTAKES = [
    # what is replaced, by what, line, column, words of the German sentence
    ("gate: true", "gate: no", 25, 15, "true oder false („no“)"),
    ("gate: true", "weight: 010", 25, 17, "ganze Zahl"),
    ("gate: true", "weight: 12:30", 25, 17, "ganze Zahl"),
    ("gate: true", "weight: 0", 25, 17, "von 1 bis 100"),
    ("gate: true", "gate: true\n        weight: 3", 21, 9, "entweder ein Pflichtpunkt"),
    ("gate: true", "gates: true", 25, 9, "Meinten Sie „gate“?"),
    ("check: grant_rate_is_allowed", "check: grant_rate_is_alowed", 28, 16, "Meinten Sie „grant_"),
    ("{standard: $", "{standart: $", 29, 16, "Meinten Sie „standard“?"),
    ("with: {standard: $standard_rate, e", "with: {e", 29, 15, "fehlt der Schlüssel „standard“"),
    ("with: {standard: $standard_rate, emer", "with: {standard: $rate, emer", 29, 26, "„rate“"),
    ('emergency: "0.90"', "emergency: 12:30", 29, 53, "Satz zwischen 0 und 1"),
    ('emergency: "0.90"', 'emergency: "90"', 29, 53, "Satz zwischen 0 und 1"),
    ("source: [S2]\n        certainty", "source: [S9]\n        certainty", 30, 18, "Quelle „S9“"),
    ("mode: automatic", "mode: automatik", 27, 15, "Meinten Sie „automatic“?"),
    ("mode: automatic", "mode: judged", 21, 9, "rein beurteiltes Kriterium"),
    ("id: small", "id: other", 2, 5, "Die Datei heißt small"),
    ("apply_by: 2021-03-14", "apply_by: 2021-05-14", 11, 18, "liegt vor apply_by"),
    ("apply_by: 2021-03-14", "apply_by: 2021-02-30", 10, 13, "Diesen Tag gibt es"),
    ("title: {de: Klein, en: Small}", "title: {de: Klein}", 4, 8, "fehlt der Schlüssel „en“"),
    ("title: {de: Klein, en: Small}", "title: {de: Klein, en: ''}", 4, 24, "Text gebraucht"),
    ("format: checklist/1", "format: checklist/2", 1, 9, "„checklist/2“ gibt es hier nicht"),
    ("title: {de: Klein, en: Small}", "title: &t {de: Klein, en: Small}", 4, 8, "Anker"),
    ("id: small", "id: small\nid: small", 3, 1, "zum zweiten Mal"),
    ("sections:", "parameters: {}\nsections:", 17, 1, "zum zweiten Mal; zuerst in Zeile 13"),
    ("    criteria:", "\tcriteria:", 20, 1, "Tabulator"),
    ("sections:", "sections: " + "[" * 5000, 17, 30, "20 Ebenen"),
    ("gate: true", "gate: true\n        future: soon", 26, 17, "ein Tag wie 2021-03-14"),
    ("gate: true", "gate: true\n        retired: true", 21, 9, "hat einen reason"),
    ("gate: true", "gate: true\n        retired: never", 26, 18, "ein Tag wie 2021-03-14"),
    ("gate: true", "gate: true\n        lead_time_days: -1", 26, 25, "ganze Zahl"),
    ("gate: true", "gate: true\n        pitfalls: [{de: A, en: B}]", 26, 20, "„source“"),
    (
        "gate: true",
        "gate: true\n        pitfalls: [{de: A, en: B, source: S9}]",
        *(26, 43, "Quelle „S9“"),
    ),
    ('{value: "0.65", ', "{", 14, 18, "entweder einen value"),
    ('{value: "0.65", ', "{set_by: chance, ", 14, 27, "„chance“"),
    ("status: closed", "status: shut", 8, 11, "„shut“ gibt es hier nicht"),
    ("id: C", "id: c", 18, 9, "nicht die erwartete Form"),
]


@pytest.mark.parametrize(("old", "new", "line", "column", "words"), MISTAKES)
def test_a_mistake_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, line: int, column: int, words: str
) -> None:
    assert old in GOOD
    with pytest.raises(UnusableInput) as raised:
        read_checklist(write(tmp_path, GOOD.replace(old, new, 1)))
    (problem,) = [found for found in raised.value.problems if words in found.sentence.de]
    assert (problem.line, problem.column) == (line, column)
    assert problem.told("en").startswith(f"{tmp_path}/small.yaml:{line}:{column}: ")
    assert problem.sentence.en.strip() not in ("", problem.sentence.de)


def test_a_criterion_that_stands_twice_is_refused(tmp_path: Path) -> None:
    criterion = GOOD[GOOD.index("      - id: fin-grant-rate") :]
    with pytest.raises(UnusableInput) as raised:
        read_checklist(write(tmp_path, GOOD + criterion))
    (problem,) = raised.value.problems
    assert "„fin-grant-rate“ steht zweimal" in problem.sentence.de
    assert problem.line == 32


def test_a_parameter_that_nobody_uses_is_refused(tmp_path: Path) -> None:
    unused = GOOD.replace("standard: $standard_rate", 'standard: "0.65"')
    with pytest.raises(UnusableInput) as raised:
        read_checklist(write(tmp_path, unused))
    assert "standard_rate" in raised.value.problems[0].sentence.de


def test_a_file_of_twenty_megabytes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnusableInput) as raised:
        read_checklist(write(tmp_path, GOOD + "#" * 20_000_000))
    assert "1 MiB" in raised.value.problems[0].sentence.de


def test_the_library_names_the_checklists_that_it_knows(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    with pytest.raises(UnknownChecklist) as raised:
        checklist("smal", tmp_path)
    assert raised.value.known == ("small",)
    assert checklist("small", tmp_path) is checklist("small", tmp_path)


def test_the_library_tells_the_flaws_of_all_files_together(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, "id: a", "a.yaml")
    write(tmp_path, "b", "b.yaml")
    with pytest.raises(UnusableInput) as raised:
        all_checklists(tmp_path)
    assert {Path(problem.file).name for problem in raised.value.problems} == {"a.yaml", "b.yaml"}
