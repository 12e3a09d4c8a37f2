"""Workbooks and CSV files that must not come in, or only with every problem at its cell."""

import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from app.cost_sheets.amounts import AMBIGUOUS, NO_AMOUNT, read_amount
from app.cost_sheets.csv_opening import encoding_of, grid_of_csv
from app.cost_sheets.directory import ENCRYPTED, NO_WORKBOOK, TOO_LARGE
from app.cost_sheets.foreign import read_foreign
from app.cost_sheets.grid import MOST_COLUMNS, MOST_ROWS, Cell, CellKind, Grid
from app.cost_sheets.guessing import guess
from app.cost_sheets.opening import grid_of, plain_grid_of
from app.cost_sheets.problem import CellRefused, SheetRefused
from app.cost_sheets.structure import TOO_MANY
from app.scoring.wording import Text
from tests.cost_sheets.layouts import rows, workbook

HEAD = ("Bezeichnung", "Jahr", "Betrag")


def with_sheet(xml: str) -> bytes:
    """A workbook whose one sheet is this XML."""
    source, out = BytesIO(workbook(rows(HEAD))), BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            data = old.read(member)
            new.writestr(member, xml if "worksheets/" in member.filename else data)
    return out.getvalue()


def sheet(body: str, more: str = "") -> str:
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData>{more}</worksheet>'


def refusal(data: bytes) -> Text:
    with pytest.raises(SheetRefused) as refused:
        grid_of(BytesIO(data))
    return refused.value.sentence


def too_many_rows() -> bytes:
    lines = (f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, MOST_ROWS + 2))
    return with_sheet(sheet("".join(lines)))


def last_row_of_all() -> bytes:
    return with_sheet(sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))


def last_column_of_all() -> bytes:
    return with_sheet(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))


@pytest.mark.parametrize("make", [too_many_rows, last_row_of_all, last_column_of_all])
def test_a_sheet_that_is_too_large_is_refused(make: Callable[[], bytes]) -> None:
    assert refusal(make()) == TOO_MANY
    assert plain_grid_of(BytesIO(make()))["refused"]["de"] == TOO_MANY.de


def test_rows_and_columns_that_are_only_coloured_do_not_count() -> None:
    body = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'
        '<row r="1048576" hidden="1"><c r="A1048576" s="0"/></row>'
    )
    (only,) = grid_of(BytesIO(with_sheet(sheet(body)))).sheets
    assert [(line.number, dict(line.cells)) for line in only.lines] == [
        (1, {1: Cell(CellKind.NUMBER, "1")})
    ]


def test_what_unpacks_to_too_much_is_refused_by_its_directory() -> None:
    bomb = sheet("") + " " * (70 * 1024 * 1024)
    assert refusal(with_sheet(bomb)) == TOO_LARGE
    packed = sheet("") + " " * (30 * 1024 * 1024)
    assert refusal(with_sheet(packed)) == TOO_LARGE


def test_what_is_no_workbook_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(out.getvalue()) == NO_WORKBOOK
    assert refusal(b"PK\x03\x04 nothing") == NO_WORKBOOK


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(workbook(rows(HEAD)))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal(bytes(data)) == ENCRYPTED


def test_entities_are_not_read() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]>' + sheet('<row r="1"><c r="A1"><v>&a;</v></c></row>')
    with pytest.raises(ValueError, match="Entit"):
        grid_of(BytesIO(with_sheet(bomb)))


def test_a_merged_range_of_a_million_cells_costs_nothing() -> None:
    more = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    text = '<row r="1"><c r="A1" t="inlineStr"><is><t>Titel</t></is></c></row>'
    (only,) = grid_of(BytesIO(with_sheet(sheet(text, more)))).sheets
    assert [line.text(1) for line in only.lines] == ["Titel"]


def problems(fill: Callable[[Workbook], None]) -> list[str]:
    book = Workbook()
    fill(book)
    out = BytesIO()
    book.save(out)
    return told(grid_of(BytesIO(out.getvalue())))


