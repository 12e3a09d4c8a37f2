"""The operations on uploaded documents."""

from app.api.description.operation import DOSSIER_ID, ID, Operation, Parameter
from app.api.description.schemas import component
from app.scoring.wording import Text

_DOCUMENT_ID = Parameter(
    "document_id",
    "path",
    Text("Kennung aus der Liste der Dokumente.", "Id from the list of documents."),
    {"type": "string", "pattern": ID},
    required=True,
)
_NUMBER = Parameter(
    "number",
    "path",
    Text("Nummer der Fassung, von 1 an.", "Number of the version, counted from 1."),
    {"type": "integer", "minimum": 1},
    required=True,
)
_LIST = {
    "documents": [
        {
            "id": "f3Jq0v1XWb2c5d8eR7tYuA",
            "title": "Ratsbeschluss",
            "kind": "Beschluss",
            "proves": ["res-timely"],
            "valid_until": None,
            "versions": [
                {
                    "number": 1,
                    "file_name": "auszug-niederschrift.pdf",
                    "kind": "pdf",
                    "size": 184_320,
                    "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "uploaded_at": "2026-11-23T12:00:00Z",
                    "remarks": [],
                }
            ],
        }
    ]
}

DOCUMENTS: tuple[Operation, ...] = (
    Operation(
        id="list_documents",
        method="GET",
        path="/dossiers/{dossier_id}/documents",
        title=Text("Nachweise auflisten", "List documents"),
        about=Text(
            "Alle hochgeladenen Dokumente mit ihren Fassungen: was sie belegen, bis wann sie "
            "gelten, Größe und SHA-256.",
            "All uploaded documents with their versions: what they prove, until when they hold, "
            "size and SHA-256.",
        ),
        parameters=(DOSSIER_ID,),
        answer=component("DocumentList"),
        example=_LIST,
        refused=(403, 404),
    ),
    Operation(
        id="download_version",
        method="GET",
        path="/dossiers/{dossier_id}/documents/{document_id}/versions/{number}",
        title=Text("Eine Datei herunterladen", "Download a file"),
        about=Text(
            "Die Datei einer Fassung, byteweise wie hochgeladen; auch ein Bereich (Range). "
            "Beschädigtes wird nie ausgegeben (410).",
            "The file of a version, byte for byte as uploaded; one range, too. What is damaged is "
            "never given out (410).",
        ),
        parameters=(DOSSIER_ID, _DOCUMENT_ID, _NUMBER),
        answer={"type": "string"},
        example="%PDF-1.7 …",
        refused=(403, 404, 410),
        media="application/octet-stream",
    ),
)
