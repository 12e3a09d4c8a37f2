"""The time plan: phases and milestones."""

from app.web.dossier.blocks import Ask, Kind, ListBlock, PartPage, t
from app.web.dossier.parts import options

PHASES = ListBlock(
    path="time_plan.phases",
    title=t("Phasen", "Phases"),
    row=t("Phase", "Phase"),
    grid=True,
    heading=("phase",),
    empty=t(
        "Tragen Sie Beginn und Ende jeder Phase ein; beide Tage zählen mit.",
        "Enter start and end of each phase; both days count.",
    ),
    asks=(
        Ask("phase", Kind.CHOICE, t("Phase", "Phase"), options=options.PHASES),
        Ask("from", Kind.DAY, t("Beginn", "Start")),
        Ask("to", Kind.DAY, t("Ende", "End")),
    ),
)
MILESTONES = ListBlock(
    path="time_plan.milestones",
    title=t("Meilensteine", "Milestones"),
    intro=t(
        "Planen Sie Stellenbesetzung, Vergabe und den Strategiebeschluss ein: daran scheiterten "
        "Zeitpläne am häufigsten.",
        "Plan hiring, procurement and the adoption of the strategy: these broke most time plans.",
    ),
    row=t("Meilenstein", "Milestone"),
    grid=True,
    heading=("title",),
    empty=t("Noch kein Meilenstein.", "No milestone yet."),
    asks=(
        Ask("title", Kind.LINE, t("Bezeichnung", "Title")),
        Ask("kind", Kind.CHOICE, t("Art", "Kind"), options=options.MILESTONE_KINDS),
        Ask("date", Kind.DAY, t("Tag", "Day")),
    ),
)
TIME_PLAN = PartPage(
    part="time_plan",
    title=t("Zeitplan", "Time plan"),
    lead=t("Wann geschieht was, und reicht die Zeit?", "What happens when, and is there time?"),
    blocks=(PHASES, MILESTONES),
    sections=("D",),
)
