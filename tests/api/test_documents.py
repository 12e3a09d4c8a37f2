"""Programs list documents and download them, with the rights of their person."""

from datetime import date

import pytest
from fastapi import FastAPI

from app.api.description.document import described
from app.database import Database
from app.evidence.archive import Archive
from app.evidence.editing import About, By, add_document
from app.evidence.folder_store import FolderStore
from tests.api.programs import Program
from tests.api.schemas import Schemas
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.documents import PDF, keep


@pytest.fixture
def document_id(app: FastAPI, database: Database, cast: Cast, clock: StoppedClock) -> str:
    archive: Archive = app.state.archive
    about = About("Ratsbeschluss", None, ("res-timely",), date(2027, 1, 31))
    with database.writing() as session:
        by = By(cast.people["lead"], clock.now)
        dossier_id = cast.dossiers["rebenau"]
        return add_document(session, archive, dossier_id, about, keep(archive), by).id


def test_documents_are_listed_with_their_versions(program: Program, document_id: str) -> None:
    told = program.show("/documents").json()
    (document,) = told["documents"]
    assert (document["id"], document["title"]) == (document_id, "Ratsbeschluss")
    assert (document["proves"], document["valid_until"]) == (["res-timely"], "2027-01-31")
    (version,) = document["versions"]
    assert (version["number"], version["size"], version["kind"]) == (1, len(PDF), "pdf")
    schemas = Schemas(described("en"))
    assert schemas.flaws(told, {"$ref": "#/components/schemas/DocumentList"}) == []


def test_a_file_is_downloaded_whole_or_in_part(program: Program, document_id: str) -> None:
    path = f"/documents/{document_id}/versions/1"
    whole = program.show(path)
    assert (whole.status_code, whole.content) == (200, PDF)
    assert whole.headers["content-disposition"].startswith("attachment")
    part = program.get(program.address + path, headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.content) == (206, PDF[:4])


def test_what_is_not_there_is_said_in_json(program: Program, document_id: str) -> None:
    for path in ("/documents/" + "x" * 22 + "/versions/1", f"/documents/{document_id}/versions/2"):
        response = program.show(path)
        assert (response.status_code, response.json()["error"]["code"]) == (404, "not_found")


def test_damage_is_said_in_json(app: FastAPI, program: Program, document_id: str) -> None:
    store = app.state.archive.store
    assert isinstance(store, FolderStore)
    (content,) = store.contents()
    store.path_of(content).write_bytes(b"%PDF wrong")
    response = program.show(f"/documents/{document_id}/versions/1")
    assert (response.status_code, response.json()["error"]["code"]) == (410, "damaged")


def test_foreign_documents_look_like_missing_ones(
    app: FastAPI, cast: Cast, document_id: str
) -> None:
    stranger = Program.of(app, cast, "lead_of_talheim")
    own = f"/api/v1/dossiers/{cast.dossiers['rebenau']}/documents"
    through_own = f"/api/v1/dossiers/{cast.dossiers['talheim']}/documents"
    for path in (own, f"{own}/{document_id}/versions/1", f"{through_own}/{document_id}/versions/1"):
        assert stranger.get(path).status_code == 404
