"""A cost plan over HTTP: away, back unchanged, back changed, back wrong; all or nothing."""

import re
from html import unescape
from io import BytesIO

import pytest
from fastapi import FastAPI
from httpx2 import Response
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from app.cost_sheets.columns import FIRST_COLUMN
from app.database import Database
from app.dossiers.editing import replace_content, save_fields
from app.dossiers.models import Dossier
from app.dossiers.sheets.models import SheetLayout, SheetUpload
from app.scoring.content.cost_plan import CostPlan
from app.scoring.content.dossier import Dossier as Content
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.cost_sheets.layouts import EXAMPLES, Example
from tests.ready import READY
from tests.visitors import Visitor
from tests.web.lint import problems_of

AMOUNT = 7
# All ten are read in tests/cost_sheets/test_layouts.py; these need an answer from a person.
SOME = [one for one in EXAMPLES if one.said]


class Desk:
    """A lead who exchanges the cost plan of Rebenau with the treasury."""

    def __init__(self, lead: Visitor, cast: Cast, database: Database, clock: StoppedClock) -> None:
        self.lead, self.cast, self.database, self.clock = lead, cast, database, clock
        self.address = f"/dossiers/{cast.dossiers['rebenau']}"
        with database.writing() as session:
            dossier = session.get_one(Dossier, cast.dossiers["rebenau"])
            replace_content(
                session,
                dossier,
                content=Content.model_validate(READY),
                drawn_from=dossier.revision,
                person_id=cast.people["lead"],
                now=clock(),
            )

    def dossier(self) -> Dossier:
        """What is stored."""
        with self.database.reading() as session:
            return session.get_one(Dossier, self.cast.dossiers["rebenau"])

    def plan(self) -> CostPlan:
        """The stored cost plan."""
        return self.dossier().stated.cost_plan

    def workbook(self) -> Workbook:
        """The workbook as it is downloaded."""
        return load_workbook(BytesIO(self.lead.get(f"{self.address}/cost-plan/sheet.xlsx").content))

    def send(self, content: bytes | Workbook, **fields: str) -> Response:
        """Upload a file as a browser does."""
        if isinstance(content, Workbook):
            out = BytesIO()
            content.save(out)
            content = out.getvalue()
        return self.lead.post(
            f"{self.address}/cost-plan/import", fields, files={"file": ("plan", content)}
        )

    def shown(self, content: bytes | Workbook) -> tuple[str, Response]:
        """Upload a file; where the answer leads, and its page."""
        sent = self.send(content)
        assert sent.status_code == 303, unescape(sent.text)
        address = sent.headers["location"]
        return address, self.lead.get(address)

    def save_amount(self, amount: str) -> None:
        """Somebody else saves the first position meanwhile."""
        with self.database.writing() as session:
            dossier = session.get_one(Dossier, self.cast.dossiers["rebenau"])
            row = dossier.stated.cost_plan.positions[0].id
            save_fields(
                session,
                dossier,
                path=f"cost_plan.positions[{row}]",
                fields={"amount": amount},
                drawn_from=dossier.revision,
                person_id=self.cast.people["lead_of_talheim"],
                now=self.clock(),
            )


@pytest.fixture
def desk(lead: Visitor, cast: Cast, database: Database, clock: StoppedClock) -> Desk:
    return Desk(lead, cast, database, clock)


def words(response: Response) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", response.text)).split())


def revision_on(response: Response) -> str:
    found = re.search(r'name="revision" value="(\d+)"', response.text)
    assert found is not None
    return found[1]


def test_what_was_taken_away_changes_nothing(desk: Desk) -> None:
    for ending in ("xlsx", "csv"):
        file = desk.lead.get(f"{desk.address}/cost-plan/sheet.{ending}")
        assert file.headers["content-disposition"].startswith('attachment; filename="kostenplan-')
        _, page = desk.shown(file.content)
        assert "Es gibt nichts zu übernehmen" in words(page)
        assert problems_of(page.text) == []


