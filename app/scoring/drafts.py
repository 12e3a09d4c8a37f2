"""A decision of the council that is still to be taken, as the edits that would record it.

It is recorded on the day on which it can be taken: that of the council's next recorded meeting, if
that is in time, else the day of the look. After the deadline nothing can be decided in time any
more, so nothing is proposed. Passages are the municipality's own text.
"""

from datetime import date
from math import ceil
from typing import Any

from app.scoring.cost_shares import applicant_share, planned_own_share
from app.scoring.council_terms import DECLARATIONS, Term, day_of
from app.scoring.decisions import PLACE, Decision, Standing, best_decision
from app.scoring.facts import Facts
from app.scoring.plan_years import plan_years
from app.scoring.safe_day import may_decide
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.values import euros_text


def decided_by_council(
    facts: Facts, *, kinds: tuple[Term, ...], by: Term, essential: tuple[Term, ...]
) -> tuple[Remedy, ...]:
    """To have the council decide, or to finish the decision that is planned; () if one is taken."""
    best = best_decision(facts, kinds=kinds, by=by, essential=essential)
    limit = day_of(by, facts.timetable)
    if best is not None and best.standing is Standing.PLANNED:
        return _finished(best)
    if best is not None and best.standing in (Standing.IN_TIME, Standing.UNCLEAR):
        return ()
    if limit is not None and facts.as_of > limit:
        return ()
    return (new_decision(facts, kinds[0], limit),)


def new_decision(facts: Facts, kind: Term, limit: date | None) -> Remedy:
    """A whole decision with all declarations, for the plan as it stands."""
    day = _next_day(facts, limit)
    edits = (Add(PLACE, _row(facts, kind, day)),)
    on = day if day != facts.as_of else None
    if limit is None:
        return own(
            "Den Rat mit allen sechs Erklärungen entscheiden lassen",
            "Have the council decide, with all six declarations",
            *edits,
            on=on,
        )
    return own(
        "Den Rat bis {limit}, 24:00 Uhr, mit allen sechs Erklärungen entscheiden lassen",
        "Have the council decide by {limit}, 24:00, with all six declarations",
        *edits,
        on=on,
        limit=limit,
    )


def _finished(planned: Decision) -> tuple[Remedy, ...]:
    edits = (*_declared(planned), *documented(planned))
    day = planned.row.date
    if not edits or day is None:
        return ()
    words = (
        "Am {day} mit allen sechs Erklärungen entscheiden lassen und den Wortlaut eintragen",
        "Have it decided on {day} with all six declarations, and enter the wording",
    )
    return (own(*words, *edits, on=day, day=day),)


def documented(decision: Decision) -> tuple[Edit, ...]:
    """What makes a decision traceable, as far as it is missing."""
    row = decision.row
    missing = [name for name in ("body", "paper", "document") if getattr(row, name) is None]
    if row.kind is None:
        missing.append("kind")
    counted = row.vote.in_favour is not None and row.vote.against is not None
    if not counted and row.vote.text is None and row.kind != "urgent_decision":
        missing.append("vote.text")
    return tuple(
        Put(place, "resolution" if name == "kind" else OWN_TEXT)
        for name, place in zip(missing, decision.at(*missing), strict=True)
    )


def _declared(decision: Decision) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    for term in DECLARATIONS.values():
        made = decision.declaration(term)
        flag, passage = decision.at(
            f"declarations.{term.key}.declared", f"declarations.{term.key}.passage"
        )
        if made.declared is not True:
            edits.append(Put(flag, True))
        if made.passage is None:
            edits.append(Put(passage, OWN_TEXT))
    return tuple(edits)


def _row(facts: Facts, kind: Term, day: date) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": kind.key,
        "body": OWN_TEXT,
        "date": day.isoformat(),
        "paper": OWN_TEXT,
        "vote": {"text": OWN_TEXT},
        "document": OWN_TEXT,
        "declarations": {name: {"declared": True, "passage": OWN_TEXT} for name in DECLARATIONS},
        **_share(facts),
    }
    scope = facts.dossier.project_plan.scope.kind
    return row if scope is None else {**row, "scope": scope}


def _share(facts: Facts) -> dict[str, Any]:
    """The amount that the plan needs, and its years, as far as both are certain."""
    share, part = planned_own_share(facts.dossier), applicant_share(facts.dossier.applicant)
    plan = plan_years(facts.dossier)
    if share is None or not share.complete or part is None:
        return {}
    amount = {"amount": euros_text(ceil(share.cents * part))}
    if not plan.known or plan.may_start_earlier or plan.may_end_later:
        return amount
    return {**amount, "from": plan.known[0], "to": plan.known[-1]}


def _next_day(facts: Facts, limit: date | None) -> date:
    """The day of the next recorded meeting that is in time, else the day of the look."""
    days = [
        meeting.date
        for meeting in facts.dossier.council.meetings
        if meeting.date is not None
        and meeting.date >= facts.as_of
        and (limit is None or meeting.date <= limit)
        and may_decide(meeting)
    ]
    return min(days, default=facts.as_of)
