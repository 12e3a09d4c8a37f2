"""Documents and formalities: entry phase, strategy, papers, other applications, submission."""

from app.web.dossier.blocks import Ask, Block, Kind, ListBlock, PartPage, t
from app.web.dossier.parts import options

ENTRY = Block(
    path="",
    title=t("Einstieg und Einreichung", "Entry and submission"),
    asks=(
        Ask("entry", Kind.CHOICE, t("Einstiegsphase", "Entry phase"), options=options.ENTRIES),
        Ask(
            "existing_strategy.document",
            Kind.LINE,
            t("Vorhandene Strategie", "Existing strategy"),
            t(
                "Nur bei direktem Einstieg in Phase B: Titel oder Datei.",
                "For direct entry into phase B only: title or file.",
            ),
        ),
        Ask(
            "existing_strategy.adopted_on",
            Kind.DAY,
            t("Vom Rat beschlossen am", "Adopted by the council on"),
        ),
        Ask(
            "submitted_on",
            Kind.DAY,
            t("Beim Fördergeber eingereicht am", "Submitted to the funder on"),
            t(
                "Erst ausfüllen, wenn die Bewerbung im Portal abgesendet ist.",
                "Fill in only once the application has been sent in the portal.",
            ),
        ),
    ),
)
SIGN_OFF = Block(
    path="applicant.signed_off",
    title=t("Freigabe", "Sign-off"),
    intro=t(
        "Die gesetzliche Vertretung gibt die Bewerbung vor der Einreichung frei.",
        "The legal representative releases the application before submission.",
    ),
    asks=(
        Ask("by", Kind.LINE, t("Freigegeben durch", "Released by")),
        Ask("on", Kind.DAY, t("am", "on")),
    ),
)
OTHER_APPLICATIONS = ListBlock(
    path="other_applications",
    title=t("Weitere Bewerbungen im selben Aufruf", "Other applications in the same call"),
    intro=t(
        "Je Aufruf ist nur eine Bewerbung oder Beteiligung zulässig.",
        "Only one application or participation per call is allowed.",
    ),
    row=t("Bewerbung", "Application"),
    grid=True,
    heading=("call",),
    empty=t("Noch keine Angabe.", "Not yet stated."),
    nothing=t(
        "Wir sind an keiner weiteren Bewerbung beteiligt", "We take part in no other application"
    ),
    asks=(
        Ask("call", Kind.LINE, t("Aufruf", "Call")),
        Ask("role", Kind.CHOICE, t("Rolle", "Role"), options=options.APPLICATION_ROLES),
        Ask("status", Kind.CHOICE, t("Stand", "Status"), options=options.APPLICATION_STATUSES),
    ),
)
DOCUMENTS = ListBlock(
    path="documents",
    title=t("Unterlagen", "Documents"),
    intro=t(
        "Dateien dazu laden Sie unter „Nachweise“ hoch; sie stehen dann auch hier.",
        'Upload their files under "Evidence"; they then stand here, too.',
    ),
    row=t("Unterlage", "Document"),
    grid=True,
    heading=("title",),
    empty=t(
        "Führen Sie hier auf, was Sie einreichen: Projektplan, Strategie, Beschlussauszug …",
        "List what you hand in: project plan, strategy, extract of the minutes …",
    ),
    asks=(
        Ask("title", Kind.LINE, t("Titel", "Title")),
        Ask("kind", Kind.LINE, t("Art", "Kind")),
        Ask("proves", Kind.LINES, t("Belegt (Kriterien)", "Proves (criteria)")),
    ),
)
EARLIER = ListBlock(
    path="earlier_applications",
    title=t("Frühere Bewerbungen", "Earlier applications"),
    row=t("Bewerbung", "Application"),
    grid=True,
    heading=("call",),
    empty=t(
        "Freiwillig: Wer sich erneut bewirbt, kann auf früheren Stand aufbauen.",
        "Optional: who applies again can build on earlier work.",
    ),
    asks=(
        Ask("call", Kind.LINE, t("Aufruf", "Call")),
        Ask("outcome", Kind.LINE, t("Ergebnis", "Outcome")),
    ),
)
APPLICATION = PartPage(
    part="application",
    title=t("Unterlagen & Form", "Documents & form"),
    lead=t(
        "Ist alles beisammen, freigegeben und rechtzeitig eingereicht?",
        "Is everything together, released and submitted in time?",
    ),
    blocks=(ENTRY, SIGN_OFF, OTHER_APPLICATIONS, DOCUMENTS, EARLIER),
    sections=("H",),
)
