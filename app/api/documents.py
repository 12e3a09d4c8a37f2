"""Uploaded documents: listed, and given out under the policy of their dossier."""

from fastapi import Depends, Request, Response
from fastapi.responses import JSONResponse

from app.api.answers import answer
from app.api.body import read_sent
from app.api.shapes import DocumentList, DocumentShape, VersionShape
from app.database import Transaction
from app.evidence.models import Document, DocumentVersion
from app.evidence.queries import documents_of, version_named
from app.web.downloads import FileAnswer
from app.web.guards import Policy, ReadDossier, guarded_router

ROUTER = guarded_router("/api/v1/dossiers", api=True, first=[Depends(read_sent)])


@ROUTER.get("/{dossier_id:id}/documents", policy=Policy.API_READ_DOSSIER)
def list_documents(dossier: ReadDossier, session: Transaction) -> JSONResponse:
    """The uploaded documents of a dossier with their versions."""
    found = documents_of(session, dossier.id)
    return answer(DocumentList(documents=tuple(_document(one) for one in found)))


@ROUTER.get(
    "/{dossier_id:id}/documents/{document_id:id}/versions/{number}",
    policy=Policy.API_READ_DOSSIER,
)
def download_version(
    request: Request, dossier: ReadDossier, document_id: str, number: str, session: Transaction
) -> Response:
    """The file of a version."""
    version = version_named(session, dossier.id, document_id, number)
    return FileAnswer(request, request.app.state.archive.store, version)


def _document(document: Document) -> DocumentShape:
    return DocumentShape(
        id=document.id,
        title=document.title,
        kind=document.kind,
        proves=document.proves,
        valid_until=document.valid_until,
        versions=tuple(_version(version) for version in document.versions),
    )


def _version(version: DocumentVersion) -> VersionShape:
    return VersionShape(
        number=version.number,
        file_name=version.file_name,
        kind=version.kind,
        size=version.size,
        sha256=version.sha256,
        uploaded_at=version.at,
        remarks=tuple(flag.value for flag in version.flags),
    )
