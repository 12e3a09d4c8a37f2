"""The people of the project plan: who takes part, who steers, what others may learn."""

from app.web.dossier.blocks import Ask, Block, Kind, ListBlock, t
from app.web.dossier.parts import options

PARTICIPATION = ListBlock(
    path="project_plan.participation",
    title=t("Beteiligung", "Participation"),
    row=t("Format", "Format"),
    grid=True,
    heading=("format",),
    empty=t(
        "Mindestens zwei Formate mit Phase und Zeitpunkt, vor Ort und digital.",
        "At least two formats with phase and date, on site and digital.",
    ),
    asks=(
        Ask("format", Kind.LINE, t("Format", "Format")),
        Ask("phase", Kind.CHOICE, t("Phase", "Phase"), options=options.PHASES),
        Ask("date", Kind.MONTH, t("Zeitpunkt", "Date")),
        Ask("channel", Kind.CHOICE, t("Weg", "Channel"), options=options.CHANNELS),
    ),
)
ACTORS = ListBlock(
    path="project_plan.partners_and_actors",
    title=t("Partner und Akteure des Vorhabens", "Partners and actors of the project"),
    intro=t(
        "Wer macht mit? Hochschule, Stadtwerke, Vereine, Handel …",
        "Who takes part? University, public utilities, clubs, trade …",
    ),
    row=t("Akteur", "Actor"),
    heading=("name",),
    empty=t(
        "Nennen Sie die wichtigsten Akteure mit ihrer Rolle.",
        "Name the most important actors and their role.",
    ),
    asks=(
        Ask("name", Kind.LINE, t("Name", "Name")),
        Ask("role", Kind.LINE, t("Rolle", "Role")),
        Ask("contribution", Kind.PROSE, t("Beitrag", "Contribution"), lines=2),
    ),
)
GOVERNANCE = Block(
    path="project_plan.governance",
    title=t("Projektorganisation", "Project organisation"),
    asks=(
        Ask("lead_unit", Kind.LINE, t("Federführende Stelle", "Lead unit")),
        Ask("steering_body", Kind.LINE, t("Lenkungsgremium", "Steering body")),
    ),
)
POSTS = ListBlock(
    path="project_plan.governance.posts",
    title=t("Stellen", "Posts"),
    row=t("Stelle", "Post"),
    grid=True,
    heading=("title",),
    empty=t(
        "Ein Viertel der geschaffenen Stellen blieb in früheren Staffeln unbesetzt: planen Sie "
        "die Besetzung früh.",
        "In earlier rounds a quarter of the posts stayed vacant: plan the hiring early.",
    ),
    asks=(
        Ask("title", Kind.LINE, t("Funktion", "Function")),
        Ask("fte", Kind.POSTS, t("Vollzeitstellen", "Full-time posts")),
        Ask("from", Kind.MONTH, t("ab", "from")),
    ),
)
TRANSFER = Block(
    path="project_plan.knowledge_transfer",
    title=t("Wissenstransfer", "Knowledge transfer"),
    asks=(
        Ask(
            "activities",
            Kind.LINES,
            t("Aktivitäten", "Activities"),
            t("Eine je Zeile.", "One per line."),
            lines=4,
        ),
        Ask("budget", Kind.MONEY, t("Eingeplante Mittel", "Budget")),
        Ask(
            "transferability",
            Kind.PROSE,
            t("Übertragbarkeit", "Transferability"),
            t(
                "Was können andere Kommunen übernehmen, und wie?",
                "What can other municipalities adopt, and how?",
            ),
            lines=4,
        ),
    ),
)
