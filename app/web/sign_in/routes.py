"""Sign in, sign out."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app.database import Transaction
from app.errors import TooManyAttempts
from app.people.sessions import end_session
from app.people.sign_in import Attempt, SignedInNow, WrongCredentials, sign_in
from app.settings import Settings
from app.web.addresses import HOME
from app.web.computers import computer_of
from app.web.guards import MaybeSignedIn, Policy, TheCaller, guarded_router
from app.web.i18n import LANGUAGE_COOKIE, keep_language
from app.web.moments import Now
from app.web.sessions import (
    clear_session_cookie,
    limits_of,
    session_token_of,
    set_session_cookie,
)
from app.web.sign_in.kept import Kept, kept_again
from app.web.sign_in.pages import Why, resume_page, sign_in_page
from app.web.typed import Typed, TypedForm
from app.web.ways import first_page, own_way

ROUTER = guarded_router()


@ROUTER.get("/sign-in", policy=Policy.PUBLIC)
def show_sign_in(request: Request, actor: MaybeSignedIn) -> Response:
    """The form; whoever is signed in already is sent on."""
    way = own_way(request.app, request.query_params.get("next", "")) or ""
    if actor is not None:
        return RedirectResponse(way or first_page(request.app, actor), 303)
    return sign_in_page(request, way=way)


@ROUTER.post("/sign-in", policy=Policy.SIGN_IN)
def take_sign_in(request: Request, typed: Typed, now: Now) -> Response:
    """Start a session, or show the form again; the same answer for unknown and known addresses."""
    kept = kept_again(request, typed)
    attempt = Attempt(
        email=typed.get("email"),
        password=typed.get("password"),
        computer=computer_of(request),
        previous_token=session_token_of(request),
    )
    state = request.app.state
    try:
        signed_in = sign_in(
            state.database,
            attempt,
            throttle=state.throttle,
            limits=limits_of(request),
            now=now,
        )
    except WrongCredentials:
        return _again(request, typed, kept, why=Why.WRONG, status=401)
    except TooManyAttempts as error:
        return _again(request, typed, kept, why=Why.TOO_OFTEN, status=429, wait=error.retry_after)
    return _welcome(request, typed, kept, signed_in)


@ROUTER.post("/sign-out", policy=Policy.OWN_ACCOUNT)
def sign_out(request: Request, caller: TheCaller, session: Transaction) -> Response:
    """End the session here and on the server, and let the browser forget what it has seen."""
    if caller.session_hash is not None:
        end_session(session, caller.session_hash)
    response = RedirectResponse(HOME, 303, {"Clear-Site-Data": '"cache", "storage"'})
    clear_session_cookie(response, request.app.state.settings)
    return response


def _welcome(
    request: Request, typed: TypedForm, kept: Kept | None, signed_in: SignedInNow
) -> Response:
    response: Response
    if kept is None:
        way = own_way(request.app, typed.get("next")) or first_page(request.app, signed_in.actor)
        response = RedirectResponse(way, 303)
    else:
        request.state.person = signed_in.actor
        request.state.csrf_token = signed_in.session.csrf_token
        response = resume_page(
            request,
            kept,
            why=Why.SIGNED_IN_AGAIN,
            status=200,
            csrf_token=signed_in.session.csrf_token,
        )
    settings: Settings = request.app.state.settings
    if LANGUAGE_COOKIE not in request.cookies:
        keep_language(response, signed_in.actor.language, is_https=settings.is_https)
    set_session_cookie(response, settings, signed_in.session.token)
    return response


def _again(
    request: Request, typed: TypedForm, kept: Kept | None, *, why: Why, status: int, wait: int = 0
) -> Response:
    return sign_in_page(
        request,
        why=why,
        status=status,
        email=typed.get("email"),
        way=own_way(request.app, typed.get("next")) or "",
        kept=kept,
        wait=wait,
        headers={"Retry-After": str(wait)} if wait else None,
    )
