"""The demo's papers are filed, readable, and read as what they are."""

from pathlib import Path

from sqlalchemy import select

from app.clock import berlin_day
from app.database import Database
from app.demo.calendar import DemoCalendar
from app.demo.evidence import PAPERS, file_evidence
from app.demo.filling import fill
from app.demo.papers.printing import printed
from app.evidence.models import Document, DocumentVersion
from app.inspection.kind import FileKind
from app.inspection.text import text_of
from app.papers.finding import Status
from app.papers.reading import read_paper
from tests.clock import NOON
from tests.documents import archive_in


def test_each_paper_becomes_a_document(database: Database, tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    assert fill(database, now=NOON, password="Kompass zum Ausprobieren")
    file_evidence(database, archive, now=NOON)
    with database.reading() as session:
        titles = set(session.scalars(select(Document.title)))
        assert titles == {paper.about.title for paper in PAPERS}
        assert all(map(archive.store.has, session.scalars(select(DocumentVersion.sha256))))


def test_a_recommendation_is_not_taken_for_a_resolution(tmp_path: Path) -> None:
    calendar = DemoCalendar.of_open_round(berlin_day(NOON))
    found = {}
    for paper in PAPERS:
        file = tmp_path / f"{paper.town}.pdf"
        file.write_bytes(printed(paper.town, calendar))
        extraction = text_of(file, FileKind.PDF)
        assert "<" not in "".join(extraction.pages)
        found[paper.town] = read_paper(extraction.pages).status
    assert found == {"queichfurt": Status.RESOLVED, "ahrenfels": Status.RECOMMENDATION}
