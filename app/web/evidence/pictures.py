"""The picture of a first page as an answer; made outside of the transaction, one at a time."""

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from fastapi import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.errors import StorageFull, Unavailable
from app.evidence.archive import Archive
from app.evidence.models import DocumentVersion
from app.evidence.store import ContentDamaged, ContentMissing
from app.web.downloads import SANDBOXED
from app.web.errors import error_answer

_ONE: RunVar[CapacityLimiter] = RunVar("kompass_previews")


class PictureAnswer(Response):
    """Page 1 of a version as PNG, or 404 where there is none to be had."""

    def __init__(self, request: Request, archive: Archive, version: DocumentVersion) -> None:
        super().__init__()
        self._request = request
        self._archive = archive
        self._content = version.sha256
        self._kind = version.file_kind

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Make the picture, if it is not there yet, and send it."""
        answer = await self._answer()
        await answer(scope, receive, send)

    async def _answer(self) -> Response:
        try:
            picture = await to_thread.run_sync(self._picture, limiter=_one_at_a_time())
        except (ContentMissing, ContentDamaged):
            return error_answer(self._request, 410)
        except (Unavailable, StorageFull):
            return error_answer(self._request, 503, headers={"Retry-After": "5"})
        if picture is None:
            return error_answer(self._request, 404)
        body = b"" if self._request.method == "HEAD" else picture
        length = {"Content-Length": str(len(picture))}
        return Response(body, media_type="image/png", headers={**SANDBOXED, **length})

    def _picture(self) -> bytes | None:
        return self._archive.previews.picture(self._archive.store, self._content, self._kind)


def _one_at_a_time() -> CapacityLimiter:
    try:
        return _ONE.get()
    except LookupError:
        limiter = CapacityLimiter(1)
        _ONE.set(limiter)
        return limiter
