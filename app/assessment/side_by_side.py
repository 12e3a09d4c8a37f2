"""One dossier against several checklists: which criteria each asks, and what they say of it. Pure.

The dates are the same for all, so that only the rules differ.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.scoring.call_questions import Question
from app.scoring.checklist import Checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.scorecard import Line, Scorecard
from app.scoring.wording import Text


@dataclass(frozen=True, slots=True)
class Side:
    """A checklist and what comes of the dossier by it."""

    checklist: Checklist
    card: Scorecard


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion across all sides; None where a checklist does not ask it."""

    id: str
    title: Text
    lines: tuple[Line | None, ...]

    @property
    def differs(self) -> bool:
        """Whether the sides say different things of it."""
        said = {line and (line.outcome, line.degree, line.gate, line.weight) for line in self.lines}
        return len(said) > 1


def sides_of(facts: Facts, checklists: Sequence[Checklist]) -> tuple[Side, ...]:
    """The dossier by the rules of each checklist, as if its call went by them on these dates."""
    return tuple(
        Side(rules, score(replace(facts, timetable=replace(facts.timetable, call=rules.id)), rules))
        for rules in checklists
    )


def rows_of(sides: Sequence[Side]) -> tuple[Row, ...]:
    """Every criterion that any side asks: in the order of the first, then what others add."""
    lines = [{line.id: line for line in side.card.lines} for side in sides]
    asked = dict.fromkeys(criterion for some in lines for criterion in some)
    return tuple(
        Row(criterion, _title(criterion, sides), tuple(some.get(criterion) for some in lines))
        for criterion in asked
    )


def same_questions(one: Checklist, other: Checklist) -> frozenset[str]:
    """The keys of the calls' own questions that both ask in the same words."""
    asked, again = _questions(one), _questions(other)
    return frozenset(key for key, words in asked.items() if again.get(key) == words)


def _title(criterion_id: str, sides: Sequence[Side]) -> Text:
    for side in sides:
        for rule in side.checklist.rules:
            if rule.criterion.id == criterion_id:
                return rule.criterion.title.text
    raise KeyError(criterion_id)


def _questions(rules: Checklist) -> dict[str, tuple[str, str]]:
    return {
        question.key: (question.de, question.en)
        for rule in rules.rules
        for value in rule.parameters.values()
        if isinstance(value, tuple)
        for question in value
        if isinstance(question, Question)
    }
