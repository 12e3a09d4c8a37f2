"""The council: its decision with the six declarations, and its calendar."""

from app.scoring.wording import Text
from app.web.dossier.blocks import Ask, Kind, ListBlock, PartPage, t
from app.web.dossier.parts import options

DECLARATIONS: tuple[tuple[str, Text], ...] = (
    ("participatory_process", t("E1 – Partizipatives Verfahren", "E1 – Participatory process")),
    ("charta", t("E2 – Smart City Charta", "E2 – Smart City Charta")),
    ("not_sectoral", t("E3 – Nicht bloß sektorales Projekt", "E3 – Not a mere sector project")),
    (
        "own_share",
        t("E4 – Kenntnis und Zusage des Eigenanteils", "E4 – Own share known and promised"),
    ),
    ("model_learning", t("E5 – Modellhaftes Lernen", "E5 – Model learning")),
    ("spatial_scope", t("E6 – Räumlicher Bezug", "E6 – Spatial scope")),
)
_DECLARED = t("Im Beschluss enthalten?", "In the resolution?")
_PASSAGE = t("Wörtliche Textstelle", "Quoted passage")


def _declaration_asks() -> tuple[Ask, ...]:
    asks: list[Ask] = []
    for key, label in DECLARATIONS:
        asks.append(Ask(f"declarations.{key}.declared", Kind.FLAG, _DECLARED, group=label))
        asks.append(Ask(f"declarations.{key}.passage", Kind.PROSE, _PASSAGE, lines=2, group=label))
    return tuple(asks)


RESOLUTIONS = ListBlock(
    path="council.resolutions",
    title=t("Beschlüsse und Entscheidungen", "Resolutions and decisions"),
    intro=t(
        "Ohne Ratsbeschluss keine Förderung. Es zählt die beste einzelne Entscheidung; eine "
        "Ausschussempfehlung entscheidet nicht.",
        "No grant without a council resolution. The best single decision counts; a committee's "
        "recommendation does not decide.",
    ),
    row=t("Entscheidung", "Decision"),
    heading=("body", "date"),
    empty=t(
        "Noch kein Beschluss eingetragen. Einen Mustertext mit den Erklärungen E1 bis E6 "
        "finden Sie auf dieser Seite.",
        "No resolution yet. You will find a template text with the declarations E1 to E6 on "
        "this page.",
    ),
    asks=(
        Ask(
            "kind",
            Kind.CHOICE,
            t("Art der Entscheidung", "Kind of decision"),
            options=options.DECISION_KINDS,
        ),
        Ask(
            "body",
            Kind.LINE,
            t("Gremium", "Body"),
            t(
                "Zum Beispiel Stadtrat, Kreistag, Verbandsgemeinderat.",
                "For example Stadtrat, Kreistag, Verbandsgemeinderat.",
            ),
        ),
        Ask("date", Kind.DAY, t("Tag der Entscheidung", "Day of the decision")),
        Ask("paper", Kind.LINE, t("Vorlage oder Drucksache", "Paper number")),
        Ask(
            "vote.text",
            Kind.LINE,
            t("Abstimmungsergebnis", "Vote"),
            t("Zum Beispiel „einstimmig“.", "For example “einstimmig” (unanimous)."),
        ),
        Ask("vote.in_favour", Kind.COUNT, t("Ja-Stimmen", "In favour")),
        Ask("vote.against", Kind.COUNT, t("Nein-Stimmen", "Against")),
        Ask("vote.abstained", Kind.COUNT, t("Enthaltungen", "Abstained")),
        Ask(
            "document",
            Kind.LINE,
            t("Beschlussauszug", "Extract of the minutes"),
            t("Dateiname oder Fundstelle.", "File name or where to find it."),
        ),
        Ask("amount", Kind.MONEY, t("Beschlossener Eigenanteil", "Own share decided")),
        Ask(
            "own_share_rate",
            Kind.PERCENT,
            t("oder beschlossene Eigenanteilsquote", "or own-share rate decided"),
        ),
        Ask("from", Kind.YEAR, t("Haushaltsjahre von", "Budget years from")),
        Ask("to", Kind.YEAR, t("bis", "to")),
        Ask(
            "scope",
            Kind.CHOICE,
            t("Räumlicher Bezug laut Beschluss", "Spatial scope as decided"),
            options=options.SCOPES,
        ),
        Ask(
            "legal_basis",
            Kind.LINE,
            t("Rechtsgrundlage (bei Eilentscheidung)", "Legal basis (urgent decision)"),
            t("Zum Beispiel § 48 GemO RLP.", "For example § 48 GemO RLP."),
        ),
        Ask(
            "ratified_on",
            Kind.DAY,
            t(
                "Vom Rat bestätigt am (bei Eilentscheidung)",
                "Ratified by the council on (urgent decision)",
            ),
        ),
        *_declaration_asks(),
    ),
)
MEETINGS = ListBlock(
    path="council.meetings",
    title=t("Sitzungskalender", "Council calendar"),
    row=t("Sitzung", "Meeting"),
    grid=True,
    heading=("body", "date"),
    empty=t(
        "Tragen Sie die Sitzungen bis zur Beschlussfrist ein: mit dem Tag, an dem Vorlagen "
        "spätestens vorliegen müssen.",
        "Enter the meetings before the resolution is due, with the day by which papers must be in.",
    ),
    asks=(
        Ask("body", Kind.LINE, t("Gremium", "Body")),
        Ask("date", Kind.DAY, t("Sitzungstag", "Day")),
        Ask("papers_due", Kind.DAY, t("Vorlagen bis", "Papers due")),
    ),
)
COUNCIL = PartPage(
    part="council",
    title=t("Beschluss", "Council resolution"),
    lead=t(
        "Hat der Rat rechtzeitig und mit allen Erklärungen entschieden?",
        "Has the council decided in time and with all declarations?",
    ),
    blocks=(RESOLUTIONS, MEETINGS),
    sections=("E",),
)