def test_changed_cells_are_shown_and_saved_together(desk: Desk) -> None:
    before = desk.dossier()
    book = desk.workbook()
    sheet = book["Kosten"]
    sheet.cell(6, AMOUNT).value = 123456.78
    sheet.cell(6, FIRST_COLUMN).value = "=1+1"
    sheet.cell(6, FIRST_COLUMN).data_type = "s"
    for column in range(FIRST_COLUMN, AMOUNT + 1):
        sheet.cell(7, column).value = None
    empty = next(n for n in range(6, 99) if not sheet.cell(n, 1).value)
    sheet.cell(empty, FIRST_COLUMN).value = "Neu im Plan"
    sheet.cell(empty, AMOUNT).value = 10
    address, page = desk.shown(book)
    assert "1 neu · 1 geändert · 1 entfernt" in words(page)
    assert "vorher: 200.000,00" in words(page)
    assert desk.dossier().content == before.content
    done = desk.lead.post(address, {"revision": revision_on(page), "do": "take"})
    assert done.headers["location"] == f"{desk.address}/cost-plan?saved={before.revision + 1}"
    plan, old = desk.plan(), before.stated.cost_plan
    assert (plan.positions[0].id, plan.positions[0].amount) == (old.positions[0].id, 12345678)
    assert plan.positions[0].text == "=1+1"
    assert old.positions[1].id not in {row.id for row in plan.positions}
    assert (plan.positions[-1].text, plan.positions[-1].amount) == ("Neu im Plan", 1000)
    assert plan.positions[-1].id
    assert plan.financing == old.financing
    assert plan.declared_totals == old.declared_totals
    assert desk.lead.get(address).status_code == 404
    assert "Gespeichert." in words(desk.lead.get(done.headers["location"]))


def test_every_problem_is_told_at_once_and_nothing_is_saved(desk: Desk) -> None:
    before = desk.dossier().content
    book = desk.workbook()
    sheet = book["Kosten"]
    sheet.cell(6, AMOUNT).value = "viel"
    sheet.cell(7, AMOUNT).value = -5
    sheet.cell(8, AMOUNT).value = "#REF!"
    sheet.cell(8, AMOUNT).data_type = "e"
    sheet.cell(9, AMOUNT).value = "=1+1"
    sheet.cell(10, 5).value = "Bestechung"
    sheet.cell(10, 6).value = 1776
    book["Finanzierung"].cell(6, 6).value = "1.2.3"
    address, page = desk.shown(book)
    text = words(page)
    assert "7 Probleme in der Datei" in text
    assert "Blatt „Kosten“, Zeile 6, Spalte G: Text statt Betrag." in text
    assert "Blatt „Kosten“, Zeile 7, Spalte G: Negativer Betrag (-5,00" in text
    assert "Zeile 8, Spalte G: Die Zelle enthält einen Fehler" in text
    assert "Zeile 9, Spalte G: Die Datei enthält das Ergebnis dieser Formel nicht" in text
    assert "Zeile 10, Spalte E: „Bestechung“ ist hier nicht bekannt" in text
    assert "Zeile 10, Spalte F: Hier wird ein Haushaltsjahr" in text
    assert "Blatt „Finanzierung“, Zeile 6, Spalte F: Text statt Betrag." in text
    english = words(desk.lead.get(f"{address}?lang=en"))
    assert "Sheet “Kosten”, Row 6, column G: Text instead of an amount." in english
    assert desk.lead.post(address, {"revision": "2", "do": "take"}).status_code == 422
    assert desk.dossier().content == before


def test_somebody_who_was_faster_is_shown_and_nothing_is_lost(desk: Desk) -> None:
    book = desk.workbook()
    book["Kosten"].cell(6, AMOUNT).value = 7
    address, page = desk.shown(book)
    desk.save_amount("9.00")
    refused = desk.lead.post(address, {"revision": revision_on(page), "do": "take"})
    assert refused.status_code == 409
    assert "war schneller" in words(refused)
    assert "vorher: 9,00" in words(refused)
    assert desk.plan().positions[0].amount == 900
    again = desk.lead.post(address, {"revision": revision_on(refused), "do": "take"})
    assert again.status_code == 303
    assert desk.plan().positions[0].amount == 700


def test_a_file_that_is_older_than_the_dossier_says_so(desk: Desk) -> None:
    book = desk.workbook()
    desk.save_amount("9.00")
    _, page = desk.shown(book)
    assert "Die Datei ist älter als das Dossier" in words(page)


