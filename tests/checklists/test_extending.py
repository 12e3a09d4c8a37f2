"""A checklist builds on a part: inherited, changed, left out, and every flaw at its own place."""

from pathlib import Path

import pytest

from app.checklists.reading import read_checklist
from app.command_line.linting import lint_files
from app.located import UnusableInput
from app.scoring.checklist import Checklist

PART = """\
format: checklist-part/1
note: {de: Eigener Vorschlag., en: Our own proposal.}
parameters:
  rate: {title: {de: Satz, en: Rate}, certainty: H}
  cap: {value: "100.00", title: {de: Grenze, en: Cap}, source: [S2], certainty: M}
sources:
  S1: {title: Erste, url: "https://example.org/1"}
  S2: {title: Zweite, url: "https://example.org/2"}
sections:
  - id: C
    title: {de: Kosten, en: Costs}
    criteria:
      - id: fin-grant-rate
        title: {de: Fördersatz, en: Rate}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        gate: true
        due: application
        mode: automatic
        check: grant_rate_is_allowed
        with: {standard: $rate, emergency: "0.90"}
        source: [S1]
        certainty: H
      - id: fin-first
        title: {de: Erste Maßnahmen, en: First measures}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        weight: 3
        due: application
        mode: automatic
        check: first_measures_respect_cap
        with: {cap: $cap}
        source: [S2]
        certainty: M
"""
CHILD = """\
format: checklist/1
id: small
version: "1"
extends: money
title: {de: Klein, en: Small}
call: {title: {de: Aufruf, en: Call}, status: closed}
parameters:
  rate: {value: "0.65", source: [S1]}
"""
NOVELTY = """\
      - id: plan-new
        title: {de: Neu, en: New}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        weight: 2
        due: application
        mode: judged
        source: [S1]
        certainty: L
"""


def read(folder: Path, child: str = CHILD, **parts: str) -> Checklist:
    (folder / "parts").mkdir(exist_ok=True)
    for name, text in {"money": PART, **parts}.items():
        (folder / "parts" / f"{name}.yaml").write_text(text, encoding="utf-8")
    file = folder / "small.yaml"
    file.write_text(child, encoding="utf-8")
    return read_checklist(file)


def test_all_is_inherited(tmp_path: Path) -> None:
    found = read(tmp_path)
    assert [rule.criterion.id for rule in found.rules] == ["fin-grant-rate", "fin-first"]
    assert str(found.rules[0].parameters["standard"]) == "0.65"
    assert found.file.note.de == "Eigener Vorschlag."
    assert set(found.file.sources) == {"S1", "S2"}


def test_what_is_left_out_takes_its_parameters_and_sources_along(tmp_path: Path) -> None:
    found = read(tmp_path, f"{CHILD}without: [fin-first]\n")
    assert [rule.criterion.id for rule in found.rules] == ["fin-grant-rate"]
    assert set(found.file.parameters) == {"rate"}
    assert set(found.file.sources) == {"S1"}


def test_a_change_says_some_keys_anew(tmp_path: Path) -> None:
    change = "change:\n  fin-first: {gate: true, with: {cap: '50.00'}, certainty: L}\n"
    found = read(tmp_path, CHILD + change)
    rule = found.rule("fin-first")
    assert (rule.criterion.gate, rule.criterion.weight) == (True, None)
    assert rule.parameters == {"cap": 5000}
    assert (rule.criterion.certainty, rule.criterion.title.de) == ("L", "Erste Maßnahmen")
    assert "cap" not in found.file.parameters


def test_a_gate_can_become_weighted(tmp_path: Path) -> None:
    rule = read(tmp_path, f"{CHILD}change: {{fin-grant-rate: {{weight: 5}}}}\n").rules[0]
    assert (rule.criterion.gate, rule.criterion.weight) == (False, 5)


def test_another_check_starts_without_the_old_parameters(tmp_path: Path) -> None:
    change = "change: {fin-first: {check: time_plan_is_present}}\n"
    assert read(tmp_path, CHILD + change).rule("fin-first").parameters == {}


def test_nothing_takes_an_inherited_parameter_away(tmp_path: Path) -> None:
    child = f"{CHILD}change: {{fin-first: {{with: {{cap: null}}}}}}\n"
    with pytest.raises(UnusableInput) as raised:
        read(tmp_path, child)
    assert "„cap“" in raised.value.problems[0].sentence.de