def told(grid: Grid) -> list[str]:
    read = read_foreign(grid, guess(grid), ())
    return [problem.told("de") for problem in read.problems]


def test_dates_of_1904_are_the_same_days() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    page = book.worksheets[0]
    for line in (HEAD, ("Server", datetime(2023, 1, 1), 5)):  # noqa: DTZ001 - a sheet knows no zone
        page.append(line)
    out = BytesIO()
    book.save(out)
    grid = grid_of(BytesIO(out.getvalue()))
    (row,) = read_foreign(grid, guess(grid), ()).tables["positions"]
    assert row.values == {"text": "Server", "year": 2023, "amount": "5.00"}


def test_every_problem_names_its_cell() -> None:
    def fill(book: Workbook) -> None:
        page = book.worksheets[0]
        page.title = "Plan"
        for line in (HEAD, ("a", 2023, "viel"), ("b", 1776, 5), ("c", 2023, 1 / 3)):
            page.append(line)
        page.append(("d", 2023, "=1+1"))
        page.append(("e", 2023, "#DIV/0!"))
        page["C6"].data_type = "e"
        page.append(("f", 2023, True))
        page.append(("g\x7f", 2023, 1))

    found = problems(fill)
    assert [one.split(": ")[0] for one in found] == [
        "Blatt „Plan“, Zeile 2, Spalte C",
        "Blatt „Plan“, Zeile 3, Spalte B",
        "Blatt „Plan“, Zeile 4, Spalte C",
        "Blatt „Plan“, Zeile 5, Spalte C",
        "Blatt „Plan“, Zeile 6, Spalte C",
        "Blatt „Plan“, Zeile 7, Spalte C",
        "Blatt „Plan“, Zeile 8, Spalte A",
    ]
    assert "Bruchteile von Cent (0,333333" in found[2]
    assert "Ergebnis dieser Formel nicht" in found[3]


@pytest.mark.parametrize(
    ("text", "mark", "cents"),
    [
        ("1.234,50 €", "comma", 123450),
        ("1 234,50 EUR", "comma", 123450),
        ("1,234.50", "point", 123450),
        ("1.234,-", "comma", 123400),
        ("12,5 T€", "comma", 1250000),
        ("16,33 Mio. €", "comma", 1633000000),
        ("(1.234,50)", "comma", -123450),
        ("1.234,50-", "comma", -123450),
        ("−5", "comma", -500),
        ("-", "comma", None),
        ("5", None, 500),
    ],
)
def test_amounts_as_treasuries_write_them(text: str, mark: str | None, cents: int | None) -> None:
    cell = Cell(CellKind.TEXT, text)
    assert read_amount(cell, unit="euro", mark=mark) == cents  # type: ignore[arg-type]  # by table


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *(
            (text, NO_AMOUNT)
            for text in ("viel", "1.2.3", "1,2,3", "1e5", "１２３", "12.34,5", "n.n.")
        ),
        ("1.234", AMBIGUOUS),
        ("1,234", AMBIGUOUS),
    ],
)
def test_what_is_no_amount_is_not_guessed(text: str, why: Text) -> None:
    with pytest.raises(CellRefused) as refused:
        read_amount(Cell(CellKind.TEXT, text), unit="euro", mark=None)
    assert refused.value.sentence == why


def test_a_csv_file_keeps_its_limits_and_its_signs() -> None:
    long = b"a;b\n" * (MOST_ROWS + 1)
    wide = b";".join([b"1"] * (MOST_COLUMNS + 1))
    for data in (long, wide):
        with pytest.raises(SheetRefused) as refused:
            grid_of_csv(data, encoding="utf-8", delimiter="semicolon")
        assert refused.value.sentence == TOO_MANY
    text = 'Café;Müller\n"a;b";"Zeile\nZeile"\n'
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        data = text.encode(encoding)
        (only,) = grid_of_csv(data, encoding=encoding_of(data), delimiter="semicolon").sheets
        found = [[cell.text for cell in line.cells.values()] for line in only.lines]
        assert found == [["Café", "Müller"], ["a;b", "Zeile\nZeile"]]
