"""Staff and contracts before the measures that need them."""

from datetime import date, timedelta

from app.scoring.content.time_plan import MilestoneKind
from app.scoring.facts import Facts
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import Remedy, exact
from app.scoring.totals import stated_rows
from app.scoring.wording import Text

MILESTONES = "time_plan.milestones"
MEASURES = "project_plan.measures"
_KINDS: dict[MilestoneKind, Text] = {
    "staff_hired": Text("Stellenbesetzung", "hiring of staff"),
    "procurement": Text("Vergabe", "procurement"),
}


def remedies(facts: Facts, **_: object) -> tuple[Remedy, ...]:
    """Plan both on the day before the first measure starts, where they are later or missing."""
    measures = stated_rows(MEASURES, facts.dossier.project_plan.measures)
    starts = [row.from_.first_day for _, row in measures if row.from_ is not None]
    if not starts:
        return ()
    before = min(starts) - timedelta(days=1)
    edits = [edit for kind in _KINDS for edit in _planned(facts, kind, before)]
    return (
        exact(
            "{kinds} spätestens am {before} einplanen",
            "Plan {kinds} on {before} at the latest",
            *edits,
            kinds=tuple(_KINDS.values()),
            before=before,
        ),
    )


def _planned(facts: Facts, kind: MilestoneKind, before: date) -> list[Edit]:
    rows = stated_rows(MILESTONES, facts.dossier.time_plan.milestones)
    own = [(path, row.date) for path, row in rows if row.kind == kind]
    if not own:
        return [Add(MILESTONES, {"kind": kind, "date": before.isoformat()})]
    return [Put(f"{path}.date", before.isoformat()) for path, day in own if not day or day > before]
