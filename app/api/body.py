"""The body of a request: read before any transaction, taken apart only for whoever may write."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from app.api.refusals import Refusal
from app.located import Located, Problem, UnusableInput, read_bytes
from app.located.decoding import LARGEST
from app.scoring.wording import Text

JSON = "application/json"
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_NOT_HERE = ""  # problems name a place in the body, not a file


@dataclass(frozen=True, slots=True)
class SentBody:
    """What was sent, and as what."""

    content_type: str = ""
    charset: str = ""
    data: bytes = b""


async def read_sent(request: Request) -> SentBody:
    """The whole body; a slow upload holds no transaction."""
    if request.method == "GET":
        return SentBody()
    kind, *parameters = request.headers.get("content-type", "").lower().split(";")
    charsets = [text.strip() for text in parameters if text.strip().startswith("charset=")]
    charset = charsets[-1].removeprefix("charset=").strip('"') if charsets else ""
    return SentBody(kind.strip(), charset, await request.body())


Sent = Annotated[SentBody, Depends(read_sent)]


def object_in(sent: SentBody) -> Located:
    """The JSON object that was sent, every value with its place.

    Raises:
        Refusal: 415 for anything but JSON in UTF-8, 413, 400 where it cannot be read, 422 where it
            is no object.
    """
    if sent.content_type != JSON or sent.charset not in ("", "utf-8"):
        raise Refusal(415)
    if len(sent.data) > LARGEST:
        raise Refusal(413)
    if sent.data.startswith(_BYTE_ORDER_MARK):
        raise Refusal(400, problems=[Problem(_NOT_HERE, 1, 1, "", _BOM)])
    try:
        located = read_bytes(sent.data, file=_NOT_HERE, syntax="json")
    except UnusableInput as unusable:
        raise Refusal(400, problems=unusable.problems) from None
    if not isinstance(located.value, dict):
        raise Refusal(422, problems=[located.problem((), _NO_OBJECT)])
    return located


_BOM = Text(
    de="JSON beginnt ohne Byte Order Mark (EF BB BF).",
    en="JSON begins without a byte order mark (EF BB BF).",
)
_NO_OBJECT = Text(
    de="Erwartet wird ein Objekt: {…}. Ein leerer Teil ist {}.",
    en="An object is expected: {…}. An empty part is {}.",
)
