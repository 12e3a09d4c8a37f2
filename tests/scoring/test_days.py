"""Days and months: civil days of this century, and a reason for everything else."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from pydantic_core import PydanticCustomError

from app.scoring.values import MonthOrDay, read_day


def code_of(read: Callable[[object], Any], value: object) -> str:
    with pytest.raises(PydanticCustomError) as caught:
        read(value)
    return caught.value.type


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2000-01-01", date(2000, 1, 1)),
        ("2100-12-31", date(2100, 12, 31)),
        ("2020-02-29", date(2020, 2, 29)),
        (" 2021-03-14 ", date(2021, 3, 14)),
        (date(2021, 3, 14), date(2021, 3, 14)),
    ],
)
def test_a_day_is_a_civil_day_of_this_century(written: object, day: date) -> None:
    assert read_day(written) == day


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2021-02-29", "day_missing"),
        ("2100-02-29", "day_missing"),
        ("2021-13-01", "day_missing"),
        ("2021-00-10", "day_missing"),
        ("0000-01-01", "day_missing"),
        ("0001-01-01", "day_range"),
        ("1999-12-31", "day_range"),
        ("2101-01-01", "day_range"),
        ("9999-12-31", "day_range"),
        (date.min, "day_range"),
        (date.max, "day_range"),
        ("29.02.2021", "day_form"),
        ("14.03.2021 24:00", "day_form"),
        ("2021-03-14T24:00", "day_form"),
        ("2021-3-14", "day_form"),
        ("20210314", "day_form"),
        ("２０２１-03-14", "day_form"),
        (0, "day_form"),
        (20210314, "day_form"),
        (datetime(2021, 3, 14, 23, 59), "day_form"),  # noqa: DTZ001
    ],
)
def test_a_day_that_is_none_is_refused_with_its_reason(written: object, code: str) -> None:
    assert code_of(read_day, written) == code


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022-05", date(2022, 5, 1), date(2022, 5, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2100-12", date(2100, 12, 1), date(2100, 12, 31)),
        ("2022-05-17", date(2022, 5, 17), date(2022, 5, 17)),
    ],
)
def test_a_month_has_a_first_and_a_last_day(written: str, first: date, last: date) -> None:
    month = MonthOrDay.read(written)
    assert month is not None
    assert (month.first_day, month.last_day, month) == (first, last, written)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("2022-13", "day_missing"),
        ("2022-00", "day_missing"),
        ("2022-02-30", "day_missing"),
        ("1999-12", "day_range"),
        ("2101-01", "day_range"),
        ("05/2022", "month_form"),
        ("2022", "month_form"),
        (202205, "month_form"),
        (date(2022, 5, 1), "month_form"),
    ],
)
def test_a_month_that_is_none_is_refused(written: object, code: str) -> None:
    assert code_of(MonthOrDay.read, written) == code
