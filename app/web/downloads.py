"""A stored file as an answer: attached, never shown in place, whole or one range of it.

The file is opened and compared with its fingerprint when the answer is sent: by then the
transaction of the request has ended, so a slow store or reader holds up nobody.
"""

import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from typing import IO, Final
from urllib.parse import quote
from uuid import uuid4

import structlog
from anyio import to_thread
from fastapi import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from app.errors import Unavailable
from app.evidence.models import DocumentVersion
from app.evidence.store import PIECE, ContentDamaged, ContentMissing, DocumentStore
from app.web.errors import error_answer, incident_words

log = structlog.get_logger(__name__)

SANDBOXED: Final = {
    "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})", re.ASCII)
_PLAIN = re.compile(r"[^A-Za-z0-9 ._()-]+")


@dataclass(frozen=True, slots=True)
class Span:
    """The bytes from `start` up to, not including, `stop`."""

    start: int
    stop: int


class Unsatisfiable(Exception):
    """No byte of the file is in the range that was asked for."""


def asked_span(headers: Mapping[str, str], etag: str, size: int) -> Span | None:
    """The one range that was asked for; None for the whole file.

    Several ranges are answered with the whole file, which is allowed and costs no counting.

    Raises:
        Unsatisfiable: the range lies beyond the end.
    """
    found = _RANGE.fullmatch(headers.get("range", ""))
    if found is None or headers.get("if-range", etag) != etag:
        return None
    first, last = found.groups()
    if not first and not last:
        return None
    if not first:
        start, stop = max(0, size - int(last)), size
    else:
        start, stop = int(first), min(int(last) + 1, size) if last else size
        if last and int(last) < start:
            return None
    if start >= stop:
        raise Unsatisfiable
    return Span(start, stop)


def is_known(headers: Mapping[str, str], etag: str) -> bool:
    """Whether the one who asks has this content already."""
    known = headers.get("if-none-match", "")[:2_000]
    return etag in {tag.strip().removeprefix("W/") for tag in known.split(",")}


def attached(name: str) -> str:
    """The header that names the file, for old readers and new ones (RFC 6266, RFC 8187)."""
    plain = _PLAIN.sub("_", name.encode("ascii", "replace").decode().replace("?", "_"))
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


class FileAnswer(Response):
    """Gives out one version of a document to whoever the guard has let through."""

    def __init__(self, request: Request, store: DocumentStore, version: DocumentVersion) -> None:
        super().__init__()
        self._request = request
        self._store = store
        self._content = version.sha256
        self._size = version.size
        self._version_id = version.id
        self._etag = f'"{version.sha256}"'
        self._fixed = {
            **SANDBOXED,
            "Content-Type": version.file_kind.media_type,
            "Content-Disposition": attached(version.file_name),
            "Accept-Ranges": "bytes",
            "ETag": self._etag,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send what was asked for, or say why that is not possible."""
        with ExitStack() as stack:
            try:
                file = await to_thread.run_sync(
                    stack.enter_context, self._store.opened(self._content)
                )
            except (ContentMissing, ContentDamaged) as damage:
                await self._say_damaged(damage)(scope, receive, send)
                return
            except Unavailable as error:
                answer = error_answer(
                    self._request, 503, headers={"Retry-After": str(error.retry_after)}
                )
                await answer(scope, receive, send)
                return
            await self._send(file, scope["method"], send)

    async def _send(self, file: IO[bytes], method: str, send: Send) -> None:
        headers = self._request.headers
        if is_known(headers, self._etag):
            await self._begin(send, 304, {})
            await _end(send)
            return
        try:
            span = asked_span(headers, self._etag, self._size)
        except Unsatisfiable:
            await self._begin(
                send, 416, {"Content-Range": f"bytes */{self._size}", "Content-Length": "0"}
            )
            await _end(send)
            return
        whole = Span(0, self._size)
        asked = span or whole
        more = {"Content-Length": str(asked.stop - asked.start)}
        if span is not None:
            more["Content-Range"] = f"bytes {span.start}-{span.stop - 1}/{self._size}"
        await self._begin(send, 200 if span is None else 206, more)
        if method != "HEAD":
            await _pour(file, asked, send)
        await _end(send)

    async def _begin(self, send: Send, status: int, more: Mapping[str, str]) -> None:
        headers = {**self._fixed, **more}
        raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": status, "headers": raw})

    def _say_damaged(self, damage: Exception) -> Response:
        incident = uuid4().hex[:8]
        log.error(
            "document_damaged",
            incident=incident,
            version=self._version_id,
            damage=type(damage).__name__,
        )
        return error_answer(self._request, 410, detail=incident_words(self._request, incident))


async def _pour(file: IO[bytes], span: Span, send: Send) -> None:
    left = span.stop - span.start
    await to_thread.run_sync(file.seek, span.start)
    while left:
        piece = await to_thread.run_sync(file.read, min(PIECE, left))
        if not piece:
            return  # cut off while it was sent; the announced length tells
        left -= len(piece)
        await send({"type": "http.response.body", "body": piece, "more_body": True})


async def _end(send: Send) -> None:
    await send({"type": "http.response.body", "body": b"", "more_body": False})
