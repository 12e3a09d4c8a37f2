"""Answers to requests that came too late or at a bad moment: nothing typed is lost.

A session that has ended, a form out of date, a busy database: each shows what was typed, in a form
that sends it once more.
"""

from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse, Response

from app.errors import NotSignedIn, StaleForm, StorageFull, Unavailable
from app.web.csrf import FIELD, SAFE_METHODS
from app.web.errors import error_answer
from app.web.programs import is_for_programs
from app.web.sign_in.kept import kept_from
from app.web.sign_in.pages import Why, resume_page, sign_in_page
from app.web.typed import TypedForm

# A whole page in answer to htmx: it takes the place of the page.
_WHOLE_PAGE = {"HX-Retarget": "body", "HX-Reswap": "innerHTML"}


def install_typed_text_keepers(app: FastAPI) -> None:
    """Let these answers stand in for the plain error pages; to be called after those."""
    app.add_exception_handler(NotSignedIn, _not_signed_in)
    app.add_exception_handler(StaleForm, _stale_form)
    app.add_exception_handler(Unavailable, _not_now)
    app.add_exception_handler(StorageFull, _not_now)


def _not_signed_in(request: Request, _error: Exception) -> Response:
    if is_for_programs(request):
        return error_answer(request, 401, headers={"WWW-Authenticate": "Bearer"})
    if request.method in SAFE_METHODS:
        if _is_fragment(request):
            return error_answer(request, 401)
        way = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/sign-in?next={quote(way, safe='')}", 303)
    return sign_in_page(
        request,
        why=Why.ENDED,
        status=401,
        kept=kept_from(request),
        headers=_WHOLE_PAGE if _is_fragment(request) else None,
    )


def _stale_form(request: Request, _error: Exception) -> Response:
    kept = kept_from(request)
    if getattr(request.state, "caller", None) is None:
        return sign_in_page(request, why=Why.STALE, status=403, kept=kept)
    if kept is None:
        return error_answer(request, 403)
    return resume_page(
        request,
        kept,
        why=Why.STALE,
        status=403,
        csrf_token=request.state.csrf_token,
        headers=_WHOLE_PAGE if _is_fragment(request) else None,
    )


def _not_now(request: Request, error: Exception) -> Response:
    full = isinstance(error, StorageFull)
    status = 507 if full else 503
    retry = {"Retry-After": str(error.retry_after)} if isinstance(error, Unavailable) else {}
    kept = kept_from(request)
    # In a fragment's place the page with the form is still there, and so is the text.
    if kept is None or _is_fragment(request) or is_for_programs(request):
        return error_answer(request, status, headers=retry)
    typed: TypedForm = request.state.typed
    return resume_page(
        request,
        kept,
        why=Why.FULL if full else Why.BUSY,
        status=status,
        csrf_token=typed.get(FIELD),
        headers=retry,
    )


def _is_fragment(request: Request) -> bool:
    return request.headers.get("HX-Request") == "true"
