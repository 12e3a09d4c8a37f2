"""From a meaning to an answer: a calm page, a short message for htmx, JSON for programs.

No answer says more than its meaning: no traceback, no path, no SQL. An unforeseen error gets an
incident number, which stands in the log beside the traceback.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import uuid4

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from app.errors import (
    Conflict,
    Gone,
    KompassError,
    NotAllowed,
    NotFound,
    NotSignedIn,
    Refused,
    StaleForm,
    StorageFull,
    TookTooLong,
    TooLarge,
    TooManyAttempts,
    Unavailable,
)
from app.scoring.wording import Language
from app.web.i18n import N_, language_of, translate
from app.web.programs import error_for_programs, is_for_programs, language_of_program
from app.web.templating import render

log = structlog.get_logger(__name__)

MOST_SECONDS_WORTH_SAYING = 120


@dataclass(frozen=True, slots=True)
class Words:
    """What an error page says: what is the matter, and what can be done now."""

    title: str
    text: str


WORDS: Final[dict[int, Words]] = {
    400: Words(
        N_("This request cannot be read"),
        N_("Something in the address or in the form is not as expected. Please go back and retry."),
    ),
    401: Words(
        N_("Please sign in"),
        N_("You are not signed in, or your session has ended. Sign in and carry on."),
    ),
    403: Words(
        N_("This is not open to you"),
        N_("Your role does not include this. If you need it, ask whoever administers the service."),
    ),
    404: Words(
        N_("Nothing to be found here"),
        N_("There is no such page, or it is not open to you. Please check the address."),
    ),
    405: Words(
        N_("This does not work that way"),
        N_("The address exists, but not for this kind of request. Please go back and retry."),
    ),
    408: Words(
        N_("That took too long"),
        N_("What was sent did not arrive in time, and nothing was saved. Please send it again."),
    ),
    409: Words(
        N_("Somebody was faster"),
        N_("The same entry was changed in the meantime. Load the page again and compare."),
    ),
    410: Words(
        N_("This file cannot be given out"),
        N_(
            N_("What is stored is damaged or lost. Upload it again, or tell who runs the service."),
        ),
    ),
    413: Words(
        N_("That is too much at once"),
        N_("What was sent is larger than the service accepts. Please send it in smaller parts."),
    ),
    422: Words(
        N_("Some entries need another look"),
        N_("A value that was sent cannot be used. Please go back and check your entries."),
    ),
    429: Words(
        N_("Please wait a moment"),
        N_("There were too many attempts in a short time. This protects all accounts."),
    ),
    500: Words(
        N_("Something went wrong on our side"),
        N_("It is not your fault, and nothing that was saved is lost. Please try again."),
    ),
    503: Words(
        N_("The service is busy just now"),
        N_("What you typed was not saved yet. Please go back and send it again in a moment."),
    ),
    507: Words(
        N_("There is no space left"),
        N_("Nothing can be saved at the moment; reading still works."),
    ),
}
STALE_FORM: Final = Words(
    N_("This form has become too old"),
    N_("It belongs to a session that has ended. Go back, load the page again and send it anew."),
)

TOOK_TOO_LONG: Final = Words(
    N_("This takes longer than usual"),
    N_("The document is not ready yet. Nothing is lost; please try again in a minute."),
)

STATUS: Final[dict[type[KompassError], int]] = {
    NotFound: 404,
    NotAllowed: 403,
    NotSignedIn: 401,
    StaleForm: 403,
    Conflict: 409,
    Refused: 422,
    TooLarge: 413,
    Gone: 410,
    TooManyAttempts: 429,
    Unavailable: 503,
    TookTooLong: 503,
    StorageFull: 507,
}


_OWN_WORDS: Final[dict[type[Exception], Words]] = {
    StaleForm: STALE_FORM,
    TookTooLong: TOOK_TOO_LONG,
}


def install_error_pages(app: FastAPI) -> None:
    """Let every error end in an answer of this module."""
    for error, status in STATUS.items():
        app.add_exception_handler(error, _handler(status))
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _unreadable_request)


def error_answer(
    request: Request,
    status: int,
    *,
    words: Words | None = None,
    detail: str | None = None,
    headers: dict[str, str] | None = None,
) -> Response:
    """The answer for a status, in the form that the one who asks can use.

    `detail` is one more sentence, already in the reader's language.
    """
    if is_for_programs(request):
        return error_for_programs(request, status, detail=detail, headers=headers)
    words = words or WORDS.get(status) or WORDS[500 if status >= 500 else 400]
    is_fragment = request.headers.get("HX-Request") == "true"
    # A message beside the page leaves what was typed where it is.
    beside = {"HX-Retarget": "#flash", "HX-Reswap": "innerHTML"} if is_fragment else {}
    return render(
        request,
        "_error.html" if is_fragment else "error.html",
        status=status,
        headers={"Cache-Control": "no-store", **beside, **(headers or {})},
        error_status=status,
        title=words.title,
        text=words.text,
        detail=detail,
    )


def _handler(status: int) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        return error_answer(
            request,
            status,
            words=_OWN_WORDS.get(type(error)),
            detail=_detail(request, error),
            headers=_retry_after(error),
        )

    return answer


def _detail(request: Request, error: Exception) -> str | None:
    language = _language(request)
    if isinstance(error, Refused):
        return error.reason.pick(language)
    if isinstance(error, TooManyAttempts):
        if error.retry_after <= MOST_SECONDS_WORTH_SAYING:
            return translate(language, "Try again in %(n)s seconds.", n=error.retry_after)
        minutes = -(-error.retry_after // 60)
        return translate(language, "Try again in %(n)s minutes.", n=minutes)
    return None


def _retry_after(error: Exception) -> dict[str, str]:
    if isinstance(error, TooManyAttempts | Unavailable):
        return {"Retry-After": str(error.retry_after)}
    return {}


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for nothing else
    return error_answer(request, error.status_code, headers=dict(error.headers or {}))


def _unreadable_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for nothing else
    in_path = any(problem["loc"][:1] == ("path",) for problem in error.errors())
    return error_answer(request, 404 if in_path else 422)


def unforeseen(request: Request, error: Exception) -> Response:
    """The answer to an error that nobody thought of, which is logged here."""
    incident = uuid4().hex[:8]
    log.error("unforeseen", incident=incident, exc_info=error)
    return error_answer(request, 500, detail=incident_words(request, incident))


def incident_words(request: Request, incident: str) -> str:
    """The number by which whoever runs the service finds the log entry."""
    return translate(_language(request), "Incident number: %(n)s", n=incident)


def _language(request: Request) -> Language:
    return language_of_program(request) if is_for_programs(request) else language_of(request)
