"""There is a time plan: at least one phase with its start and its end."""

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.schedule import stated_phases
from app.scoring.verdict import Verdict, met, unknown
from app.scoring.wording import Text

PHASES = "time_plan.phases"


@check(
    de="Erfüllt, wenn mindestens eine Phase mit Beginn und Ende eingetragen ist.",
    en="Met if at least one phase is entered with its start and its end.",
)
def time_plan_is_present(facts: Facts) -> Verdict:
    """A phase is named and has both days. Milestones alone are no time plan.

    Why: cost and time plan are required parts of the application (domain.md 1.5, S1).
    Met: one phase is complete; whether every needed one is, and fits, other criteria say.
    Unmet: never; what is not there is missing, not wrong.
    Unknown: no phase is complete.
    """
    rows = stated_phases(facts.dossier.time_plan)
    for path, row in rows:
        if row.phase is not None and row.from_ is not None and row.to is not None:
            return met(
                "Der Zeitplan liegt vor: {phase} vom {start} bis {end}.",
                "The time plan is there: {phase} from {start} to {end}.",
                at=(path,),
                phase=Text(f"Phase {row.phase}", f"phase {row.phase}"),
                start=row.from_,
                end=row.to,
            )
    if rows:
        return unknown(
            "Der Zeitplan ist begonnen, aber noch keine Phase ist vollständig. Ergänzen Sie Phase, "
            "Beginn und Ende.",
            "The time plan is begun, but no phase is complete yet. Complete phase, start and end.",
            at=tuple(path for path, _ in rows),
        )
    return unknown(
        "Es gibt noch keinen Zeitplan. Tragen Sie Beginn und Ende jeder Phase ein.",
        "There is no time plan yet. Enter start and end of every phase.",
        at=(PHASES,),
    )
