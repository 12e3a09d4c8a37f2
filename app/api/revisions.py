"""ETag and If-Match: a program says which revision it has read, so that nobody is overwritten."""

import re

from fastapi import Request

from app.api.refusals import Refusal
from app.dossiers.conflicts import EditConflict
from app.scoring.wording import say

_ETAG = re.compile(r'"([1-9][0-9]*)"', re.ASCII)
_DIGITS = 9  # more than any revision has


def etag(revision: int) -> str:
    """The revision as the value of a header."""
    return f'"{revision}"'


def revision_read(request: Request) -> int:
    """The revision that the program has read; 0 for one that no dossier can have.

    Raises:
        Refusal: 428 where it does not say, 400 where it names no revision, several, or any (`*`).
    """
    named = request.headers.getlist("if-match")
    if not named:
        raise Refusal(428)
    found = _ETAG.fullmatch(named[0].strip()) if len(named) == 1 else None
    if found is None:
        raise Refusal(400, detail=_MALFORMED)
    return int(found.group(1)) if len(found.group(1)) <= _DIGITS else 0


def stale(conflict: EditConflict) -> Refusal:
    """The refusal of a revision that is not the current one any more."""
    if conflict.revision is None:  # another transaction is only just writing it
        return Refusal(412, revision=None)
    detail = say(
        "Jetzt ist es Stand {revision}: neu lesen, abgleichen, noch einmal senden.",
        "It is revision {revision} now: read again, compare, send once more.",
        revision=str(conflict.revision),
    )
    headers = {"ETag": etag(conflict.revision)}
    return Refusal(412, detail=detail, headers=headers, revision=conflict.revision)


_MALFORMED = say(
    'If-Match nennt genau einen Stand in Anführungszeichen, wie ihn ETag nannte: "7".',
    'If-Match names exactly one revision in quotes, as ETag named it: "7".',
)
