"""The historical examples: labelled, sourced, and each criterion's outcome pinned."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.dossiers.exchange import from_file
from app.located import read_file
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.scorecard import Line, Scorecard

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
DAYS = (date(2021, 3, 14), date(2021, 4, 15))
"""The last day to apply, and the day after the council had to decide."""
LABEL = "historical example from public sources, no judgement of the municipality"


def test_there_are_three() -> None:
    names = [file.stem for file in EXAMPLES]
    assert names == ["einbeck-2021", "konstanz-2021", "linz-am-rhein-2021"]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_each_says_that_it_is_no_judgement_and_where_it_comes_from(file: Path) -> None:
    dossier = from_file(read_file(file))
    assert dossier.label is not None
    assert dossier.label.startswith(LABEL)
    assert len(dossier.sources) >= 3
    contacts = dossier.applicant.contacts
    assert all(contact.name is None for _, contact in contacts)


@pytest.mark.parametrize("number", [0, 1], ids=["last-day-to-apply", "after-the-council"])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_each_criterion_has_the_outcome_that_the_rules_give(file: Path, number: int) -> None:
    pinned: Any = read_file(Path(__file__).parent / file.name).value
    card = scored(file, DAYS[number])
    expected = {name: outcomes[number] for name, outcomes in pinned["criteria"].items()}
    assert {line.id: worded(line) for line in card.lines} == expected
    assert card.level == pinned["level"][number]
    for name in ("earned", "open", "attainable"):
        assert str(getattr(card, name)) == pinned[name][number]


def scored(file: Path, day: date) -> Scorecard:
    rules = checklist("mpsc-2021")
    dossier = from_file(read_file(file))
    return score(Facts(dossier=dossier, timetable=timetable_of(rules), as_of=day), rules)


def worded(line: Line) -> str:
    """The outcome, with the degree where it is a part."""
    return f"partly {line.degree}" if line.outcome == "partly" else line.outcome.value
