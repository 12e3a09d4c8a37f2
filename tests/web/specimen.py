"""One page with every shared part and sample data: rendered by tests, looked at by people."""

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from app.scoring.wording import Language
from app.web.frame import HTMX_CONFIG
from app.web.parts.shapes import (
    Column,
    Deadline,
    Field,
    FieldError,
    Place,
    Row,
    Score,
    Section,
    ShownCriterion,
    Step,
    Suggestion,
    Tab,
    Undo,
)
from app.web.pictures.gantt import Gantt, Mark, Moments, Span, gantt
from app.web.pictures.yearly import KINDS, yearly_bars
from app.web.templating import environment

TEMPLATE = Path(__file__).parent / "specimen.html"
FRAME: dict[str, Any] = {
    "person": {"name": "Alex Beispiel"},
    "csrf_token": "token",
    "is_demo": True,
    "here_quoted": "%2F",
    "is_fragment": False,
    "htmx_config": HTMX_CONFIG,
}


def specimen(language: Language) -> str:
    """The page in one language."""
    template = environment(language).from_string(TEMPLATE.read_text("utf-8"))
    return template.render(**FRAME, **_content())


def _content() -> dict[str, Any]:
    title = "project_plan.title"
    amount = "cost_plan.positions[c1].amount"
    return {
        "deadlines": [
            Deadline("Bewerbung", date(2026, 12, 14), 41),
            Deadline("Ratsbeschluss", date(2027, 1, 14), 9),
            Deadline("Bewerbung", date(2021, 3, 14), -12),
        ],
        "undo": Undo("/undo", "Rückgängig", {"revision": "12"}),
        "score": Score(58, 21, 96, gates_unmet=2),
        "sections": _sections(),
        "next_steps": _steps(),
        "tab_items": [
            Tab("Projektplan", "#a", current=True),
            Tab("Kosten & Finanzierung", "#b", warning="1 Pflichtpunkt nicht erfüllt"),
            Tab("Zeitplan", "#c"),
            Tab("Beschluss", "#d"),
            Tab("Partner", "#e"),
            Tab("Unterlagen", "#f"),
            Tab("Prüfung", "#g"),
            Tab("Verlauf", "#h"),
        ],
        "errors": [FieldError(amount, "Betrag: 1,234 ist nicht eindeutig.")],
        "fields": _fields(title, amount),
        "criteria_list": _criteria(amount),
        "plan": _plan(),
        "years": yearly_bars(
            [
                (2022, {"grant": 32_500_000, "own": 17_500_000}),
                (2023, {"grant": 65_000_000, "own": 20_000_000, "third_party": 15_000_000}),
                (2024, {"grant": 97_500_000, "own": 32_500_000, "uncovered": 20_000_000}),
            ]
        ),
        "kinds": KINDS,
        "columns": [
            Column("Quelle", sort_href="?sort=source", sorted="ascending"),
            Column("2022", number=True),
            Column("2023", number=True),
            Column("Summe", number=True, sort_href="?sort=sum"),
        ],
        "rows": [
            Row(["Zuschuss", "325.000,00 €", "650.000,00 €", "975.000,00 €"], href="#"),
            Row(["Eigenanteil", "175.000,00 €", "350.000,00 €", "525.000,00 €"]),
        ],
        "foot": ["Summe", "500.000,00 €", "1.000.000,00 €", "1.500.000,00 €"],
    }


def _plan() -> Gantt | None:
    return gantt(
        [
            Span("Phase A", date(2022, 1, 1), date(2022, 12, 31), "phase"),
            Span("Digitale Strategie mit der Bürgerschaft", date(2022, 2, 1), date(2022, 11, 30)),
            Span("Phase B", date(2023, 1, 1), date(2026, 12, 31), "phase"),
            Span("Offene Datenplattform", date(2023, 1, 1), date(2024, 12, 31)),
            Span("Leerstandskataster", date(2022, 10, 1), date(2024, 6, 30), outside=True),
        ],
        [
            Moments("Strategiebeschluss", (date(2022, 11, 24),)),
            Moments(
                "Stadtrat", (date(2021, 2, 25), date(2021, 3, 25), date(2021, 4, 29)), "meeting"
            ),
        ],
        [
            Mark("Bewerbung 14.03.2021", date(2021, 3, 14)),
            Mark("Ratsbeschluss 14.04.2021", date(2021, 4, 14)),
        ],
        today=Mark("heute", date(2021, 2, 1), "today"),
    )


