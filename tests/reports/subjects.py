"""Subjects of reports, from as little as a test needs; PDFs as a reader's software sees them."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject

from app.checklists.calls import timetable_of
from app.checklists.library import checklist
from app.reports.subject import Subject
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.wording import Language
from tests.builders import dossier

DAY = date(2021, 3, 1)


def subject(
    content: dict[str, Any] | None = None,
    language: Language = "de",
    *,
    day: date = DAY,
    town: str | None = "Rebenau",
    checklist_id: str = "mpsc-2021",
) -> Subject:
    """A dossier that states only this, in the call of 2021 unless told otherwise."""
    rules = checklist(checklist_id)
    facts = Facts(dossier=dossier(content), timetable=timetable_of(rules), as_of=day)
    return Subject(
        town=town,
        call="Staffel 2021",
        revision=3,
        facts=facts,
        checklist=rules,
        card=score(facts, rules),
        language=language,
    )


def opened(pdf: bytes) -> PdfReader:
    """A PDF, read strictly."""
    return PdfReader(BytesIO(pdf), strict=True)


def text_of(pdf: bytes) -> str:
    """All text of a PDF with single spaces, breaks within words mended."""
    pages = [page.extract_text() for page in opened(pdf).pages]
    return " ".join(" ".join(pages).replace("\u200b", "").replace("\xad", "").split())


def root_of(reader: PdfReader) -> Any:
    """The document's own entries."""
    return reader.trailer["/Root"]


def elements(reader: PdfReader) -> Iterator[Any]:
    """Every element of the structure tree, in reading order."""
    yield from below(root_of(reader)["/StructTreeRoot"].get("/K"))


def below(kids: Any) -> Iterator[Any]:
    """The elements under one, in reading order."""
    kids = kids.get_object() if isinstance(kids, IndirectObject) else kids
    if isinstance(kids, DictionaryObject):
        if "/S" in kids:
            yield kids
        yield from below(kids.get("/K"))
    elif isinstance(kids, list):
        for kid in kids:
            yield from below(kid)
