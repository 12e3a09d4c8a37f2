"""What is still open of a scorecard, and what each item is to the decision of the council."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.scoring.checklist import Checklist, Rule
from app.scoring.council_terms import Term, day_of
from app.scoring.facts import Timetable
from app.scoring.scorecard import Line, Scorecard

IN_THE_DRAFT = frozenset(
    {"council_decided_in_time", "council_declares", "council_amount_covers_plan"}
)
"""What the draft resolution itself must hold; what is recorded afterwards is not among it."""
BEFORE_THE_DRAFT = frozenset(
    {
        "cost_plan_is_present",
        "plan_sums_add_up",
        "grant_rate_is_allowed",
        "own_share_is_covered",
        "cost_shares_add_up",
        "strategy_covers_the_whole_area",
    }
)
"""What settles the own share and the area that the draft names (E4 and E6, domain.md 2.1)."""


class Step(StrEnum):
    """What an open item is to the decision of the council."""

    BEFORE_DRAFT = "before_draft"
    DRAFT = "draft"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Something that is still to be done; the lead time is None where the checklist names none."""

    criterion: str
    gate: bool
    due_on: date | None
    lead_time: int | None = None
    step: Step = Step.OTHER
    for_council: bool = False


def decision_limit(checklist: Checklist, timetable: Timetable) -> date | None:
    """The last day for the council's decision, as the checklist's own criterion says."""
    for rule in checklist.rules:
        by = rule.parameters.get("by")
        if _check_of(rule) == "council_decided_in_time" and isinstance(by, Term):
            return day_of(by, timetable)
    return timetable.resolution_by


def open_items(card: Scorecard, checklist: Checklist) -> tuple[Open, ...]:
    """What the municipality itself can still do, in the order of the checklist."""
    return tuple(
        _opened(line, checklist.rule(line.id))
        for line in card.lines
        if not line.fulfilled
        and not line.awaits_adviser
        and (line.gate or line.attainable > line.earned)
    )


def _opened(line: Line, rule: Rule) -> Open:
    name = _check_of(rule)
    step = Step.OTHER
    if name in IN_THE_DRAFT:
        step = Step.DRAFT
    elif name in BEFORE_THE_DRAFT:
        step = Step.BEFORE_DRAFT
    return Open(
        criterion=line.id,
        gate=line.gate,
        due_on=line.due_on,
        lead_time=rule.criterion.lead_time_days,
        step=step,
        for_council=line.due == "resolution",
    )


def _check_of(rule: Rule) -> str | None:
    return None if rule.check is None else rule.check.id
