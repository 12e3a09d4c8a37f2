"""Ten tables in the manner of different treasuries, and what a person says about each of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

Position = tuple[str, int | None, str | None, str | None, str | None]
"""Description, year, phase, cost type, amount."""


@dataclass(frozen=True)
class Example:
    """A file, the layout that a person ends up with (as changes of the guess), what comes out."""

    name: str
    data: bytes
    expected: Sequence[Position]
    said: Mapping[str, Any] = field(default_factory=dict)
    is_csv: bool = False


def workbook(fill: Callable[[Worksheet], None], title: str = "Kosten 436") -> bytes:
    """A workbook with one sheet."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    fill(sheet)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def rows(*lines: Sequence[object]) -> Callable[[Worksheet], None]:
    """A sheet with these rows from the first one on."""

    def fill(sheet: Worksheet) -> None:
        for line in lines:
            sheet.append(list(line))

    return fill


def other_order() -> Example:
    """Columns in another order."""
    data = workbook(
        rows(
            ("Betrag", "Haushaltsjahr", "Kostenart", "Phase", "Bezeichnung"),
            (120000, 2022, "Personalkosten", "A", "Projektleitung"),
            (80000.5, 2023, "Beratung", "B", "Strategieberatung"),
        )
    )
    return Example(
        "columns in other order",
        data,
        (
            ("Projektleitung", 2022, "A", "staff", "120000.00"),
            ("Strategieberatung", 2023, "B", "services", "80000.50"),
        ),
    )


def thousands() -> Example:
    """Amounts in thousands, as the title says."""
    data = workbook(
        rows(
            ("Finanzplanung Smart City (Angaben in T€)",),
            (),
            ("Maßnahme", "Jahr", "Ansatz"),
            ("Datenplattform", 2023, 150),
            ("Lernorte", 2024, 72.5),
        )
    )
    return Example(
        "thousands",
        data,
        (
            ("Datenplattform", 2023, None, None, "150000.00"),
            ("Lernorte", 2024, None, None, "72500.00"),
        ),
    )


def sums_inside() -> Example:
    """Sums between the rows, one of them without a word that says so."""
    data = workbook(
        rows(
            ("Position", "Jahr", "Kosten"),
            ("Stelle A", 2022, 100),
            ("Stelle B", 2022, 250),
            ("Zwischensumme Personal", None, 350),
            ("Server", 2023, 400),
            ("Sensoren", 2023, 50),
            ("Technik", None, 450),
            ("Gesamtsumme", None, 800),
        )
    )
    return Example(
        "sums inside",
        data,
        (
            ("Stelle A", 2022, None, None, "100.00"),
            ("Stelle B", 2022, None, None, "250.00"),
            ("Server", 2023, None, None, "400.00"),
            ("Sensoren", 2023, None, None, "50.00"),
        ),
    )


def merged_titles() -> Example:
    """A merged title, a type merged over several rows, phases as headings."""

    def fill(sheet: Worksheet) -> None:
        rows(
            ("Kostenplan der Stadt Rebenau – Entwurf der Kämmerei",),
            ("Stand 14.03.2021",),
            ("Kostenart", "Bezeichnung", "Jahr", "Betrag (€)"),
            (None, "Phase A"),
            ("Personalkosten", "Leitung", 2022, 1000),
            (None, "Assistenz", 2022, 500),
            (None, "Phase B"),
            ("Software", "Plattform", 2023, 2000),
        )(sheet)
        sheet.merge_cells("A1:D1")
        sheet.merge_cells("A5:A6")
        sheet["A1"].font = Font(bold=True)

    return Example(
        "merged titles",
        workbook(fill),
        (
            ("Leitung", 2022, "A", "staff", "1000.00"),
            ("Assistenz", 2022, "A", "staff", "500.00"),
            ("Plattform", 2023, "B", "software", "2000.00"),
        ),
    )


