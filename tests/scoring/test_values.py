"""Typed values: exact, strict about their form, and "nothing yet" when blank."""

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from app.scoring.values import (
    MonthOrDay,
    Share,
    euros_text,
    read_amount,
    read_count,
    read_day,
    read_flag,
    read_posts,
    read_rate,
    read_year,
)

READERS: list[Callable[[object], Any]] = [
    read_amount,
    read_count,
    read_day,
    read_flag,
    read_posts,
    read_rate,
    read_year,
    MonthOrDay.read,
    Share.read,
]
NUMBERS = [read_amount, read_count, read_posts, read_rate, read_year, Share.read]


def code_of(read: Callable[[object], Any], value: object) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        read(value)
    return caught.value.type


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("blank", [None, "", " ", "\t\n", "\u00a0", "\u2007 "])
def test_nothing_typed_is_nothing_yet(read: Callable[[object], Any], blank: object) -> None:
    assert read(blank) is None


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "value",
    [
        "NaN",
        "nan",
        "Infinity",
        "-Infinity",
        "1e400",
        "1E5",
        "1e-400",
        "-5",
        "-0",
        "+5",
        "1_000",
        "１２３",
        "١٢٣",
        "0x10",
        "010",
        "00",
        ".5",
        "5.",
        "12:30",
        "12 €",
        "1 000",
        "1,5",
        "no",
        "yes",
        "on",
        "null",
        "~",
        "0.5\u0000",
        "\ud800",
        "\u202e5",
        "9" * 1_000_000,
        -5,
        -1,
        10**5000,
        float("nan"),
        float("inf"),
        1.5,
        Decimal("NaN"),
        Decimal("Infinity"),
        Decimal("-5"),
        Decimal("1e400"),
        Decimal("1e-400"),
        [],
        {},
        ["5"],
        b"5",
        object(),
    ],
    ids=lambda value: "huge" if type(value) is int else ascii(value)[:20],
)
def test_no_kind_of_value_accepts_what_is_none_of_it(
    read: Callable[[object], Any], value: object
) -> None:
    assert code_of(read, value).endswith(("_form", "_too_large", "_precision"))


@pytest.mark.parametrize("read", NUMBERS)
@pytest.mark.parametrize("value", [True, False, "true"])
def test_a_truth_is_no_number(read: Callable[[object], Any], value: object) -> None:
    assert code_of(read, value).endswith("_form")


# Amounts


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("0", 0),
        ("0.01", 1),
        ("0.10", 10),
        ("0.1", 10),
        ("1", 100),
        ("180000.00", 18_000_000),
        (" 180000.00 ", 18_000_000),
        ("180000.000", 18_000_000),
        (180000, 18_000_000),
        (Decimal("180000.5"), 18_000_050),
        (Decimal("1.8E+5"), 18_000_000),
        ("999999999999.99", 99_999_999_999_999),
    ],
)
def test_an_amount_is_exact_to_the_cent(written: object, cents: int) -> None:
    assert read_amount(written) == cents


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1000000000000", "amount_too_large"),
        ("9999999999999.99", "amount_too_large"),
        (10**12, "amount_too_large"),
        ("0.001", "amount_precision"),
        ("12.345", "amount_precision"),
        (Decimal("0.005"), "amount_precision"),
        ("1.234.567,89", "amount_form"),
        ("1,234.56", "amount_form"),
        ("1234567,89", "amount_form"),
    ],
)
def test_an_amount_out_of_bounds_is_refused_with_its_reason(written: object, code: str) -> None:
    assert code_of(read_amount, written) == code


@given(st.integers(0, 99_999_999_999_999))
def test_an_amount_survives_the_file(cents: int) -> None:
    assert read_amount(euros_text(cents)) == cents
    assert read_amount(Decimal(euros_text(cents))) == cents


# Numbers


@pytest.mark.parametrize(
    ("written", "number"), [("0", 0), ("23410", 23410), (999999999, 999999999)]
)
def test_a_count_is_a_whole_number_from_nought(written: object, number: int) -> None:
    assert read_count(written) == number


@pytest.mark.parametrize("written", ["1000000000", 2**31, 2**63, "1.0", "23.410", Decimal("1.5")])
def test_a_count_has_bounds(written: object) -> None:
    assert code_of(read_count, written) == "count_form"


@pytest.mark.parametrize(("written", "year"), [("2000", 2000), (2100, 2100), ("2021", 2021)])
def test_a_year_is_one_of_this_century(written: object, year: int) -> None:
    assert read_year(written) == year


@pytest.mark.parametrize("written", ["1999", 2101, "0001", 1, 9999, "21"])
def test_a_year_out_of_bounds_is_refused(written: object) -> None:
    assert code_of(read_year, written) == "year_form"


@pytest.mark.parametrize(
    ("written", "rate"),
    [("0", "0"), ("0.65", "0.65"), ("1", "1"), (Decimal("0.9"), "0.9"), ("0.6501", "0.6501")],
)
def test_a_rate_is_exact_between_nought_and_one(written: object, rate: str) -> None:
    assert read_rate(written) == Decimal(rate)


@pytest.mark.parametrize("written", ["1.0000001", "65", "0,65", "65 %", "0." + "1" * 30, 2])
def test_a_rate_above_one_or_too_long_is_refused(written: object) -> None:
    assert code_of(read_rate, written) == "rate_form"


@pytest.mark.parametrize(
    ("written", "part"),
    [
        ("0.30", Fraction(3, 10)),
        ("1/3", Fraction(1, 3)),
        ("0", Fraction(0)),
        ("1", Fraction(1)),
        ("0/7", Fraction(0)),
        ("7/7", Fraction(1)),
        (Decimal("0.70"), Fraction(7, 10)),
        (1, Fraction(1)),
    ],
)
def test_a_share_is_exact_and_kept_as_written(written: object, part: Fraction) -> None:
    share = Share.read(written)
    assert share is not None
    assert share.value == part
    assert not isinstance(written, str) or share == written


@pytest.mark.parametrize("written", ["1.01", "4/3", "1/0", "0/0", "-1/3", "1/-3", "1 / 3", "30 %"])
def test_a_share_is_a_part_of_one(written: object) -> None:
    assert code_of(Share.read, written) == "share_form"


@pytest.mark.parametrize(
    ("written", "posts"), [("0", "0"), ("1.5", "1.5"), (2, "2"), ("999", "999")]
)
def test_posts_are_exact(written: object, posts: str) -> None:
    assert read_posts(written) == Decimal(posts)


@pytest.mark.parametrize("written", ["999.01", "1000", "1,5"])
def test_posts_have_bounds(written: object) -> None:
    assert code_of(read_posts, written) == "posts_form"


@pytest.mark.parametrize(
    ("written", "flag"), [(True, True), (False, False), ("true", True), ("false", False)]
)
def test_a_flag_is_true_or_false(written: object, flag: bool) -> None:
    assert read_flag(written) is flag


@pytest.mark.parametrize("written", ["True", "FALSE", "wahr", "ja", 1, 0, "1", "0"])
def test_a_flag_is_never_guessed(written: object) -> None:
    assert code_of(read_flag, written) == "flag_form"


@given(st.text() | st.integers() | st.decimals() | st.floats() | st.booleans() | st.none())
def test_whatever_is_written_is_a_value_or_a_coded_refusal(value: object) -> None:
    for read in READERS:
        with suppress(PydanticCustomError):
            read(value)
