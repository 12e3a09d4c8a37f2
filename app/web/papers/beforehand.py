"""The reading of a paper, done before the guard begins its transaction: parsers take their time.

A short look says whether the one who asks may change this dossier. It decides nothing: that is for
the guard, afterwards.
"""

from typing import Annotated

from anyio import to_thread
from fastapi import Depends, Request

from app.database import Database, turns_of
from app.errors import NotFound
from app.evidence.archive import Archive
from app.evidence.models import DocumentVersion
from app.evidence.paper_readings import READABLE, PaperRead, read_content
from app.evidence.queries import document_of
from app.web.csrf import require_own_site
from app.web.loading import load_dossier
from app.web.policies import Policy
from app.web.sessions import caller_by_cookie


async def read_beforehand(request: Request) -> None:
    """Read the current version of the path's document, if this caller may have it read."""
    require_own_site(request)
    request.state.paper_read = None
    async with turns_of(request):
        version = await to_thread.run_sync(_look, request)
    if version is not None and version.file_kind in READABLE:
        archive: Archive = request.app.state.archive
        read = await to_thread.run_sync(read_content, archive, version.sha256, version.file_kind)
        request.state.paper_read = (version.id, read)


async def _the_read(request: Request) -> tuple[str, PaperRead] | None:
    found: tuple[str, PaperRead] | None = request.state.paper_read
    return found


ReadBefore = Annotated[tuple[str, PaperRead] | None, Depends(_the_read)]
"""The version's id and what came of reading it; None if nothing could be read for this caller."""


def _look(request: Request) -> DocumentVersion | None:
    database: Database = request.app.state.database
    with database.reading() as session:
        caller = caller_by_cookie(request, session, request.app.state.clock())
        if caller is None:
            return None
        path = request.path_params
        try:
            dossier = load_dossier(
                session, Policy.EDIT_DOSSIER, caller.actor, path["dossier_id"], to_change=False
            )
            version = document_of(session, dossier.id, path["document_id"]).current
        except NotFound:
            return None
        session.expunge(version)
        return version
