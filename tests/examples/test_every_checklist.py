"""The historical examples against every checklist: sound everywhere, and pinned where decided."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.checklists.calls import timetable_of
from app.checklists.library import all_checklists
from app.dossiers.exchange import from_file
from app.located import read_file
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.scorecard import Line, Scorecard
from app.scoring.verdict import Outcome

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))
CHECKLISTS = [found for found in all_checklists() if not found.cancelled]
PINNED: Any = read_file(Path(__file__).with_name("other-checklists.yaml")).value
WITHOUT_A_DATE = date(2021, 3, 14)
FINISHED = date(2030, 1, 1)


def scored(file: Path, rules: Checklist, day: date | None = None) -> Scorecard:
    day = day or rules.file.call.apply_by or WITHOUT_A_DATE
    dossier = from_file(read_file(file))
    return score(Facts(dossier=dossier, timetable=timetable_of(rules), as_of=day), rules)


def worded(line: Line) -> str:
    return f"partly {line.degree}" if line.outcome == "partly" else line.outcome.value


def test_there_are_the_calls_the_guideline_and_another_programme() -> None:
    assert [found.id for found in all_checklists()] == [
        "leitfaden",
        *("mpsc-2019", "mpsc-2020", "mpsc-2021", "mpsc-2022"),
        "starke-heimat-hessen",
    ]


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
@pytest.mark.parametrize("rules", CHECKLISTS, ids=lambda rules: rules.id)
def test_every_criterion_is_answered_in_both_languages(rules: Checklist, file: Path) -> None:
    for day in (None, WITHOUT_A_DATE, FINISHED):
        card = scored(file, rules, day)
        assert [line.id for line in card.lines] == [rule.criterion.id for rule in rules.rules]
        for line in card.lines:
            for language in ("de", "en"):
                words = line.reason.pick(language)
                assert words.strip()
                assert "…" not in words
                assert "{" not in words


@pytest.mark.parametrize("name", [rules.id for rules in CHECKLISTS if rules.id != "mpsc-2021"])
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_what_is_decided_is_what_the_rules_give(file: Path, name: str) -> None:
    rules = next(found for found in CHECKLISTS if found.id == name)
    card, pinned = scored(file, rules), PINNED[file.stem][name]
    decided = [line for line in card.lines if line.outcome is not Outcome.UNKNOWN]
    assert {line.id: worded(line) for line in decided} == pinned["decided"]
    assert card.level == pinned["level"]
    points = f"{card.earned} of {card.attainable}, {card.open} open"
    assert points == pinned["points"]
