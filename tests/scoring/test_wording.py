"""Amounts, percentages, days and sentences in German and English."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.values import MonthOrDay
from app.scoring.wording import (
    LANGUAGES,
    Euro,
    Percent,
    Text,
    Value,
    day_text,
    deadline_text,
    decimal_text,
    euro_text,
    listing_text,
    month_text,
    percent_text,
    say,
    value_text,
)


@pytest.mark.parametrize(
    ("cents", "de", "en"),
    [
        (123_456_789, "1.234.567,89\u00a0€", "€1,234,567.89"),
        (0, "0,00\u00a0€", "€0.00"),
        (1, "0,01\u00a0€", "€0.01"),
        (99_999, "999,99\u00a0€", "€999.99"),
        (100_000, "1.000,00\u00a0€", "€1,000.00"),
        (-150, "-1,50\u00a0€", "-€1.50"),
    ],
)
def test_an_amount_has_two_decimals_and_groups_of_thousands(cents: int, de: str, en: str) -> None:
    assert euro_text(cents, "de") == value_text(Euro(cents), "de") == de
    assert euro_text(cents, "en") == value_text(Euro(cents), "en") == en


@pytest.mark.parametrize(
    ("part", "de", "en"),
    [
        (Decimal("0.65"), "65\u00a0%", "65%"),
        (Decimal("0"), "0\u00a0%", "0%"),
        (Decimal("1"), "100\u00a0%", "100%"),
        (Decimal("0.175"), "17,5\u00a0%", "17.5%"),
        (Decimal("0.6501"), "65,01\u00a0%", "65.01%"),
        (Decimal("0.650001"), "65,0001\u00a0%", "65.0001%"),
        (Fraction(1, 3), "33,33\u00a0%", "33.33%"),
    ],
)
def test_a_percentage_shows_an_exact_rate_exactly(
    part: Decimal | Fraction, de: str, en: str
) -> None:
    assert percent_text(part, "de") == value_text(Percent(part), "de") == de
    assert percent_text(part, "en") == value_text(Percent(part), "en") == en


def test_a_rate_just_above_the_bound_never_reads_like_the_bound() -> None:
    bound, above = Decimal("0.65"), Decimal("0.650000000000000001")
    assert percent_text(above, "de") != percent_text(bound, "de")


@pytest.mark.parametrize(
    ("day", "de", "en"),
    [
        (date(2021, 3, 14), "14.03.2021", "14 March 2021"),
        (date(2020, 2, 29), "29.02.2020", "29 February 2020"),
        (date(2021, 1, 1), "01.01.2021", "1 January 2021"),
    ],
)
def test_a_day_in_both_languages(day: date, de: str, en: str) -> None:
    assert day_text(day, "de") == value_text(day, "de") == de
    assert day_text(day, "en") == value_text(day, "en") == en


@pytest.mark.parametrize(
    ("day", "de", "en"),
    [
        (date(2021, 3, 14), "So., 14.03.2021, 24:00\u00a0Uhr", "Sun 14 March 2021, 24:00"),
        (date(2021, 4, 14), "Mi., 14.04.2021, 24:00\u00a0Uhr", "Wed 14 April 2021, 24:00"),
        (date(2026, 12, 14), "Mo., 14.12.2026, 24:00\u00a0Uhr", "Mon 14 December 2026, 24:00"),
    ],
)
def test_a_deadline_names_the_weekday_and_the_end_of_the_day(day: date, de: str, en: str) -> None:
    assert deadline_text(day, "de") == de
    assert deadline_text(day, "en") == en


@pytest.mark.parametrize(
    ("written", "de", "en"),
    [
        ("2022-05", "Mai 2022", "May 2022"),
        ("2022-03", "März 2022", "March 2022"),
        ("2022-05-17", "17.05.2022", "17 May 2022"),
    ],
)
def test_a_month_in_words(written: str, de: str, en: str) -> None:
    month = MonthOrDay.read(written)
    assert month is not None
    assert month_text(month, "de") == value_text(month, "de") == de
    assert month_text(month, "en") == value_text(month, "en") == en


@pytest.mark.parametrize(
    ("number", "de", "en"),
    [
        (0, "0", "0"),
        (2021, "2021", "2021"),
        (9_999, "9999", "9999"),
        (100_030, "100.030", "100,030"),
        (Fraction(27, 2), "13,5", "13.5"),
        (Fraction(58), "58", "58"),
        (Fraction(2, 3), "0,67", "0.67"),
        (Decimal("1.50"), "1,5", "1.5"),
        (Decimal("0.125"), "0,125", "0.125"),
        (Fraction(-1, 2), "-0,5", "-0.5"),
    ],
)
def test_numbers_in_both_languages(number: Value, de: str, en: str) -> None:
    assert value_text(number, "de") == de
    assert value_text(number, "en") == en


def test_a_number_without_decimals() -> None:
    assert decimal_text(Fraction(1234567, 1000), "de", places=0) == "1.235"


@pytest.mark.parametrize(
    ("items", "de", "en"),
    [
        ((), "", ""),
        (("A",), "A", "A"),
        (("A", "B"), "A und B", "A and B"),
        (("A", "B", "C"), "A, B und C", "A, B and C"),
    ],
)
def test_a_list_in_words(items: tuple[str, ...], de: str, en: str) -> None:
    assert listing_text(items, "de") == de
    assert listing_text(items, "en") == en
    assert value_text(items, "de") == de


def test_a_sentence_puts_its_values_into_words_of_the_language() -> None:
    sentence = say(
        "{cost} über {cap} am {day}: {names}.",
        "{cost} over {cap} on {day}: {names}.",
        cost=Euro(250_000_001),
        cap=Euro(250_000_000),
        day=date(2021, 3, 14),
        names=(Text("Stadt", "town"), "Linz"),
    )
    assert sentence.pick("de") == (
        "2.500.000,01\u00a0€ über 2.500.000,00\u00a0€ am 14.03.2021: Stadt und Linz."
    )
    assert sentence.pick("en") == (
        "€2,500,000.01 over €2,500,000.00 on 14 March 2021: town and Linz."
    )
    assert sentence.text() == Text(sentence.pick("de"), sentence.pick("en"))


def test_sentences_follow_each_other_in_order() -> None:
    first, second, third = say("Eins.", "One."), say("Zwei.", "Two."), say("Drei.", "Three.")
    assert first.followed_by(second).followed_by(third).pick("en") == "One. Two. Three."
    assert first.followed_by(second.followed_by(third)).pick("de") == "Eins. Zwei. Drei."
    assert first.pick("en") == "One."


@pytest.mark.parametrize(
    "typed", ["{name}", "{0}", "{", "}", "{}", "{a.b}", "{a!r:>10}", "%s", "{{"]
)
def test_typed_text_never_acts_as_a_template(typed: str) -> None:
    assert (
        say("{name} steht da.", "{name} is there.", name=typed).pick("de") == f"{typed} steht da."
    )


@pytest.mark.parametrize("template", ["{", "}", "{0}", "{a.b}", "{a[0]}", "{!x}", "{a:>{b}}"])
def test_a_mistake_in_a_template_never_costs_a_save(template: str) -> None:
    for language in LANGUAGES:
        assert say(template, template, a="x").pick(language)


def test_a_forgotten_value_shows_as_an_ellipsis() -> None:
    assert say("Es fehlt {what}.", "{what} is missing.").pick("en") == "… is missing."


def test_a_long_typed_text_is_quoted_in_part() -> None:
    quoted = value_text("x" * 81, "de")
    assert len(quoted) == 80
    assert quoted.endswith("…")
    assert value_text("x" * 80, "de") == "x" * 80


VALUES = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.integers()
    | st.dates()
    | st.fractions()
    | st.decimals(allow_nan=False, allow_infinity=False, places=4)
    | st.builds(Euro, st.integers())
    | st.builds(Percent, st.fractions() | st.decimals(0, 1, places=6))
)


@given(VALUES, st.text())
def test_every_value_can_be_said_in_both_languages(value: Value, template: str) -> None:
    for language in LANGUAGES:
        assert isinstance(say(template, "{value} " + template, value=value).pick(language), str)