def test_sections_grow(tmp_path: Path) -> None:
    more = (
        "sections:\n  - id: B\n    title: {de: Plan, en: Plan}\n    criteria:\n"
        + NOVELTY
        + "  - id: C\n    criteria:\n"
        + NOVELTY.replace("plan-new", "fin-new")
    )
    found = read(tmp_path, CHILD + more)
    assert [(rule.section, rule.criterion.id) for rule in found.rules] == [
        ("C", "fin-grant-rate"),
        ("C", "fin-first"),
        ("C", "fin-new"),
        ("B", "plan-new"),
    ]


def test_a_part_may_build_on_a_part(tmp_path: Path) -> None:
    less = "format: checklist-part/1\nextends: money\nwithout: [fin-first]\n"
    found = read(tmp_path, CHILD.replace("extends: money", "extends: less"), less=less)
    assert [rule.criterion.id for rule in found.rules] == ["fin-grant-rate"]


def test_only_the_content_makes_the_fingerprint(tmp_path: Path) -> None:
    first = read(tmp_path).fingerprint
    assert read(tmp_path, CHILD, money=f"# a comment\n{PART}").fingerprint == first
    assert read(tmp_path, CHILD, money=PART.replace("weight: 3", "weight: 4")).fingerprint != first


CIRCLE = "format: checklist-part/1\nextends: money\n"
MISTAKES = [
    # child, part, which file, line, column, words of the German and of the English sentence
    (CHILD.replace("money", "monee"), PART, "small", 4, 10, "Bekannt sind: circle, money", "monee"),
    (CHILD.replace("money", "../money"), PART, "small", 4, 10, "erwartete Form", "pattern"),
    (CHILD.replace("extends", "extend"), PART, "small", 4, 1, "„extends“?", '"extends"?'),
    (CHILD + "without: [fin-frist]\n", PART, "small", 9, 11, "nicht geerbt", "is inherited"),
    (CHILD + "change: {fin-frist: {}}\n", PART, "small", 9, 10, "nicht geerbt", "is inherited"),
    (CHILD + "change: [fin-first]\n", PART, "small", 9, 9, "Gruppe", "group"),
    (
        CHILD + "change: {fin-first: {wieght: 2}}\n",
        PART,
        *("small", 9, 22, "Meinten Sie „weight“?", 'Did you mean "weight"?'),
    ),
    (
        CHILD + "change: {fin-first: {weight: 200}}\n",
        PART,
        *("small", 9, 30, "von 1 bis 100", "from 1 to 100"),
    ),
    (CHILD.replace('"0.65"', '"65"'), PART, "money", 21, 26, "zwischen 0 und 1", "between 0 and 1"),
    (
        CHILD.replace('value: "0.65", ', ""),
        PART,
        *("money", 4, 9, "entweder einen value", "either a value"),
    ),
    (
        CHILD.replace("extends: money\n", "without: [fin-first]\n"),
        PART,
        *("small", 4, 1, "auf keinem Teil", "builds on no part"),
    ),
    (CHILD, "extends: circle\n" + PART, "circle", 2, 10, "im Kreis", "in a circle"),
    (CHILD, PART.replace("part/1", "part/2"), "money", 1, 9, "„checklist-part/2“", "part/2"),
    (CHILD, PART.replace("check: first", "check: frist"), "money", 31, 16, "„first_", '"first_'),
    (CHILD, PART.replace("notes:", "note:") + "notes: 1\n", "money", 35, 1, "„note“?", '"note"?'),
    (CHILD, "call: {}\n" + PART, "money", 1, 1, "Schlüssel „call“", 'no key "call"'),
    (CHILD, PART.replace("weight: 3", "weight: 0"), "money", 28, 17, "von 1 bis 100", "1 to 100"),
]


@pytest.mark.parametrize(("child", "part", "file", "line", "column", "german", "english"), MISTAKES)
def test_a_mistake_is_told_where_it_was_made(
    tmp_path: Path,
    child: str,
    part: str,
    file: str,
    line: int,
    column: int,
    german: str,
    english: str,
) -> None:
    with pytest.raises(UnusableInput) as raised:
        read(tmp_path, child, money=part, circle=CIRCLE)
    (problem,) = [found for found in raised.value.problems if german in found.sentence.de]
    assert (Path(problem.file).stem, problem.line, problem.column) == (file, line, column)
    assert english in problem.sentence.en


def test_a_part_is_looked_at_on_its_own(tmp_path: Path) -> None:
    read(tmp_path, circle=CIRCLE)
    assert lint_files([tmp_path], language="de") == 0
    (tmp_path / "parts" / "money.yaml").write_text("extends: circle\n" + PART, encoding="utf-8")
    assert lint_files([tmp_path / "parts" / "money.yaml"], language="de") == 1