def _sections() -> list[Section]:
    return [
        Section("Antragsberechtigung", 3, 0, 3, "#a"),
        Section("Projektplan", Fraction(27, 2), 8, 29, "#b"),
        Section("Kosten- und Finanzierungsplan", 6, 3, 17, "#c", gates_unmet=1),
        Section("Zeitplan", 2, 3, 5, "#d", gates_open=2),
        Section("Unterlagen und Form", 0, 0, 0, "#e"),
    ]


def _steps() -> list[Step]:
    return [
        Step(
            "Förderquote von 90 % belegen oder auf 65 % ändern",
            "#x",
            "Kosten, Förderquote",
            gate=True,
            due=date(2026, 12, 14),
        ),
        Step("Eigenanteil im Beschluss nennen", "#y", "Beschluss", points=4),
        Step("Drei Ziele mit Kennzahl versehen", "#z", "Projektplan, Ziele", points=1),
    ]


def _fields(title: str, amount: str) -> dict[str, Field]:
    return {
        "title": Field(title, "Titel des Vorhabens", "Rebenau verbindet"),
        "summary": Field(
            "project_plan.summary",
            "Kurzfassung",
            "Rebenau baut …",
            hint="Für Menschen, die den Ort nicht kennen: Was wird anders, für wen?",
        ),
        "amount": Field(
            amount,
            "Betrag",
            "1,234",
            error="1,234 ist nicht eindeutig. Meinten Sie 1.234,00 € oder 1,23 €?",
            suggestion=Suggestion("1.234,00", "1.234,00 € übernehmen"),
        ),
        "rate": Field("cost_plan.financing.rate", "Förderquote", "65", hint="Höchstens 65 %."),
        "date": Field("council.resolutions[0].date", "Datum des Beschlusses", "", optional=True),
        "phase": Field("cost_plan.positions[c1].phase", "Phase", "B"),
        "emergency": Field(
            "cost_plan.financing.budget_emergency.claimed", "Liegt eine Haushaltsnotlage vor?", ""
        ),
        "scope": Field("project_plan.scope.kind", "Räumlicher Bezug", "whole"),
        "confirm": Field("applicant.signed_off", "Von der Stadtspitze freigegeben", "true"),
    }


def _criteria(amount: str) -> list[ShownCriterion]:
    place = Place("#cost_plan-positions-c1-amount", "Betrag der Position")
    return [
        ShownCriterion(
            "fin-grant-rate",
            "Fördersatz zulässig",
            "unmet",
            "Die Förderquote von 90 % liegt über 65 %, und eine Haushaltsnotlage wird nicht "
            "geltend gemacht. Senken Sie die Quote auf höchstens 65 %.",
            gate=True,
            due_on=date(2026, 12, 14),
            places=[place],
            guide_href="/guide/mpsc-2021/fin-grant-rate",
            source="S12, S13",
            certainty="H",
            changed=True,
        ),
        ShownCriterion(
            "plan-charta-mapping",
            "Vier Leitlinien der Charta abgedeckt",
            "partly",
            "Drei von vier Leitlinien sind abgedeckt; es fehlt Leitlinie 4 (Ressourcen, "
            "Kompetenzen und Kooperationen).",
            weight=5,
            degree=Fraction(3, 4),
            source="S2, S27",
            certainty="H",
        ),
        ShownCriterion("part-x", "Wichtigste Partner", "met", "Zwei Partner mit Rolle.", gate=True),
        ShownCriterion("j", "Neuheitswert", "unknown", "Wartet auf eine Beratung.", weight=3),
    ]
