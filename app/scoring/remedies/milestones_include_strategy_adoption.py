"""Milestones, the adoption of the strategy among them."""

from datetime import date, timedelta

from app.scoring.facts import Facts
from app.scoring.parameters import Number
from app.scoring.schedule import schedule_of
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.totals import stated_rows

MILESTONES = "time_plan.milestones"


def remedies(facts: Facts, *, least: Number) -> tuple[Remedy, ...]:
    """Complete the milestones, plan the adoption before phase B, add what is missing to `least`."""
    rows = stated_rows(MILESTONES, facts.dossier.time_plan.milestones)
    b = schedule_of(facts.dossier).periods.get("B")
    start = b.start if b is not None else None
    only_b = facts.dossier.entry == "phase_b_only"
    if start is None and not only_b:
        return ()
    before = (start or date(facts.as_of.year + 1, 1, 1)) - timedelta(days=1)
    edits: list[Edit] = []
    for path, row in rows:
        late = row.kind == "strategy_adopted" and row.date and row.date > before and not only_b
        if row.date is None or late:
            edits.append(Put(f"{path}.date", before.isoformat()))
        if row.title is None and row.kind is None:
            edits.append(Put(f"{path}.title", OWN_TEXT))
    count = len(rows)
    if not only_b and not any(row.kind == "strategy_adopted" for _, row in rows):
        edits.append(Add(MILESTONES, {"kind": "strategy_adopted", "date": before.isoformat()}))
        count += 1
    other = {"title": OWN_TEXT, "kind": "other", "date": before.isoformat()}
    edits += [Add(MILESTONES, other)] * max(0, least - count)
    return (
        own(
            "Mindestens {least} Meilensteine mit Tag eintragen, darunter den Strategiebeschluss "
            "bis {before}",
            "Enter at least {least} milestones with their day, the adoption of the strategy by "
            "{before} among them",
            *edits,
            least=least,
            before=before,
        ),
    )
