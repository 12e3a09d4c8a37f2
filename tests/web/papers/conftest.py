"""A lead of Rebenau with a council paper, and what the council part then holds."""

from dataclasses import dataclass
from io import BytesIO

import docx
import pytest
from fastapi import FastAPI
from httpx2 import Response

from app.database import Database
from app.dossiers.models import Dossier
from app.papers.own_set import OWN_SET
from app.scoring.content.council import Resolution
from tests.cast import Cast
from tests.visitors import Visitor
from tests.web.evidence.conftest import Room

RESOLVED, DRAFT = "rp-rabenstaedt-stadtrat.txt", "nw-lerchenau-entwurf.txt"


def word_file(name: str) -> bytes:
    """A paper of the gold set as a Word document."""
    document = docx.Document()
    for line in (OWN_SET / name).read_text("utf-8").split("\n"):
        document.add_paragraph(line)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@dataclass(frozen=True)
class Council:
    """The council part of a dossier with its documents."""

    room: Room

    @property
    def visitor(self) -> Visitor:
        """Who looks."""
        return self.room.visitor

    @property
    def address(self) -> str:
        """The council part."""
        return f"/dossiers/{self.room.dossier_id}/council"

    def page(self) -> str:
        """The council part as it is shown."""
        response = self.visitor.get(self.address)
        assert response.status_code == 200
        return response.text

    def upload(self, name: str = RESOLVED, file_name: str = "auszug.docx") -> str:
        """A document with the text of a paper; its id."""
        return self.room.add(file_name, word_file(name)).id

    def read(self, document_id: str) -> Response:
        """Have it read."""
        return self.visitor.post(f"{self.room.address}/{document_id}/read")

    def accept(self, document_id: str, **fields: str) -> Response:
        """Take something over, with what the form carries."""
        return self.visitor.post(
            f"{self.room.address}/{document_id}/accept",
            {"revision": str(self.room.revision()), "version": "1", "row": "", **fields},
        )

    def rows(self) -> tuple[Resolution, ...]:
        """The decisions that are entered."""
        with self.room.database.reading() as session:
            stated = session.get_one(Dossier, self.room.dossier_id).stated
            return stated.council.resolutions


@pytest.fixture
def council(lead: Visitor, database: Database, cast: Cast) -> Council:
    found = Council(Room(lead, database, cast.dossiers["rebenau"]))
    for row in found.rows():
        response = lead.post(
            found.address,
            {
                "block": "council.resolutions",
                "row": row.id or "",
                "do": "delete",
                "revision": str(found.room.revision()),
            },
        )
        assert response.status_code == 303
    assert found.rows() == ()
    return found


@pytest.fixture
def stranger(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["lead_of_talheim"])
