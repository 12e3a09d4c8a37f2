"""Templates to answers: one way to render, the same words and formats everywhere.

There is one environment per language, made alike, so that a macro imported without its caller's
context still speaks the reader's language.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.scoring.wording import (
    LANGUAGES,
    Language,
    Sentence,
    Text,
    day_text,
    deadline_text,
    decimal_text,
    euro_text,
    moment_text,
    percent_text,
)
from app.web.frame import frame_of
from app.web.i18n import language_of, translations
from app.web.pictures.bars import bar_of
from app.web.places import field_id

WEB = Path(__file__).parent
STATIC = WEB / "static"


def render(
    request: Request,
    template: str,
    /,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> HTMLResponse:
    """A template of app/web as an answer; a page and its fragments share one address."""
    language = language_of(request)
    html = render_text(language, template, **{**frame_of(request), **context})
    return HTMLResponse(html, status, {"Vary": "HX-Request, Cookie", **(headers or {})})


def render_text(language: Language, template: str, /, **context: Any) -> str:
    """A template as text, for what is no answer: a fragment inside another, a test."""
    return environment(language).get_template(template).render(context)


@cache
def environment(language: Language) -> Environment:
    """The environment of one language."""
    templates = Environment(
        loader=FileSystemLoader(WEB),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    templates.globals.update(lang=language, static=static, field_id=field_id, bar_of=bar_of)
    templates.filters.update(
        euro=partial(euro_text, language=language),
        percent=partial(percent_text, language=language),
        day=partial(day_text, language=language),
        deadline=partial(deadline_text, language=language),
        moment=partial(moment_text, language=language),
        number=partial(number_text, language=language),
        share=partial(share_text, language=language),
        pick=partial(pick, language=language),
        plural_count=plural_count,
    )
    words = translations(language)
    # The i18n extension adds this method at run time.
    templates.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    return templates


def require_words() -> None:
    """Build both environments, so that a flawed catalogue stops the start and not a page.

    Raises:
        CatalogueRefused: a translation is missing, fuzzy or contradicts another.
    """
    for language in LANGUAGES:
        environment(language)


def static(name: str) -> str:
    """The address of a file in static/, with a mark of its content, to be kept for a year."""
    return f"/static/{name}?v={_mark(name, (STATIC / name).stat().st_mtime_ns)}"


@cache
def _mark(name: str, changed: int) -> str:  # noqa: ARG001 - a changed file has another mark
    return sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def pick(text: Text | Sentence | str, language: Language) -> str:
    """A text of both languages in one; a plain one as it is."""
    return text if isinstance(text, str) else text.pick(language)


def number_text(number: Fraction | Decimal | int, language: Language) -> str:
    """A number with at most two decimals, thousands grouped."""
    return decimal_text(number, language)


def share_text(part: Fraction, language: Language) -> str:
    """A share in whole percent, rounded down: never better than it is."""
    return percent_text(Fraction(int(part * 100), 100), language)


def plural_count(number: Fraction | Decimal | int) -> int:
    """The number that decides between singular and plural: exactly one, or not."""
    return 1 if number == 1 else 2