def hidden_rows() -> Example:
    """A hidden row with an earlier variant: nobody can know whether it counts but the person."""

    def fill(sheet: Worksheet) -> None:
        rows(
            ("Bezeichnung", "Jahr", "Betrag"),
            ("Werkstatt", 2022, 10),
            ("Werkstatt (alt)", 2022, 99),
            ("App", 2023, 20),
        )(sheet)
        sheet.row_dimensions[3].hidden = True

    return Example(
        "hidden rows",
        workbook(fill),
        (("Werkstatt", 2022, None, None, "10.00"), ("App", 2023, None, None, "20.00")),
        {"hidden": "skip"},
    )


def german_text() -> Example:
    """Amounts as German text."""
    data = workbook(
        rows(
            ("Bezeichnung", "Jahr", "Betrag"),
            ("Portal", "2022", "1.234,50 €"),
            ("Workshops", "HJ 2023", "12.000,- EUR"),
            ("Gutachten", 2024, "1 500,00"),
        )
    )
    return Example(
        "German text amounts",
        data,
        (
            ("Portal", 2022, None, None, "1234.50"),
            ("Workshops", 2023, None, None, "12000.00"),
            ("Gutachten", 2024, None, None, "1500.00"),
        ),
    )


def years_as_columns() -> Example:
    """One column per budget year, and a column of sums beside them."""
    data = workbook(
        rows(
            ("Kostenposition", "Kategorie", 2022, 2023, 2024, "Summe"),
            ("Stelle", "Personal", 50000, 60000, 60000, 170000),
            ("Sensorik", "Investition", None, 40000, 0, 40000),
            ("Summe", None, 50000, 100000, 60000, 210000),
        )
    )
    return Example(
        "years as columns",
        data,
        (
            ("Stelle", 2022, None, "staff", "50000.00"),
            ("Stelle", 2023, None, "staff", "60000.00"),
            ("Stelle", 2024, None, "staff", "60000.00"),
            ("Sensorik", 2023, None, "investment", "40000.00"),
        ),
    )


def negative_in_brackets() -> Example:
    """A refund in brackets: shown, and left out on the person's word."""
    data = workbook(
        rows(
            ("Bezeichnung", "Jahr", "Betrag"),
            ("Gateway", 2022, "2.500,00"),
            ("Erstattung Stadtwerke", 2022, "(1.000,00)"),
        )
    )
    return Example(
        "negative in brackets",
        data,
        (("Gateway", 2022, None, None, "2500.00"),),
        {"skipped": ("erstattung stadtwerke",)},
    )


def several_header_rows() -> Example:
    """Two rows of heads: years above, what they are below."""
    data = workbook(
        rows(
            ("Teilprojekt", "Art der Kosten", "2022", "2023"),
            (None, None, "Ansatz", "Ansatz"),
            ("Open Data", "Honorare", 3000, 4000),
        )
    )
    return Example(
        "several header rows",
        data,
        (
            ("Open Data", 2022, None, "services", "3000.00"),
            ("Open Data", 2023, None, "services", "4000.00"),
        ),
    )


def english() -> Example:
    """An English table as CSV, with points for decimals."""
    text = (
        "Description,Category,Budget year,Amount\r\n"
        'Data platform,Software,2023,"12,500.75"\r\n'
        'Café talks,Outreach,2024,"1,000.00"\r\n'
        'Total,,,"13,500.75"\r\n'
    )
    return Example(
        "English sheet",
        text.encode("cp1252"),
        (
            ("Data platform", 2023, None, "software", "12500.75"),
            ("Café talks", 2024, None, "participation", "1000.00"),
        ),
        {"words": {"type:outreach": "participation"}},
        is_csv=True,
    )


EXAMPLES = tuple(
    make()
    for make in (
        *(other_order, thousands, sums_inside, merged_titles, hidden_rows),
        *(german_text, years_as_columns, negative_in_brackets, several_header_rows, english),
    )
)
