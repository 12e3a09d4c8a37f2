"""One dossier by several checklists: every criterion once, each side as if it were alone."""

from dataclasses import replace
from datetime import date

from app.assessment.side_by_side import rows_of, same_questions, sides_of
from app.checklists.library import all_checklists, checklist
from app.scoring.facts import Facts
from app.scoring.record import recorded
from app.scoring.score import score
from tests.builders import CALL_2021, dossier
from tests.ready import READY_ON, ready

FACTS = Facts(dossier=dossier(ready()), timetable=CALL_2021, as_of=date.fromisoformat(READY_ON))
ALL = [rules for rules in all_checklists() if not rules.cancelled]


def test_each_side_is_what_its_checklist_says_alone() -> None:
    for side in sides_of(FACTS, ALL):
        timetable = replace(CALL_2021, call=side.checklist.id)
        alone = score(replace(FACTS, timetable=timetable), side.checklist)
        assert recorded(side.card) == recorded(alone)


def test_every_criterion_of_every_side_stands_in_one_row() -> None:
    sides = sides_of(FACTS, ALL)
    rows = rows_of(sides)
    assert len({row.id for row in rows}) == len(rows)
    for position, side in enumerate(sides):
        found = [row.lines[position] for row in rows if row.lines[position] is not None]
        assert {line.id for line in found if line} == {line.id for line in side.card.lines}


def test_the_same_checklist_twice_differs_in_nothing() -> None:
    rules = checklist("mpsc-2021")
    assert not any(row.differs for row in rows_of(sides_of(FACTS, [rules, rules])))


def test_what_only_one_asks_differs() -> None:
    rows = rows_of(sides_of(FACTS, [checklist("mpsc-2021"), checklist("leitfaden")]))
    only_first = [row for row in rows if row.lines[1] is None]
    assert only_first
    assert all(row.differs for row in only_first)


def test_only_questions_in_the_same_words_are_the_same() -> None:
    rules = checklist("mpsc-2021")
    assert same_questions(rules, rules) == same_questions(rules, rules)
    assert same_questions(rules, checklist("leitfaden")) <= same_questions(rules, rules)
