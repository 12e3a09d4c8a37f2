"""The page of one's own account."""

from collections.abc import Mapping
from datetime import datetime

from fastapi import Request
from fastapi.responses import HTMLResponse
from sqlalchemy.orm import Session

from app.clock import berlin_day
from app.errors import Refused
from app.people.actor import Actor
from app.people.models import ApiToken
from app.people.passwords import LONGEST, SHORTEST
from app.people.tokens import LONGEST_DAYS, NewToken, tokens_of
from app.scoring.wording import Language, day_text
from app.web.i18n import N_, language_of, translate
from app.web.parts.shapes import Field, FieldError
from app.web.templating import render
from app.web.typed import TypedForm

DEFAULT_DAYS = "90"
_SCOPES = {"read": N_("Read only"), "write": N_("Read and write")}
_SAVED = {
    "password": N_("Your password is changed. All other sessions and all tokens have ended."),
    "language": N_("Your language is saved."),
    "token": N_("The token is revoked."),
}


def account_page(
    request: Request,
    session: Session,
    actor: Actor,
    *,
    now: datetime,
    typed: TypedForm | None = None,
    refused: Refused | None = None,
    made: NewToken | None = None,
) -> HTMLResponse:
    """One's own account; a token just made is shown this one time."""
    language = language_of(request)
    errors = {refused.field: refused.reason.pick(language)} if refused else {}
    saved = _SAVED.get(request.query_params.get("saved", ""))
    return render(
        request,
        "account/html/page.html",
        status=422 if refused else 200,
        actor=actor,
        errors=[FieldError(name, message) for name, message in errors.items()],
        said=translate(language, saved) if saved and not refused else None,
        tokens=[_shown(token, language, now) for token in tokens_of(session, actor.person_id)],
        scopes=[(scope, translate(language, name)) for scope, name in _SCOPES.items()],
        made=made.text if made else None,
        fields=_fields(language, typed or TypedForm(), errors),
        language=Field("language", translate(language, "Language"), actor.language),
        languages=[("de", "Deutsch"), ("en", "English")],
    )


def _fields(language: Language, typed: TypedForm, errors: Mapping[str, str]) -> dict[str, Field]:
    length = translate(
        language, "%(least)s to %(most)s characters; length counts.", least=SHORTEST, most=LONGEST
    )
    days = translate(language, "At most %(most)s.", most=LONGEST_DAYS)
    labels = {
        "current_password": (N_("Current password"), None, ""),
        "password": (N_("New password"), length, ""),
        "name": (N_("What the token is for"), None, typed.get("name")),
        "scope": (N_("What it may do"), None, typed.get("scope", "read")),
        "days": (N_("Days it lasts"), days, typed.get("days", DEFAULT_DAYS)),
    }
    return {
        name: Field(name, translate(language, label), value, hint=hint, error=errors.get(name))
        for name, (label, hint, value) in labels.items()
    }


def _shown(token: ApiToken, language: Language, now: datetime) -> dict[str, str]:
    scope = translate(language, _SCOPES[token.scope])
    ends = day_text(berlin_day(token.expires_at), language)
    key = N_("expired on %(day)s") if token.expires_at <= now else N_("until %(day)s")
    used = (
        translate(language, "last used on %(day)s", day=_day(token.used_at, language))
        if token.used_at
        else translate(language, "never used")
    )
    return {
        "id": token.id,
        "name": token.name,
        "about": ", ".join((scope, translate(language, key, day=ends), used)),
    }


def _day(instant: datetime, language: Language) -> str:
    return day_text(berlin_day(instant), language)
