"""Measures that are fully described."""

from app.scoring.content.project_plan import Measure
from app.scoring.facts import Facts
from app.scoring.measures import MEASURES, POSITIONS, gaps_of
from app.scoring.paths import row_path
from app.scoring.schedule import schedule_of
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own
from app.scoring.totals import stated_rows

GOALS = "project_plan.goals"
_EXAMPLE = "1.00"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Fill in what a measure lacks: as examples its phase's days, a goal, a position of its own."""
    measures = facts.dossier.project_plan.measures
    gaps = gaps_of(facts.dossier)
    if not gaps:
        return ()
    ids = {measure.id for measure in measures}
    spare = _spare_positions(facts, ids)
    goal = next((one.id for one in facts.dossier.project_plan.goals if one.id), None)
    edits: list[Edit] = []
    for index, (measure, lacking) in enumerate(zip(measures, gaps, strict=True)):
        path = row_path(MEASURES, index, measure)
        examples = _examples(facts, measure, path, goal or "g1")
        name = measure.id or next(
            key for key in (f"m{n}" for n in range(index + 1, 10_000)) if key not in ids
        )
        for gap in lacking:
            if gap.path != POSITIONS:
                edits.append(Put(gap.path, examples[gap.path]))
                continue
            ids.add(name)
            edits += [] if measure.id else [Put(f"{path}.id", name)]
            edits.append(
                Put(f"{spare.pop()}.measure", name)
                if spare
                else Add(POSITIONS, {"measure": name, "phase": measure.phase, "amount": _EXAMPLE})
            )
    asks_goals = any(gap.path.endswith(".goals") for lacking in gaps for gap in lacking)
    if goal is None and asks_goals:
        edits.append(Add(GOALS, {"id": "g1", "text": OWN_TEXT}))
    complete = sum(not lacking for lacking in gaps)
    return (
        own(
            "{count} Maßnahmen vervollständigen: Ziel, Handlungsfeld, Phase, Zeitraum, Kosten, "
            "Zuständigkeit",
            "Complete {count} measures: goal, sector, phase, period, costs, owner",
            *edits,
            count=len(gaps) - complete,
        ),
    )


def _spare_positions(facts: Facts, ids: set[str | None]) -> list[str]:
    """Positions with an amount that belong to no measure, or whose measure has several."""
    rows = stated_rows(POSITIONS, facts.dossier.cost_plan.positions)
    spare: list[str] = []
    seen: set[str | None] = set()
    for path, row in rows:
        if row.amount and (row.measure not in ids or row.measure in seen or row.measure is None):
            spare.insert(0 if row.measure in seen else len(spare), path)
        if row.amount:
            seen.add(row.measure)
    return spare


def _examples(facts: Facts, measure: Measure, path: str, goal: str) -> dict[str, object]:
    schedule = schedule_of(facts.dossier)
    phase = measure.phase or schedule.needed[-1]
    period = schedule.periods.get(phase)
    start = period.start if period else None
    end = period.end if period else None
    year = facts.as_of.year + 1
    return {
        f"{path}.goals": [goal],
        f"{path}.sector": OWN_TEXT,
        f"{path}.phase": phase,
        f"{path}.from": start.isoformat() if start else measure.to or f"{year}-01",
        f"{path}.to": end.isoformat() if end else measure.from_ or f"{year}-12",
        f"{path}.owner": OWN_TEXT,
    }
