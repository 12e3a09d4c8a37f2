"""What a measure of the project plan still lacks to be fully described."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.scoring.content.dossier import Dossier
from app.scoring.content.project_plan import Measure, ProjectPlan
from app.scoring.derived import derived
from app.scoring.paths import row_path
from app.scoring.terms import row_name
from app.scoring.totals import stated_rows
from app.scoring.wording import Text

MEASURES = "project_plan.measures"
POSITIONS = "cost_plan.positions"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that a measure lacks, or that contradicts itself there (`wrong`)."""

    path: str
    name: Text
    wrong: bool = False


@derived
def stated_measures(plan: ProjectPlan) -> tuple[tuple[str, Measure], ...]:
    """The path and the row of each measure in which anything is typed."""
    return stated_rows(MEASURES, plan.measures)


@derived
def gaps_of(dossier: Dossier) -> tuple[tuple[Gap, ...], ...]:
    """For each measure in order what it lacks of goal, sector, phase, period, cost and owner.

    Goals count where they exist in the plan, costs where a position with more than 0.00 euros
    bears the measure's id.
    """
    goals = {goal.id for goal in dossier.project_plan.goals if goal.id}
    paid = {p.measure for p in dossier.cost_plan.positions if p.measure and p.amount}
    return tuple(
        tuple(_gaps(measure, row_path(MEASURES, index, measure), goals, paid))
        for index, measure in enumerate(dossier.project_plan.measures)
    )


def _gaps(measure: Measure, path: str, goals: set[str], paid: set[str]) -> Iterator[Gap]:
    strange = [goal for goal in measure.goals if goal not in goals]
    if strange:
        called = row_name(Text("Ziel", "goal"), 0, strange[0])
        name = Text(f"Ziel {called.de} gibt es nicht", f"goal {called.en} does not exist")
        yield Gap(f"{path}.goals", name, wrong=True)
    elif not measure.goals:
        yield Gap(f"{path}.goals", Text("Ziel", "goal"))
    if not measure.sector:
        yield Gap(f"{path}.sector", Text("Handlungsfeld", "sector"))
    if measure.phase is None:
        yield Gap(f"{path}.phase", Text("Phase", "phase"))
    yield from _period_gaps(measure, path)
    if measure.id is None or measure.id not in paid:
        yield Gap(POSITIONS, Text("Kosten", "costs"))
    if not measure.owner:
        yield Gap(f"{path}.owner", Text("Zuständigkeit", "owner"))


def _period_gaps(measure: Measure, path: str) -> Iterator[Gap]:
    if measure.from_ is None:
        yield Gap(f"{path}.from", Text("Beginn", "start"))
    if measure.to is None:
        yield Gap(f"{path}.to", Text("Ende", "end"))
    elif measure.from_ is not None and measure.from_.first_day > measure.to.last_day:
        name = Text("das Ende liegt vor dem Beginn", "the end lies before the start")
        yield Gap(f"{path}.to", name, wrong=True)
