"""The pages of signing in: the form itself, and "here is what you typed"."""

from enum import StrEnum
from math import ceil

from fastapi import Request
from fastapi.responses import Response

from app.web.csrf import form_cookie_of, form_token, new_form_cookie, set_form_cookie
from app.web.i18n import language_of, translate
from app.web.parts.shapes import Field
from app.web.sign_in.kept import Kept
from app.web.templating import render


class Why(StrEnum):
    """Why somebody sees a page of signing in."""

    ASKED = "asked"
    ENDED = "ended"
    WRONG = "wrong"
    TOO_OFTEN = "too_often"
    STALE = "stale"
    SIGNED_IN_AGAIN = "signed_in_again"
    BUSY = "busy"
    FULL = "full"


def sign_in_page(
    request: Request,
    *,
    why: Why = Why.ASKED,
    status: int = 200,
    email: str = "",
    way: str = "",
    kept: Kept | None = None,
    wait: int = 0,
    headers: dict[str, str] | None = None,
) -> Response:
    """The form to sign in with; whatever was typed elsewhere is carried along."""
    settings = request.app.state.settings
    cookie = form_cookie_of(request) or new_form_cookie()
    response = render(
        request,
        "sign_in/html/page.html",
        status=status,
        headers=headers,
        why=why,
        minutes=ceil(wait / 60),
        email=Field("email", translate(language_of(request), "E-mail address"), email),
        password=Field("password", translate(language_of(request), "Password")),
        way=way,
        kept=kept,
        form_token=form_token(settings, cookie),
    )
    set_form_cookie(response, settings, cookie)
    return response


def resume_page(
    request: Request,
    kept: Kept,
    *,
    why: Why,
    status: int,
    csrf_token: str,
    headers: dict[str, str] | None = None,
) -> Response:
    """What somebody typed, and a form that sends it where it was going."""
    return render(
        request,
        "sign_in/html/resume.html",
        status=status,
        headers=headers,
        why=why,
        kept=kept,
        form_token=csrf_token,
    )
