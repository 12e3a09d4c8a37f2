"""The sum of a scorecard taken apart: every step that leads to the number shown. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.scoring.scorecard import Level, Line, Points, Scorecard
from app.scoring.verdict import Outcome


@dataclass(frozen=True, slots=True)
class Term:
    """One criterion in the sum of its section.

    Attributes:
        counting: "earned", "open" (weight that waits) or "left_out" (not applicable, waived).
        so_far: the section's points up to and with this one.
    """

    line: Line
    counting: str
    points: Fraction
    so_far: Fraction


@dataclass(frozen=True, slots=True)
class SectionSum:
    """A section's terms and what they add up to."""

    id: str
    terms: tuple[Term, ...]
    earned: Fraction
    open: Fraction
    lost: Fraction
    attainable: Fraction


@dataclass(frozen=True, slots=True)
class Question:
    """One step of the level: the criteria that answer the question with yes, and what follows."""

    name: str
    level: Level
    because: tuple[Line, ...]
    decides: bool


@dataclass(frozen=True, slots=True)
class Steps:
    """The whole way from criteria to level and number."""

    sections: tuple[SectionSum, ...]
    earned: Fraction
    open: Fraction
    lost: Fraction
    attainable: Fraction
    exact_percent: Fraction | None
    percent: int | None
    level: Level
    questions: tuple[Question, ...]


def steps_to(card: Scorecard, section_ids: Sequence[str]) -> Steps:
    """The steps of a scorecard; its own sums are not used, so that they can be compared."""
    sections = tuple(_section(section_id, card.section(section_id)) for section_id in section_ids)
    shown = tuple(section for section in sections if section.terms)
    earned = sum((section.earned for section in shown), Fraction(0))
    attainable = sum((section.attainable for section in shown), Fraction(0))
    exact = 100 * earned / attainable if attainable else None
    questions = _questions(card)
    return Steps(
        sections=shown,
        earned=earned,
        open=sum((section.open for section in shown), Fraction(0)),
        lost=sum((section.lost for section in shown), Fraction(0)),
        attainable=attainable,
        exact_percent=exact,
        percent=None if exact is None else int(exact),
        level=next((one.level for one in questions if one.decides), Level.COMPLETE),
        questions=questions,
    )


def _section(section_id: str, points: Points) -> SectionSum:
    so_far = Fraction(0)
    terms: list[Term] = []
    for line in points.lines:
        if line.weight is None:
            continue
        worth = Fraction(line.weight) * (line.degree or 0) if line.outcome.applies else Fraction(0)
        so_far += worth
        terms.append(Term(line, _counting(line), worth, so_far))
    attainable = _weights(terms, "earned") + _weights(terms, "open")
    still_open = _weights(terms, "open")
    lost = attainable - still_open - so_far
    return SectionSum(section_id, tuple(terms), so_far, still_open, lost, attainable)


def _counting(line: Line) -> str:
    if not line.outcome.applies:
        return "left_out"
    return "open" if line.outcome is Outcome.UNKNOWN else "earned"


def _weights(terms: Sequence[Term], counting: str) -> Fraction:
    return Fraction(sum(term.line.weight or 0 for term in terms if term.counting == counting))


def _questions(card: Scorecard) -> tuple[Question, ...]:
    """The four steps of the level; the first one that is answered with yes decides."""
    first = [line for line in card.gates if line.due == "application"]
    later = [line for line in card.gates if line.due != "application"]
    passed = [line for line in later if line.past_due(card.as_of)]
    blocking = [line for line in (*first, *passed) if line.outcome is Outcome.UNMET]
    lacking = [line for line in first if not line.fulfilled]
    lacking += [line for line in passed if line.outcome is Outcome.UNKNOWN]
    waiting = [line for line in later if not line.fulfilled]
    waiting += [line for line in card.lines if line.outcome is Outcome.UNKNOWN and not line.gate]
    asked = (
        ("blocked", Level.BLOCKED, blocking),
        ("lacking", Level.INCOMPLETE, lacking),
        ("waiting", Level.SUBMITTABLE, waiting),
    )
    deciding = next((name for name, _, because in asked if because), None)
    return tuple(
        Question(name, level, tuple(because), name == deciding) for name, level, because in asked
    )
