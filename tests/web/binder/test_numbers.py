"""Typed amounts and percentages: what is taken, what is asked back, what is refused."""

import pytest

from app.scoring.wording import Language
from app.web.binder.misread import Misread
from app.web.binder.numbers import read_money, read_number, read_percent, shown_money, shown_percent


@pytest.mark.parametrize(
    ("typed", "language", "cents"),
    [
        ("1.234.567,89", "de", "1234567.89"),
        ("1234567,89", "de", "1234567.89"),
        ("1.234", "de", "1234.00"),
        ("12 €", "de", "12.00"),
        ("12\u00a0€", "de", "12.00"),
        ("€ 12,5", "de", "12.50"),
        ("12 EUR", "de", "12.00"),
        ("1 234 567,89", "de", "1234567.89"),
        ("1\u00a0234\u00a0567,89", "de", "1234567.89"),
        ("0", "de", "0.00"),
        ("007", "de", "7.00"),
        ("999999999999,99", "de", "999999999999.99"),
        ("1,234,567.89", "en", "1234567.89"),
        ("1,234", "en", "1234.00"),
        ("1234567.89", "en", "1234567.89"),
        ("", "de", None),
        ("   \u00a0", "de", None),
    ],
)
def test_an_amount_is_read_in_the_readers_language(
    typed: str, language: Language, cents: str | None
) -> None:
    assert read_money(typed, language) == cents


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("1,234.56", "de", "1.234,56"),
        ("1,234", "de", "1.234"),
        ("1234.56", "de", "1.234,56"),
        ("1.234", "en", "1,234"),
        ("1.234.567,89", "en", "1,234,567.89"),
        ("12,5", "en", "12.5"),
    ],
)
def test_the_other_languages_marks_are_asked_back_with_a_suggestion(
    typed: str, language: Language, meant: str
) -> None:
    with pytest.raises(Misread) as asked:
        read_money(typed, language)
    assert asked.value.suggestion == meant
    assert meant in asked.value.sentence.pick(language)
    assert read_money(meant, language) is not None


@pytest.mark.parametrize(
    "typed",
    [
        "-5",
        "\u22125",
        "1e400",
        "1e3",
        "NaN",
        "Infinity",
        "0x10",
        "+5",
        "1_000",
        "12,345,6",
        "１２３",
        "١٢٣",
        "1.23.456",
        "1..000",
        ",5",
        "5,",
        "1,234,56",
        "zwölf",
        "12 €€",
        "1;2",
        "1000000000000",
        "1.000.000.000.000,00",
        "9" * 100_000,
    ],
)
def test_anything_else_is_refused_with_a_sentence_in_both_languages(typed: str) -> None:
    with pytest.raises(Misread) as asked:
        read_money(typed, "de")
    assert asked.value.sentence.de
    assert asked.value.sentence.en


@pytest.mark.parametrize(
    ("typed", "rate"),
    [
        ("65", "0.65"),
        ("65 %", "0.65"),
        ("65,5 %", "0.655"),
        ("100", "1"),
        ("0", "0"),
        ("1", "0.01"),
    ],
)
def test_a_percentage_becomes_an_exact_rate(typed: str, rate: str) -> None:
    assert read_percent(typed, "de") == rate


def test_a_fraction_typed_as_percentage_is_asked_back() -> None:
    with pytest.raises(Misread) as asked:
        read_percent("0,65", "de")
    assert asked.value.suggestion == "65"


@pytest.mark.parametrize("typed", ["100,1", "101", "-1", "65 Prozent"])
def test_an_impossible_percentage_is_refused(typed: str) -> None:
    with pytest.raises(Misread):
        read_percent(typed, "de")


def test_whole_numbers_take_no_decimals() -> None:
    assert read_number("23.410", "de", places=0) == "23410"
    with pytest.raises(Misread):
        read_number("1,5", "de", places=0)


def test_what_is_shown_is_read_back_to_the_same() -> None:
    for stored in ("0.00", "12.50", "1234567.89", "999999999999.99"):
        for language in ("de", "en"):
            assert read_money(shown_money(stored, language), language) == stored
    assert shown_money("1234567.89", "de") == "1.234.567,89"
    assert shown_percent("0.655", "de") == "65,5"
