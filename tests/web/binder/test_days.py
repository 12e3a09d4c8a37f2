"""Typed days and months."""

import pytest

from app.web.binder.days import read_day, read_month, shown_day, shown_month
from app.web.binder.misread import Misread


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("14.03.2021", "2021-03-14"),
        ("14.3.2021", "2021-03-14"),
        (" 14. 3. 2021 ", "2021-03-14"),
        ("14/03/2021", "2021-03-14"),
        ("2021-03-14", "2021-03-14"),
        ("14. März 2021", "2021-03-14"),
        ("14 March 2021", "2021-03-14"),
        ("29.02.2020", "2020-02-29"),
        ("01.01.2000", "2000-01-01"),
        ("31.12.2100", "2100-12-31"),
        ("", None),
    ],
)
def test_a_day_is_read_in_all_usual_forms(typed: str, day: str | None) -> None:
    assert read_day(typed, "de") == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("29.02.2021", "28.02.2021"),
        ("14.03.2021 24:00", "14.03.2021"),
        ("14.03.2021, 24:00 Uhr", "14.03.2021"),
        ("2021-03-14T24:00", "14.03.2021"),
        ("14.03.21", "14.03.2021"),
        ("01.01.0001", None),
        ("31.12.9999", None),
        ("00.03.2021", None),
        ("14.13.2021", None),
        ("morgen", None),
        ("0", None),
        ("1e12", None),
        ("１４.０３.２０２１", None),
        ("14.03.2021\x00", None),
    ],
)
def test_what_is_no_day_is_asked_back(typed: str, meant: str | None) -> None:
    with pytest.raises(Misread) as asked:
        read_day(typed, "de")
    assert asked.value.suggestion == meant


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("05.2022", "2022-05"),
        ("5/2022", "2022-05"),
        ("2022-05", "2022-05"),
        ("Mai 2022", "2022-05"),
        ("May 2022", "2022-05"),
        ("17.05.2022", "2022-05-17"),
        ("", None),
    ],
)
def test_a_month_or_a_day_is_read(typed: str, month: str | None) -> None:
    assert read_month(typed, "de") == month


@pytest.mark.parametrize("typed", ["13.2022", "00.2022", "2022", "Maiglöckchen 2022x", "05.1999"])
def test_what_is_no_month_is_asked_back(typed: str) -> None:
    with pytest.raises(Misread):
        read_month(typed, "de")


@pytest.mark.parametrize("stored", ["2022-05", "2022-12", "2022-03", "2022-05-17"])
def test_what_is_shown_is_read_back_to_the_same(stored: str) -> None:
    assert read_month(shown_month(stored, "de"), "de") == stored
    assert read_month(shown_month(stored, "en"), "en") == stored
    assert shown_day("2021-03-14", "de") == "14.03.2021"
