"""Whatever people type is printed as they typed it, and never stops or widens a report."""

from collections.abc import Callable

import pytest

from app.reports.council_page import council_page_pdf
from app.reports.dossier_report import report_pdf
from app.reports.letters import known_signs, settable, settable_text
from app.reports.subject import Subject
from tests.ready import ready
from tests.reports.subjects import opened, subject, text_of

Make = Callable[[Subject], bytes]
MAKERS: tuple[Make, ...] = (report_pdf, council_page_pdf)
RUN_NOTHING = (
    '#read("/etc/passwd")',
    "#sys.inputs.data",
    "*fett* _kursiv_ `code`",
    "$ x^2 $ und @quelle und <marke>",
    "= Keine Überschrift",
    "\\ \\u{41} // kein Kommentar /* auch nicht */",
    '"} , "title": "anders", {"',
    '#import "@preview/cetz:0.3.0": *',
)
ODD = (
    "Straße, Übergröße, ﬁnal, Škoda, Łódź",
    "Привет и Καλημέρα",
    "שלום עולם",
    "مرحبا بالعالم",
    "Prima 😀 und 👍🏽 und 🇩🇪",
    "漢字",
    "a\u0301 e\u0308 \u200d x\u0332",
    "\ue000\U000f0000 privat",
    "x" * 4000,
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen " * 60,
)


@pytest.mark.parametrize("typed", RUN_NOTHING)
@pytest.mark.parametrize("make", MAKERS)
def test_what_looks_like_a_command_is_printed(make: Make, typed: str) -> None:
    text = text_of(make(subject(ready({"project_plan.title": typed}), town=typed)))
    assert "".join(typed.split()) in "".join(text.split())
    assert "root:x:0" not in text


@pytest.mark.parametrize("typed", ODD)
@pytest.mark.parametrize("make", MAKERS)
def test_any_letters_and_any_length_can_be_set(make: Make, typed: str) -> None:
    line = typed[:300].strip()
    content = ready(
        {
            "project_plan.title": line,
            "project_plan.summary": typed,
            "project_plan.measures.0.title": line,
            "time_plan.milestones.0.title": line,
            "cost_plan.positions.0.text": typed,
            "council.resolutions.0.body": line,
            "council.meetings": [{"body": line, "date": "2021-03-25"}],
        }
    )
    assert opened(make(subject(content, town=line))).pages


def test_a_long_word_stays_on_the_paper() -> None:
    content = ready({"project_plan.summary": "x" * 4000, "project_plan.title": "W" * 300})
    right_edges = [0.0]

    def look(text: str, _: object, at: list[float], *more: object) -> None:
        if text.strip():
            right_edges.append(at[4])

    for page in opened(report_pdf(subject(content))).pages:
        page.extract_text(visitor_text=look)
    assert max(right_edges) < 595


def test_a_whole_text_is_in_the_report() -> None:
    summary = " ".join(f"Satz {number} endet hier." for number in range(1, 190))
    text = text_of(report_pdf(subject(ready({"project_plan.summary": summary}))))
    assert all(f"Satz {number} endet" in text for number in (1, 100, 189))


def test_a_sign_that_no_font_has_is_named() -> None:
    assert settable_text("Gut 👍") == "Gut [thumbs up sign]"
    assert settable_text("漢") == "[U+6F22]"
    assert settable_text("\ue000") == "[U+E000]"


def test_ordinary_text_stays_as_it_is() -> None:
    for text in ("Ausgaben: 1.234,56 € – „gut“", "Übergrößenträger", "a\nb", "Łódź", "שלום", ""):
        assert settable_text(text) == text


def test_controls_disappear_and_long_words_may_be_broken() -> None:
    assert settable_text("a\x00b\x07") == "ab"
    assert settable_text("x" * 40).replace("\u200b", "") == "x" * 40
    assert "\u200b" in settable_text("x" * 40)
    assert settable({"a": ["b\x00", 1, None, {"c": True}]}) == {"a": ["b", 1, None, {"c": True}]}


def test_the_fonts_have_what_german_texts_need() -> None:
    assert {ord(sign) for sign in "äöüÄÖÜßẞ€§„“”‚‘–—…·×✓✗○◐²³½"} <= known_signs()
