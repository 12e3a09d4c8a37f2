"""Which language a reader sees, and messages put into it.

German first: without a choice a page is German, whatever the browser prefers. The choice is made by
the switch on every page (kept in a cookie) or, for one page, by `?lang=`.
"""

from functools import cache
from gettext import NullTranslations

from starlette.requests import HTTPConnection
from starlette.responses import Response

from app.scoring.wording import LANGUAGES, Language
from app.web.catalogues import german

LANGUAGE_COOKIE = "kompass_language"
DEFAULT: Language = "de"
A_YEAR = 365 * 24 * 3600


def known_language(text: str | None) -> Language | None:
    """The language of that name, None if there is none."""
    return next((language for language in LANGUAGES if language == text), None)


def language_of(request: HTTPConnection) -> Language:
    """The reader's language: `?lang=`, else the cookie, else German."""
    return (
        known_language(request.query_params.get("lang"))
        or known_language(request.cookies.get(LANGUAGE_COOKIE))
        or DEFAULT
    )


def keep_language(response: Response, language: Language, *, is_https: bool) -> None:
    """Let a browser keep the choice for a year."""
    response.set_cookie(
        LANGUAGE_COOKIE,
        language,
        max_age=A_YEAR,
        httponly=True,
        samesite="lax",
        secure=is_https,
    )


@cache
def translations(language: Language) -> NullTranslations:
    """The messages of one language; English ones are the message ids themselves."""
    return german() if language == "de" else NullTranslations()


def translate(language: Language, message: str, /, **values: object) -> str:
    """A message in a language, with `%(name)s` filled in."""
    text = translations(language).gettext(message)
    return text % values if values else text


def translate_count(language: Language, one: str, many: str, num: int, /, **values: object) -> str:
    """A message that depends on a number; `%(num)s` is the number."""
    text = translations(language).ngettext(one, many, num)
    return text % {"num": num, **values}


def N_(message: str) -> str:  # noqa: N802 - the usual name, known to message extractors
    """A message to be translated later; marks it for extraction and returns it."""
    return message