@pytest.mark.parametrize(
    "content",
    [b"", b"   ", b"%PDF-1.7", b"PK\x03\x04", b"PK\x03\x04" + b"x" * 500, b"\xd0\xcf\x11\xe0old"],
)
def test_what_is_no_table_is_refused_with_a_reason(desk: Desk, content: bytes) -> None:
    refused = desk.send(content)
    assert refused.status_code == 422
    assert 'id="error-summary"' in refused.text
    assert problems_of(refused.text) == []


def test_an_upload_is_seen_by_nobody_else(desk: Desk, app: FastAPI, cast: Cast) -> None:
    address, _ = desk.shown(desk.workbook())
    for name in ("adviser", "lead_of_talheim", "coordinator"):
        other = Visitor.signed_in(app, cast.people[name])
        assert other.get(address).status_code in (403, 404), name
    assert desk.lead.post(address, {"do": "discard"}).status_code == 303
    assert desk.lead.get(address).status_code == 404


def test_a_second_upload_ends_the_first(desk: Desk) -> None:
    first, _ = desk.shown(desk.workbook())
    desk.shown(desk.workbook())
    assert desk.lead.get(first).status_code == 404
    with desk.database.reading() as session:
        assert session.query(SheetUpload).count() == 1


def fields_on(page: Response) -> dict[str, str]:
    """What a browser would send of the form as it was drawn; boxes are left to the caller."""
    found = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.text))
    radios = r'type="radio"[^>]*name="([^"]+)" value="([^"]*)" checked'
    found |= dict(re.findall(radios, page.text))
    found |= dict(re.findall(r'name="(header)" value="(\d+)"', page.text))
    selects = re.compile(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', re.DOTALL)
    for name, options in selects.findall(page.text):
        chosen = re.search(r'<option value="([^"]*)" selected', options)
        found[name] = chosen[1] if chosen else ""
    return {key: unescape(value) for key, value in found.items()}


def boxes_on(page: Response) -> list[str]:
    return [unescape(v) for v in re.findall(r'name="skip" value="([^"]*)" checked', page.text)]


def answers(example: Example) -> dict[str, str]:
    said = {key: value for key, value in example.said.items() if isinstance(value, str)}
    if "words" in example.said:
        said["word-0"] = next(iter(example.said["words"].values()))
    return said


@pytest.mark.parametrize("example", SOME, ids=lambda one: one.name)
def test_a_foreign_table_is_mapped_once_and_remembered(desk: Desk, example: Example) -> None:
    address, page = desk.shown(example.data)
    assert address.endswith("/columns")
    assert problems_of(page.text) == []
    sent = {**fields_on(page), **answers(example), "do": "next"}
    skips = [*boxes_on(page), *example.said.get("skipped", ())]
    mapped = desk.lead.ask("POST", address, data={**sent, "skip": skips})
    assert mapped.status_code == 303
    page = desk.lead.get(mapped.headers["location"])
    assert problems_of(page.text) == []
    fields = {"revision": revision_on(page), "do": "take"}
    assert desk.lead.post(mapped.headers["location"], fields).status_code == 303
    found = [(row.text, row.year, row.phase, row.type, row.amount) for row in desk.plan().positions]
    assert found == [
        (text, year, phase, kind, round(float(amount or 0) * 100))
        for text, year, phase, kind, amount in example.expected
    ]
    again, page = desk.shown(example.data)
    assert not again.endswith("/columns")
    assert "Es gibt nichts zu übernehmen" in words(page)
    with desk.database.reading() as session:
        assert session.query(SheetLayout).count() == 1


def test_what_has_not_been_said_is_asked(desk: Desk) -> None:
    address, page = desk.shown(b"Text;Betrag\nServer;1.234\n")
    sent = {**fields_on(page), "do": "next"}
    refused = desk.lead.post(address, sent)
    assert refused.status_code == 422
    assert "ob das Komma oder der Punkt die Dezimalstellen trennt" in words(refused)
    assert desk.lead.post(address, {**sent, "decimal": "point"}).status_code == 303
