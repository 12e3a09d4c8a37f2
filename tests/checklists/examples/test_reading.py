"""A file of examples is read whole or refused with file, line, column and a plain sentence."""

from pathlib import Path

import pytest

from app.checklists.examples.reading import FOLDER as EXAMPLES
from app.checklists.examples.reading import READY, all_examples, read_examples
from app.checklists.library import FOLDER
from app.command_line.linting import lint_files
from app.located import UnusableInput
from app.scoring.verdict import Outcome

GOOD = """\
format: checklist-examples/1
criterion: fin-rate
meets:
  - name: exactly the standard rate
    change: {cost_plan.financing.rate: "0.65"}
fails:
  - name: a cent above
    change:
      cost_plan.financing.rate: "0.66"
      documents.0: {title: Nachweis}
      applicant.partners: []
    as_of: 2021-04-15
    checklist: mpsc-2019
    with: {standard: "0.60"}
partly:
  - name: in part
    change: {cost_plan.positions.8: null, council.resolutions.1: {kind: resolution}}
    degree: "1/2"
unknown:
  - name: nothing yet
    from: nothing
"""


def write(folder: Path, text: str = GOOD, name: str = "fin-rate.yaml") -> Path:
    if not (folder / READY).exists():
        ready = (FOLDER / EXAMPLES / READY).read_text(encoding="utf-8")
        (folder / READY).write_text(ready, encoding="utf-8")
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_examples_are_edits_of_the_ready_dossier(tmp_path: Path) -> None:
    meets, partly, fails, unknown = read_examples(write(tmp_path)).examples
    assert str(meets.dossier.cost_plan.financing.rate) == "0.65"
    assert meets.dossier.applicant.name == "Rebenau"
    assert (fails.outcome, fails.checklist) == (Outcome.UNMET, "mpsc-2019")
    assert fails.as_of.isoformat() == "2021-04-15"
    assert fails.parameters == {"standard": "0.60"}
    assert fails.dossier.applicant.partners == ()
    assert [one.title for one in fails.dossier.documents] == ["Nachweis"]
    assert len(partly.dossier.cost_plan.positions) == 8
    assert len(partly.dossier.council.resolutions) == 2
    assert str(partly.degree) == "1/2"
    assert unknown.dossier.applicant.name is None


MISTAKES = [
    # what is replaced, by what, line, column, words of the German sentence
    ("criterion: fin-rate", "criterion: fin-rates", 2, 12, "Die Datei heißt fin-rate"),
    ("examples/1", "examples/2", 1, 9, "„checklist-examples/2“ gibt es hier nicht"),
    ("meets:", "meet:", 3, 1, "Meinten Sie „meets“?"),
    ("name: a cent above", "name: in part", 7, 11, "gibt es in dieser Datei schon"),
    ("  - name: nothing yet\n    from", "  - from", 20, 5, "fehlt der Schlüssel „name“"),
    ("from: nothing", "from: nowhere", 21, 11, "„nowhere“ gibt es hier nicht"),
    ('degree: "1/2"', "degree: 1", 18, 13, "zwischen 0 und 1"),
    ('    degree: "1/2"\n', "", 16, 5, "fehlt der Schlüssel „degree“"),
    ("from: nothing", 'degree: "1/2"', 21, 5, "„degree“ gibt es hier nicht"),
    ("2021-04-15", "2021-04-31", 12, 12, "Diesen Tag gibt es"),
    ('"0.66"', '"66"', 9, 33, "Satz zwischen 0 und 1"),
    ('rate: "0.66"', 'rat: "0.66"', 9, 32, "Meinten Sie „rate“?"),
    ("{title: Nachweis}", "{titel: Nachweis}", 10, 28, "Meinten Sie „title“?"),
    ("documents.0", "documents.1", 10, 7, "Zeile „1“ hat diese Liste nicht"),
    ("positions.8", "positions.9", 17, 14, "Zeile „9“ hat diese Liste nicht"),
    ("positions.8: null", "position: null", 17, 14, "nichts, das sich wegnehmen ließe"),
    ("applicant.partners", "applicant.name.first", 11, 7, "ein einzelner Wert"),
]


@pytest.mark.parametrize(("old", "new", "line", "column", "words"), MISTAKES)
def test_a_mistake_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, line: int, column: int, words: str
) -> None:
    assert old in GOOD
    file = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(UnusableInput) as raised:
        read_examples(file)
    told = [problem.told("de") for problem in raised.value.problems]
    assert any(one.startswith(f"{file}:{line}:{column}: ") and words in one for one in told), told
    assert all(problem.sentence.en.strip() for problem in raised.value.problems)
    assert lint_files([file], language="de") == 1


def test_the_flaws_of_all_files_are_told_together(tmp_path: Path) -> None:
    (tmp_path / EXAMPLES).mkdir()
    write(tmp_path / EXAMPLES, name="one.yaml")
    write(tmp_path / EXAMPLES, name="other.yaml")
    with pytest.raises(UnusableInput) as raised:
        all_examples(tmp_path)
    assert len(raised.value.problems) == 2


def test_without_a_ready_dossier_there_is_nothing_to_change(tmp_path: Path) -> None:
    file = write(tmp_path)
    (tmp_path / READY).unlink()
    with pytest.raises(UnusableInput) as raised:
        read_examples(file)
    assert raised.value.problems[0].file.endswith(READY)
