"""Change one's own password and language, make and revoke tokens."""

from fastapi import Request
from fastapi.responses import RedirectResponse, Response

from app.database import Transaction
from app.errors import Refused
from app.people.account import change_own_password, choose_language
from app.people.fields import name_of
from app.people.tokens import create_token, revoke_token
from app.scoring.wording import say
from app.web.account.pages import account_page
from app.web.guards import Policy, SignedIn, guarded_router
from app.web.i18n import keep_language, known_language
from app.web.moments import Now
from app.web.sessions import set_session_cookie
from app.web.typed import Typed

ROUTER = guarded_router("/account")


@ROUTER.get("", policy=Policy.SIGNED_IN)
def show_account(request: Request, session: Transaction, actor: SignedIn, now: Now) -> Response:
    """One's own account."""
    return account_page(request, session, actor, now=now)


@ROUTER.post("/password", policy=Policy.OWN_ACCOUNT)
def take_password(
    request: Request, session: Transaction, actor: SignedIn, typed: Typed, now: Now
) -> Response:
    """Change one's own password; whoever guesses at the current one is slowed down."""
    state = request.app.state
    key = (f"own password {actor.person_id}",)
    state.throttle.take(key, now)
    try:
        with session.begin_nested():
            new = change_own_password(
                session,
                actor.person_id,
                current=typed.get("current_password"),
                new=typed.get("password"),
                now=now,
            )
    except Refused as refused:
        return account_page(request, session, actor, now=now, refused=refused)
    state.throttle.give_back(key, now)
    response = RedirectResponse("/account?saved=password", 303)
    set_session_cookie(response, state.settings, new.token)
    return response


@ROUTER.post("/language", policy=Policy.OWN_ACCOUNT)
def take_language(
    request: Request, session: Transaction, actor: SignedIn, typed: Typed, now: Now
) -> Response:
    """Choose the language for here and for new devices."""
    language = known_language(typed.get("language"))
    if language is None:
        reason = say("Bitte wählen Sie eine Sprache.", "Please choose a language.")
        return account_page(request, session, actor, now=now, refused=Refused("language", reason))
    choose_language(session, actor.person_id, language)
    response = RedirectResponse("/account?saved=language", 303)
    keep_language(response, language, is_https=request.app.state.settings.is_https)
    return response


@ROUTER.post("/tokens", policy=Policy.OWN_TOKENS)
def make_token(
    request: Request, session: Transaction, actor: SignedIn, typed: Typed, now: Now
) -> Response:
    """Make a token; it is shown in this answer and never again."""
    days = typed.get("days").strip()
    try:
        made = create_token(
            session,
            actor.person_id,
            name=name_of(typed.get("name")),
            scope="write" if typed.get("scope") == "write" else "read",
            days=int(days) if days.isascii() and days.isdigit() and len(days) <= 4 else 0,
            now=now,
        )
    except Refused as refused:
        return account_page(request, session, actor, now=now, typed=typed, refused=refused)
    return account_page(request, session, actor, now=now, made=made)


@ROUTER.post("/tokens/{token_id:id}/revoke", policy=Policy.OWN_TOKENS)
def take_token_back(session: Transaction, actor: SignedIn, token_id: str) -> Response:
    """Revoke one of one's own tokens."""
    revoke_token(session, actor.person_id, token_id)
    return RedirectResponse("/account?saved=token", 303)
