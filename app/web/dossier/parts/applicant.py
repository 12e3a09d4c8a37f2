"""Who applies, with whom, and whom to reach."""

from app.scoring.wording import Text
from app.web.dossier.blocks import Ask, Block, Kind, ListBlock, PartPage, t
from app.web.dossier.parts import options

BODY = Block(
    path="applicant",
    title=t("Antragstellende Kommune", "Applicant"),
    asks=(
        Ask("name", Kind.LINE, t("Name", "Name")),
        Ask("type", Kind.CHOICE, t("Art", "Type"), options=options.BODY_TYPES),
        Ask(
            "key",
            Kind.LINE,
            t("Amtlicher Gemeindeschlüssel", "Official municipality key"),
            t(
                "5 Stellen (Landkreis), 8 (Gemeinde), 9 (Verband) oder 12 (Regionalschlüssel).",
                "5 digits (county), 8 (municipality), 9 (association) or 12 (regional key).",
            ),
        ),
        Ask("population", Kind.COUNT, t("Einwohnerzahl", "Population")),
        Ask("population_date", Kind.DAY, t("Stand der Einwohnerzahl", "Population as of")),
        Ask(
            "cost_share",
            Kind.SHARE,
            t("Eigener Kostenanteil bei Partnern", "Own part of the costs among partners"),
            t(
                "Als Prozent oder Bruch, zum Beispiel 70 % oder 2/3. Leer: der Rest.",
                "As percent or fraction, for example 70% or 2/3. Empty: the rest.",
            ),
        ),
    ),
)
PARTNERS = ListBlock(
    path="applicant.partners",
    title=t("Kommunale Partner", "Municipal partners"),
    intro=t(
        "Nur Körperschaften, die gemeinsam mit Ihnen den Antrag stellen.",
        "Only bodies that apply together with you.",
    ),
    row=t("Partner", "Partner"),
    heading=("name",),
    empty=t("Noch keine Angabe, ob es Partner gibt.", "Not yet stated whether there are partners."),
    nothing=t("Wir bewerben uns ohne kommunale Partner", "We apply without municipal partners"),
    asks=(
        Ask("name", Kind.LINE, t("Name", "Name")),
        Ask("type", Kind.CHOICE, t("Art", "Type"), options=options.BODY_TYPES),
        Ask("key", Kind.LINE, t("Amtlicher Schlüssel", "Official key")),
        Ask("lead", Kind.FLAG, t("Federführend?", "Lead body?")),
        Ask(
            "cost_share",
            Kind.SHARE,
            t("Kostenanteil", "Part of the costs"),
            t("Zum Beispiel 30 % oder 1/3.", "For example 30% or 1/3."),
        ),
        Ask("resolution", Kind.DAY, t("Beschluss des Partners am", "Partner's resolution on")),
    ),
)
_ROLES: tuple[tuple[str, Text], ...] = (
    ("contact", t("Ansprechperson", "Contact person")),
    ("deputy", t("Stellvertretung", "Deputy")),
    ("legal_representative", t("Gesetzliche Vertretung", "Legal representative")),
)
CONTACTS = Block(
    path="applicant.contacts",
    title=t("Kontakte", "Contacts"),
    intro=t(
        "Name oder Funktion genügt; geben Sie nur an, was das Formular verlangt.",
        "A name or a function is enough; give only what the form asks for.",
    ),
    asks=tuple(
        ask
        for key, label in _ROLES
        for ask in (
            Ask(f"{key}.name", Kind.LINE, t("Name", "Name"), group=label),
            Ask(f"{key}.role", Kind.LINE, t("Funktion", "Function"), group=label),
            Ask(f"{key}.email", Kind.LINE, t("E-Mail-Adresse", "E-mail address"), group=label),
        )
    ),
)
APPLICANT = PartPage(
    part="applicant",
    title=t("Antragsteller & Partner", "Applicant & partners"),
    lead=t(
        "Wer bewirbt sich, mit wem, und wer ist erreichbar?",
        "Who applies, with whom, and who can be reached?",
    ),
    blocks=(BODY, PARTNERS, CONTACTS),
    sections=("A", "F"),
)
