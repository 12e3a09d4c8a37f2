"""The words of the dossier's fixed choices, in both languages."""

from app.web.dossier.blocks import Options, t

BODY_TYPES: Options = (
    ("municipality", t("Gemeinde oder Stadt", "Municipality")),
    ("county", t("Landkreis", "County")),
    (
        "municipal_association",
        t("Gemeindeverband (z. B. Verbandsgemeinde)", "Municipal association"),
    ),
    ("alliance", t("Interkommunaler Zusammenschluss", "Inter-municipal alliance")),
    ("company", t("Unternehmen", "Company")),
    ("other", t("Sonstige Einrichtung", "Other body")),
)
ENTRIES: Options = (
    (
        "phases_a_and_b",
        t(
            "Phase A und B: Strategie entwickeln und umsetzen",
            "Phases A and B: develop a strategy, then implement it",
        ),
    ),
    (
        "phase_b_only",
        t(
            "Nur Phase B: beschlossene Strategie umsetzen",
            "Phase B only: implement an adopted strategy",
        ),
    ),
)
PHASES: Options = (("A", t("Phase A", "Phase A")), ("B", t("Phase B", "Phase B")))
SCOPES: Options = (
    ("whole_municipality", t("gesamtes Gemeindegebiet", "whole municipality")),
    ("whole_county", t("gesamter Landkreis", "whole county")),
    ("alliance", t("Gebiet aller Partner", "area of all partners")),
    ("sub_area", t("Teilraum", "part of the area")),
)
COST_TYPES: Options = (
    ("staff", t("Personal", "Staff")),
    ("material", t("Sachkosten", "Material")),
    ("services", t("Dienstleistungen, Beratung", "Services, consulting")),
    ("training", t("Qualifizierung", "Training")),
    (
        "investment_first_measures",
        t("Investition: erste Maßnahmen (Phase A)", "Investment: first measures (phase A)"),
    ),
    ("investment", t("Investition", "Investment")),
    ("software", t("Software", "Software")),
    ("participation", t("Beteiligung", "Participation")),
    ("other", t("Sonstiges", "Other")),
)
SOURCE_KINDS: Options = (
    ("grant", t("Zuschuss", "Grant")),
    ("own", t("Eigenmittel", "Own money")),
    ("third_party", t("Drittmittel", "Third-party money")),
    ("other_public", t("Andere öffentliche Mittel", "Other public money")),
)
MILESTONE_KINDS: Options = (
    ("strategy_adopted", t("Strategiebeschluss", "Strategy adopted")),
    ("staff_hired", t("Stellenbesetzung", "Staff hired")),
    ("procurement", t("Vergabe", "Procurement")),
    ("participation", t("Beteiligung", "Participation")),
    ("report", t("Bericht", "Report")),
    ("go_live", t("Inbetriebnahme", "Go-live")),
    ("other", t("Sonstiges", "Other")),
)
DECISION_KINDS: Options = (
    ("resolution", t("Beschluss des Rates oder Kreistags", "Council resolution")),
    ("urgent_decision", t("Eil- oder Dringlichkeitsentscheidung", "Urgent decision")),
    (
        "recommendation",
        t(
            "Empfehlung eines Ausschusses (entscheidet nicht)",
            "Recommendation of a committee (does not decide)",
        ),
    ),
)
CHANNELS: Options = (
    ("analogue", t("vor Ort", "on site")),
    ("digital", t("digital", "digital")),
    ("both", t("beides", "both")),
)
GUIDELINES: Options = (
    ("1", t("1 – Ziele, Strategien und Strukturen", "1 – Goals, strategies and structures")),
    (
        "2",
        t(
            "2 – Transparenz, Teilhabe und Mitgestaltung",
            "2 – Transparency, participation and co-creation",
        ),
    ),
    (
        "3",
        t(
            "3 – Infrastrukturen, Daten und Dienstleistungen",
            "3 – Infrastructures, data and services",
        ),
    ),
    (
        "4",
        t("4 – Ressourcen, Kompetenzen und Kooperationen", "4 – Resources, skills and cooperation"),
    ),
)
APPLICATION_ROLES: Options = (
    ("lead", t("federführend", "lead")),
    ("partner", t("als Partner", "partner")),
)
APPLICATION_STATUSES: Options = (
    ("live", t("läuft", "live")),
    ("withdrawn", t("zurückgezogen", "withdrawn")),
)
