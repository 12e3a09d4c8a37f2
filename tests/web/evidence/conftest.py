"""A lead at the documents of Rebenau, and what they see."""

from dataclasses import dataclass

import pytest
from fastapi import FastAPI
from httpx2 import Response

from app.database import Database
from app.dossiers.models import Dossier
from app.evidence.archive import Archive
from app.evidence.models import Document
from app.evidence.queries import documents_of
from app.scoring.content.dossier import Document as Listed
from tests.cast import Cast
from tests.documents import PDF
from tests.visitors import Visitor

File = tuple[str, bytes]


@dataclass(frozen=True)
class Room:
    """The documents of one dossier, as somebody sees and changes them."""

    visitor: Visitor
    database: Database
    dossier_id: str

    @property
    def address(self) -> str:
        """Where the documents are."""
        return f"/dossiers/{self.dossier_id}/evidence"

    @property
    def archive(self) -> Archive:
        """Where the files are."""
        archive: Archive = self.visitor.app.state.archive
        return archive

    def send(
        self, *files: File, to: str = "", fields: dict[str, str | list[str]] | None = None
    ) -> Response:
        """Upload some files by the form."""
        return self.visitor.client.post(
            self.address + to,
            data={"csrf_token": self.visitor.csrf_token, **(fields or {})},
            files=[("file", (name, data, "text/html")) for name, data in files],
        )

    def add(self, name: str = "beschluss.pdf", data: bytes = PDF, **fields: str) -> Document:
        """Upload one that is taken."""
        response = self.send((name, data), fields=dict(fields))
        assert response.status_code == 303, response.text
        return self.documents()[-1]

    def documents(self) -> list[Document]:
        """What there is now."""
        with self.database.reading() as session:
            return documents_of(session, self.dossier_id)

    def listed(self) -> tuple[Listed, ...]:
        """What the dossier says that there is."""
        with self.database.reading() as session:
            return session.get_one(Dossier, self.dossier_id).stated.documents

    def revision(self) -> int:
        """The revision of the dossier."""
        with self.database.reading() as session:
            return session.get_one(Dossier, self.dossier_id).revision

    def lying_about(self) -> list[str]:
        """Temporary files."""
        folder = self.archive.hall.folder
        return [path.name for path in folder.iterdir()] if folder.is_dir() else []

    def version(self, document: Document, number: int = 1) -> str:
        """The address of a file."""
        return f"{self.address}/{document.id}/versions/{number}"


@pytest.fixture
def room(lead: Visitor, database: Database, cast: Cast) -> Room:
    return Room(lead, database, cast.dossiers["rebenau"])


@pytest.fixture
def adviser(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["adviser"])


@pytest.fixture
def stranger(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["lead_of_talheim"])
