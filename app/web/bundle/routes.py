"""The bundle of a dossier: everything that its readiness was computed from, in one signed file.

It can be large, so it is written to a temporary file and sent from there, one at a time.
"""

import os
from collections.abc import Iterator
from tempfile import TemporaryFile
from threading import Lock
from typing import BinaryIO

from fastapi import Request
from fastapi.responses import StreamingResponse

from app.bundles.archive import CHUNK
from app.bundles.exporting import export_bundle
from app.bundles.installation_key import installation_key
from app.database import Transaction
from app.errors import Gone
from app.evidence.store import ContentDamaged, ContentMissing
from app.settings import Settings
from app.web.attachments import file_name
from app.web.guards import ReadDossier, guarded_router
from app.web.policies import Policy

ROUTER = guarded_router(prefix="/dossiers")
_ONE_AT_A_TIME = Lock()


@ROUTER.get("/{dossier_id:id}/bundle.zip", policy=Policy.READ_DOSSIER)
def bundle_file(request: Request, dossier: ReadDossier, session: Transaction) -> StreamingResponse:
    """The bundle as it stands now.

    Raises:
        Gone: a document in it is damaged or lost; a bundle without it would not be the dossier's.
    """
    settings: Settings = request.app.state.settings
    key = installation_key(settings.signing_key.get_secret_value(), settings.data_dir)
    file = TemporaryFile()  # noqa: SIM115 - closed when it is sent
    try:
        with _ONE_AT_A_TIME:
            export_bundle(session, request.app.state.archive.store, dossier, key, file)
    except (ContentMissing, ContentDamaged):
        file.close()
        raise Gone from None
    name = file_name("dossier", dossier.municipality.name, dossier.round.name)
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.zip"',
        "Content-Length": str(file.seek(0, os.SEEK_END)),
    }
    return StreamingResponse(_sent(file), headers=headers, media_type="application/zip")


def _sent(file: BinaryIO) -> Iterator[bytes]:
    with file:
        file.seek(0)
        while chunk := file.read(CHUNK):
            yield chunk
