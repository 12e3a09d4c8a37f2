"""Formats and frames: the same value looks the same everywhere, in the reader's language."""

from datetime import date
from fractions import Fraction

import pytest
from jinja2 import UndefinedError

from app.scoring.wording import LANGUAGES, Language, Text, say
from app.web.templating import environment, static
from tests.web.lint import problems_of
from tests.web.specimen import specimen


def _shown(template: str, language: Language, **context: object) -> str:
    return environment(language).from_string(template).render(context)


@pytest.mark.parametrize(
    ("template", "german", "english"),
    [
        ("{{ 123456789|euro }}", "1.234.567,89\u00a0€", "€1,234,567.89"),
        ("{{ 0|euro }}", "0,00\u00a0€", "€0.00"),
        ("{{ -5|euro }}", "-0,05\u00a0€", "-€0.05"),
        ("{{ day|day }}", "14.03.2021", "14 March 2021"),
        (
            "{{ day|deadline }}",
            "So., 14.03.2021, 24:00\u00a0Uhr",
            "Sun 14 March 2021, 24:00",
        ),
        ("{{ part|percent }}", "65\u00a0%", "65%"),
        ("{{ half|number }}", "13,5", "13.5"),
        ("{{ thirds|share }}", "66\u00a0%", "66%"),
        ("{{ text|pick }}", "Rat", "Council"),
        ("{{ sentence|pick }}", "Höchstens 4.", "At most 4."),
        ("{{ 'as it is'|pick }}", "as it is", "as it is"),
    ],
)
def test_values_are_formatted_for_the_reader(template: str, german: str, english: str) -> None:
    context = {
        "day": date(2021, 3, 14),
        "part": Fraction(13, 20),
        "half": Fraction(27, 2),
        "thirds": Fraction(2, 3),
        "text": Text("Rat", "Council"),
        "sentence": say("Höchstens {n}.", "At most {n}.", n=4),
    }
    assert _shown(template, "de", **context) == german
    assert _shown(template, "en", **context) == english


def test_what_was_typed_is_escaped() -> None:
    assert _shown("{{ typed }}", "de", typed="<b>&\"'") == "&lt;b&gt;&amp;&#34;&#39;"
    shown = _shown("{{ _('%(left)s of %(longest)s characters left', left=typed, longest=1) }}",
                   "de", typed="<b>")  # fmt: skip
    assert "<b>" not in shown


def test_a_misspelt_name_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(UndefinedError):
        _shown("{{ titel }}", "de")


def test_static_files_bear_a_mark_of_their_content() -> None:
    assert static("kompass.js").startswith("/static/kompass.js?v=")
    assert static("kompass.js") == static("kompass.js")
    assert static("kompass.js") != static("style/base.css")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_shared_parts_print_sound_html(language: Language) -> None:
    assert problems_of(specimen(language)) == []


def test_the_shared_parts_speak_both_languages() -> None:
    german, english = specimen("de"), specimen("en")
    assert "nicht einreichungsfähig" in german
    assert "not submittable" in english
    assert "2 Pflichtpunkte nicht erfüllt" in german
    assert "2 mandatory points not met" in english
    assert "noch 41 Tage" in german
    assert "41 days left" in english
