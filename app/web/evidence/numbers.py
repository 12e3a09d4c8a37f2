"""The number of a version in an address."""

from sqlalchemy.orm import Session

from app.errors import NotFound
from app.evidence.models import DocumentVersion
from app.evidence.queries import version_of


def version_at(session: Session, dossier_id: str, document_id: str, number: str) -> DocumentVersion:
    """The version that an address names.

    Raises:
        NotFound: there is none, or the number is none.
    """
    if not (number.isascii() and number.isdigit() and len(number) <= 6):
        raise NotFound
    return version_of(session, dossier_id, document_id, int(number))
