"""The body of an upload, whole and judged, before the guard begins its transaction.

A short look says whether the one who sends may change this dossier at all: only then bytes reach
the disk. It decides nothing: that is for the guard, afterwards, with the rights of that moment.
"""

from collections.abc import AsyncIterator, Callable
from typing import Annotated

from anyio import CapacityLimiter, fail_after, to_thread
from anyio.lowlevel import RunVar
from fastapi import Depends, Request
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from app.database import Database, turns_of
from app.errors import NotFound, StaleForm
from app.evidence.archive import Archive
from app.evidence.limits import Limits, TooMuchAtOnce
from app.web.body_limit import allow_body
from app.web.csrf import require_own_site, require_token
from app.web.loading import load_dossier
from app.web.policies import Policy
from app.web.sessions import Caller, caller_by_cookie
from app.web.typed import TypedForm, read_typed
from app.web.uploads.multipart import FormReader, MalformedForm
from app.web.uploads.sent import Upload

_AT_ONCE = 256 * 1024  # bytes that are handed to a thread together
_HANDS: RunVar[CapacityLimiter] = RunVar("kompass_upload_hands")
_TWO_HANDS = 2
_MULTIPART = "multipart/form-data"


async def receive_upload(request: Request) -> AsyncIterator[None]:
    """Read the whole request; whatever happens afterwards, no temporary file stays."""
    archive: Archive = request.app.state.archive
    upload = request.state.upload = Upload(archive)
    content_type = request.headers.get("content-type", "")
    try:
        if content_type.partition(";")[0].strip().lower() == _MULTIPART:
            await _receive(request, upload, content_type)
        else:
            await read_typed(request)
        yield
    finally:
        upload.let_go()


async def _the_upload(request: Request) -> Upload:
    upload: Upload = request.state.upload
    return upload


Uploaded = Annotated[Upload, Depends(_the_upload)]


async def _receive(request: Request, upload: Upload, content_type: str) -> None:
    require_own_site(request)
    limits = upload.archive.limits
    caller = await _who_may(request)
    upload.is_welcome = caller is not None
    try:
        most_text: int = request.app.state.settings.body_limit
        reader = FormReader(content_type, most_text=most_text, open_file=upload.open_file)
        with fail_after(limits.request_time.total_seconds()):
            await _read(request, reader, limits)
    except MalformedForm:
        raise HTTPException(400) from None
    except ClientDisconnect:
        raise HTTPException(400) from None
    except TimeoutError:
        raise HTTPException(408) from None
    request.state.typed = TypedForm(tuple(reader.fields))
    if caller is not None and _is_ours(request.state.typed, caller):
        await _by_hand(upload.judge_and_keep)


async def _read(request: Request, reader: FormReader, limits: Limits) -> None:
    """Hand the body to the reader in larger pieces: a thread costs more than a small write."""
    allow_body(request, limits.request_bytes)
    waiting = bytearray()
    try:
        async for piece in request.stream():
            waiting += piece
            if len(waiting) >= _AT_ONCE:
                data, waiting = bytes(waiting), bytearray()
                await _by_hand(reader.feed, data)
    except HTTPException as error:
        if error.status_code != 413:
            raise
        raise TooMuchAtOnce(limits) from None
    await _by_hand(reader.feed, bytes(waiting))
    reader.finish()


async def _who_may(request: Request) -> Caller | None:
    """Who sends this, if they may change the dossier of the path just now."""
    async with turns_of(request):
        return await to_thread.run_sync(_look, request)


def _look(request: Request) -> Caller | None:
    database: Database = request.app.state.database
    with database.reading() as session:
        caller = caller_by_cookie(request, session, request.app.state.clock())
        if caller is None:
            return None
        try:
            dossier_id = request.path_params["dossier_id"]
            load_dossier(session, Policy.EDIT_DOSSIER, caller.actor, dossier_id, to_change=False)
        except NotFound:
            return None
        return caller


def _is_ours(typed: TypedForm, caller: Caller) -> bool:
    """Whether the form was drawn for this session; the guard refuses it otherwise."""
    try:
        require_token(typed, caller.csrf_token)
    except StaleForm:
        return False
    return True


async def _by_hand(work: Callable[..., None], *arguments: object) -> None:
    """In one of few threads of its own: pages do not wait for files."""
    try:
        hands = _HANDS.get()
    except LookupError:
        hands = CapacityLimiter(_TWO_HANDS)
        _HANDS.set(hands)
    await to_thread.run_sync(work, *arguments, limiter=hands)
