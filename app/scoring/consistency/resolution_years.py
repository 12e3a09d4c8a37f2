"""The budget years for which the council decided, and the years of the plan."""

from collections.abc import Iterator

from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.consistency.resolutions import decisions_of
from app.scoring.content.dossier import Dossier
from app.scoring.schedule import PHASE_ROWS
from app.scoring.totals import POSITIONS, stated_rows


def resolution_covers_the_plan(dossier: Dossier) -> Iterator[Finding]:
    """No decision begins after the first year of the plan or ends before its last one.

    The years are those of the phases; without any day in them those of the positions.
    """
    ends = _ends(dossier)
    if ends is None:
        return
    (first, first_place), (last, last_place) = ends
    for path, row, name in decisions_of(dossier):
        if row.from_ is not None and row.from_ > first:
            yield contradiction(
                "resolution-years",
                Stated(f"{path}.from", row.from_),
                Stated(first_place, first),
                "difference",
                "{name}: Der Beschluss gilt ab {one}, der Plan beginnt schon {other}. Lassen Sie "
                "den Zeitraum anpassen oder berichtigen Sie den Plan.",
                "{name}: the decision holds from {one}, but the plan starts in {other}. Have the "
                "period adjusted, or correct the plan.",
                name=name,
            )
        if row.to is not None and row.to < last:
            yield contradiction(
                "resolution-years",
                Stated(f"{path}.to", row.to),
                Stated(last_place, last),
                "difference",
                "{name}: Der Beschluss gilt bis {one}, der Plan endet erst {other}. Lassen Sie den "
                "Zeitraum anpassen oder berichtigen Sie den Plan.",
                "{name}: the decision holds until {one}, but the plan ends in {other}. Have the "
                "period adjusted, or correct the plan.",
                name=name,
            )


def _ends(dossier: Dossier) -> tuple[tuple[int, str], tuple[int, str]] | None:
    """The first and the last year of the plan, and where each stands."""
    years = [
        (day.year, f"{path}.{key}")
        for path, row in stated_rows(PHASE_ROWS, dossier.time_plan.phases)
        for key, day in (("from", row.from_), ("to", row.to))
        if day is not None
    ] or [
        (row.year, f"{path}.year")
        for path, row in stated_rows(POSITIONS, dossier.cost_plan.positions)
        if row.year is not None
    ]
    if not years:
        return None
    return min(years, key=lambda one: one[0]), max(years, key=lambda one: one[0])
