"""The project plan: where the town stands, what it wants, what it does, and its page."""

from app.web.dossier.blocks import Ask, Block, Kind, ListBlock, PartPage, t
from app.web.dossier.parts import options
from app.web.dossier.parts.project_people import (
    ACTORS,
    GOVERNANCE,
    PARTICIPATION,
    POSTS,
    TRANSFER,
)

GENERAL = Block(
    path="project_plan",
    title=t("Vorhaben", "Project"),
    intro=t(
        "Titel und Kurzfassung stehen später auf jeder Seite Ihrer Bewerbung.",
        "Title and summary will head every page of your application.",
    ),
    asks=(
        Ask(
            "title",
            Kind.LINE,
            t("Titel des Vorhabens", "Title of the project"),
            t(
                "Kurz und merkbar, zum Beispiel „Rebenau verbindet“.",
                "Short and memorable, for example “Rebenau connects”.",
            ),
        ),
        Ask(
            "summary",
            Kind.PROSE,
            t("Kurzfassung", "Summary"),
            t(
                "Drei bis fünf Sätze: Herausforderung, Ziel, Weg.",
                "Three to five sentences: challenge, goal, way.",
            ),
            lines=5,
        ),
        Ask(
            "motto_fit",
            Kind.PROSE,
            t("Bezug zum Leitthema des Aufrufs", "Fit with the call's motto"),
            t(
                "Was leistet Ihr Vorhaben für das Leitthema? Nennen Sie es beim Namen.",
                "What does your project contribute to the motto? Name it.",
            ),
            lines=5,
        ),
    ),
)
SCOPE = Block(
    path="project_plan.scope",
    title=t("Räumlicher Bezug", "Spatial scope"),
    asks=(
        Ask(
            "kind",
            Kind.CHOICE,
            t("Für welches Gebiet gilt die Strategie?", "Which area does the strategy cover?"),
            t(
                "Grundsätzlich das ganze Gemeindegebiet; Teilräume nur in großen Städten.",
                "In principle the whole municipality; parts of it in large cities only.",
            ),
            options.SCOPES,
        ),
        Ask("area", Kind.LINE, t("Name des Teilraums", "Name of the part")),
    ),
)
BASELINE = Block(
    path="project_plan.baseline",
    title=t("Ausgangslage", "Starting position"),
    intro=t(
        "Wer gewinnt, kennt den eigenen Ort: beschreiben Sie die Lage und belegen Sie sie unten "
        "mit Kennzahlen.",
        "Winners know their own place: describe the situation and back it with figures below.",
    ),
    asks=(Ask("text", Kind.PROSE, t("Beschreibung", "Description"), lines=8),),
)
FIGURES = ListBlock(
    path="project_plan.baseline.figures",
    title=t("Kennzahlen mit Quelle", "Figures with source"),
    row=t("Kennzahl", "Figure"),
    grid=True,
    heading=("statement",),
    empty=t(
        "Zum Beispiel: Leerstand in der Innenstadt · 31 % · Einzelhandelskonzept · 30.06.2020",
        "For example: vacant shops in the centre · 31% · retail concept · 30.06.2020",
    ),
    asks=(
        Ask("statement", Kind.LINE, t("Aussage", "Statement")),
        Ask("value", Kind.LINE, t("Wert", "Value")),
        Ask("unit", Kind.LINE, t("Einheit", "Unit")),
        Ask("source", Kind.LINE, t("Quelle", "Source")),
        Ask("date", Kind.DAY, t("Stand", "As of")),
    ),
)
GOALS = ListBlock(
    path="project_plan.goals",
    title=t("Ziele", "Goals"),
    intro=t(
        "Jedes Ziel antwortet auf eine Herausforderung und lässt sich messen.",
        "Every goal answers a challenge and can be measured.",
    ),
    row=t("Ziel", "Goal"),
    heading=("text",),
    empty=t(
        "Noch kein Ziel. Drei gute Ziele genügen; rechnen Sie mit etwa 15 Minuten je Ziel.",
        "No goal yet. Three good ones are enough; allow about 15 minutes for each.",
    ),
    asks=(
        Ask("text", Kind.PROSE, t("Ziel", "Goal"), lines=2),
        Ask(
            "challenge",
            Kind.PROSE,
            t("Herausforderung, auf die es antwortet", "Challenge that it answers"),
            lines=2,
        ),
        Ask(
            "indicator",
            Kind.LINE,
            t("Kennzahl", "Indicator"),
            t("Woran erkennen Sie, dass es erreicht ist?", "How will you know it is reached?"),
        ),
        Ask("target", Kind.LINE, t("Zielwert", "Target")),
    ),
)
MEASURES = ListBlock(
    path="project_plan.measures",
    title=t("Maßnahmen", "Measures"),
    intro=t(
        "Vollständig ist eine Maßnahme mit Ziel, Handlungsfeld, Phase, Zeitraum, Kosten und "
        "zuständiger Stelle. Die Kosten tragen Sie unter „Kosten & Finanzierung“ ein.",
        "A measure is complete with goal, sector, phase, period, cost and owner. Costs are "
        "entered under “Costs & financing”.",
    ),
    row=t("Maßnahme", "Measure"),
    heading=("title",),
    empty=t(
        "Noch keine Maßnahme. Beginnen Sie mit der, die am klarsten ist.",
        "No measure yet. Begin with the clearest one.",
    ),
    asks=(
        Ask("title", Kind.LINE, t("Titel", "Title")),
        Ask("text", Kind.PROSE, t("Beschreibung", "Description"), lines=3),
        Ask("goals", Kind.GOALS, t("Ziele, denen sie dient", "Goals that it serves")),
        Ask(
            "sector",
            Kind.LINE,
            t("Handlungsfeld", "Sector"),
            t(
                "Zum Beispiel Mobilität, Verwaltung, Klima, Bildung, Handel.",
                "For example mobility, administration, climate, education, trade.",
            ),
        ),
        Ask(
            "charta",
            Kind.TAGS,
            t("Leitlinien der Smart City Charta", "Smart City Charta guidelines"),
            options=options.GUIDELINES,
        ),
        Ask("phase", Kind.CHOICE, t("Phase", "Phase"), options=options.PHASES),
        Ask(
            "from",
            Kind.MONTH,
            t("Beginn", "Start"),
            t("Monat, z. B. 01.2023", "Month, e.g. 01.2023"),
        ),
        Ask("to", Kind.MONTH, t("Ende", "End"), t("Monat, z. B. 12.2024", "Month, e.g. 12.2024")),
        Ask("owner", Kind.LINE, t("Zuständige Stelle", "Owner")),
        Ask("software", Kind.FLAG, t("Entsteht dabei Software?", "Does it create software?")),
        Ask(
            "licence",
            Kind.LINE,
            t("Geplante Lizenz der Software", "Planned software licence"),
            t(
                "Zum Beispiel EUPL-1.2. Geförderte Software soll offen bereitstehen.",
                "For example EUPL-1.2. Funded software should be open source.",
            ),
        ),
        Ask("interfaces", Kind.LINE, t("Schnittstellen", "Interfaces")),
    ),
)
CHARTA = Block(
    path="project_plan.charta",
    title=t("Leitlinien der Smart City Charta", "Smart City Charta guidelines"),
    intro=t(
        "Je Leitlinie genügt eine zugeordnete Maßnahme oder ein Text.",
        "Per guideline a tagged measure or a text is enough.",
    ),
    asks=tuple(Ask(number, Kind.PROSE, label, lines=2) for number, label in options.GUIDELINES),
)
COMPARISON = ListBlock(
    path="project_plan.comparison_with_funded_projects",
    title=t("Neuheitswert gegenüber geförderten Projekten", "Novelty against funded projects"),
    row=t("Vergleich", "Comparison"),
    heading=("project",),
    empty=t(
        "Vergleichen Sie sich mit mindestens zwei bereits geförderten Modellprojekten.",
        "Compare yourselves with at least two funded model projects.",
    ),
    asks=(
        Ask("project", Kind.LINE, t("Gefördertes Projekt", "Funded project")),
        Ask(
            "what_is_new", Kind.PROSE, t("Was ist bei Ihnen neu?", "What is new with you?"), lines=3
        ),
    ),
)
PROJECT_PLAN = PartPage(
    part="project_plan",
    title=t("Projektplan", "Project plan"),
    lead=t(
        "Wo stehen Sie, wohin wollen Sie, und wie kommen Sie dorthin?",
        "Where do you stand, where do you want to go, and how do you get there?",
    ),
    blocks=(
        GENERAL,
        SCOPE,
        BASELINE,
        FIGURES,
        GOALS,
        MEASURES,
        CHARTA,
        COMPARISON,
        PARTICIPATION,
        ACTORS,
        GOVERNANCE,
        POSTS,
        TRANSFER,
    ),
    sections=("B", "G"),
)
