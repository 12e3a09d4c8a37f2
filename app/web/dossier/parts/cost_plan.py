"""The cost and financing plan: what it costs, and who pays."""

from app.web.dossier.blocks import Ask, Block, Kind, ListBlock, PartPage, t
from app.web.dossier.parts import options

POSITIONS = ListBlock(
    path="cost_plan.positions",
    title=t("Förderfähige Kosten", "Eligible costs"),
    intro=t(
        "Eine Zeile je Position. Mit Tab zur nächsten Zelle, mit Enter speichern; mehrere "
        "Zellen lassen sich aus einer Tabellenkalkulation einfügen.",
        "One line per position. Tab moves on, Enter saves; several cells can be pasted from a "
        "spreadsheet.",
    ),
    row=t("Position", "Position"),
    grid=True,
    heading=("text",),
    empty=t(
        "Noch keine Position. Beginnen Sie mit der größten; Summen, Zuschuss und Eigenanteil "
        "rechnet der Kompass.",
        "No position yet. Begin with the largest; sums, grant and own share are computed.",
    ),
    asks=(
        Ask("text", Kind.PROSE, t("Bezeichnung", "Description")),
        Ask("measure", Kind.MEASURE, t("Maßnahme", "Measure")),
        Ask("phase", Kind.CHOICE, t("Phase", "Phase"), options=options.PHASES),
        Ask("type", Kind.CHOICE, t("Kostenart", "Cost type"), options=options.COST_TYPES),
        Ask("year", Kind.YEAR, t("Haushaltsjahr", "Budget year")),
        Ask("amount", Kind.MONEY, t("Betrag in €", "Amount in €")),
    ),
)
RATE = Block(
    path="cost_plan.financing",
    title=t("Förderquote", "Grant rate"),
    asks=(
        Ask("rate", Kind.PERCENT, t("Beantragte Förderquote", "Grant rate applied for")),
        Ask(
            "budget_emergency.claimed",
            Kind.FLAG,
            t("Machen Sie eine Haushaltsnotlage geltend?", "Do you claim a budget emergency?"),
            t(
                "Nur dann ist die erhöhte Quote zulässig. Eine Stadt musste ihren Antrag mit 90 % "
                "nachträglich auf 65 % ändern.",
                "The raised rate is allowed only then. One town applied with 90% and had to change "
                "to 65% afterwards.",
            ),
        ),
        Ask(
            "budget_emergency.proof",
            Kind.LINE,
            t("Nachweis", "Proof"),
            t(
                "Zum Beispiel: Bestätigung des genehmigten Haushaltssicherungskonzepts.",
                "For example: confirmation of the approved budget consolidation plan.",
            ),
        ),
        Ask(
            "budget_emergency.issued_by",
            Kind.LINE,
            t("Ausgestellt von", "Issued by"),
            t(
                "In der Regel die Kommunalaufsicht.",
                "As a rule the municipal supervisory authority.",
            ),
        ),
        Ask("budget_emergency.issued_on", Kind.DAY, t("Ausgestellt am", "Issued on")),
    ),
)
SOURCES = ListBlock(
    path="cost_plan.financing.sources",
    title=t("Finanzierung", "Financing"),
    intro=t(
        "Zuschuss, Eigenmittel, Drittmittel und andere öffentliche Mittel ergeben zusammen die "
        "förderfähigen Kosten.",
        "Grant, own, third-party and other public money add up to the eligible costs.",
    ),
    row=t("Quelle", "Source"),
    grid=True,
    heading=("kind", "name"),
    empty=t(
        "Noch keine Quelle. Der Kompass nennt Ihnen rechts Zuschuss und Eigenanteil.",
        "No source yet. Grant and own share are computed beside.",
    ),
    asks=(
        Ask("kind", Kind.CHOICE, t("Art", "Kind"), options=options.SOURCE_KINDS),
        Ask("name", Kind.LINE, t("Geber", "Giver")),
        Ask("phase", Kind.CHOICE, t("Phase", "Phase"), options=options.PHASES),
        Ask("year", Kind.YEAR, t("Haushaltsjahr", "Budget year")),
        Ask("amount", Kind.MONEY, t("Betrag in €", "Amount in €")),
        Ask("federal", Kind.FLAG, t("Bundesmittel?", "Federal money?")),
        Ask("budget_reference", Kind.LINE, t("Haushaltsstelle", "Budget reference")),
    ),
)
TOTALS = Block(
    path="cost_plan.declared_totals",
    title=t("Summen aus Ihren Unterlagen", "Totals from your papers"),
    intro=t(
        "Freiwillig: Wenn Sie hier die Summen aus Ihrem Antrag oder Ratspapier eintragen, "
        "vergleicht der Kompass sie mit den Positionen.",
        "Optional: enter the totals from your application or council paper and they are "
        "compared with the positions.",
    ),
    asks=(
        Ask("total", Kind.MONEY, t("Förderfähige Gesamtkosten", "Total eligible costs")),
        Ask("A", Kind.MONEY, t("davon Phase A", "of which phase A")),
        Ask("B", Kind.MONEY, t("davon Phase B", "of which phase B")),
    ),
)
FOLLOW_UP = Block(
    path="cost_plan",
    title=t("Folgekosten", "Follow-up costs"),
    asks=(
        Ask(
            "follow_up_costs",
            Kind.PROSE,
            t(
                "Was kostet der Betrieb nach der Förderung, und wer trägt es?",
                "What will running it cost after the funding, and who pays?",
            ),
            lines=4,
        ),
    ),
)
COST_PLAN = PartPage(
    part="cost_plan",
    title=t("Kosten & Finanzierung", "Costs & financing"),
    lead=t(
        "Was kostet das Vorhaben je Haushaltsjahr, und wer bezahlt es?",
        "What does the project cost per budget year, and who pays for it?",
    ),
    blocks=(POSITIONS, RATE, SOURCES, TOTALS, FOLLOW_UP),
    sections=("C",),
)
