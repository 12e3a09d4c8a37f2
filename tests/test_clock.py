"""The civil day in Berlin, in summer and winter and when the clocks change."""

from datetime import UTC, date, datetime

import pytest

from app.clock import berlin_day, utc_now


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        ("2026-12-14T22:59:59", "2026-12-14"),
        ("2026-12-14T23:00:00", "2026-12-15"),
        ("2026-07-14T21:59:59", "2026-07-14"),
        ("2026-07-14T22:00:00", "2026-07-15"),
        ("2026-03-28T23:00:00", "2026-03-29"),
        ("2026-03-29T21:59:59", "2026-03-29"),
        ("2026-03-29T22:00:00", "2026-03-30"),
        ("2026-10-25T00:30:00", "2026-10-25"),
        ("2026-10-25T22:59:59", "2026-10-25"),
        ("2026-10-25T23:00:00", "2026-10-26"),
    ],
)
def test_a_day_ends_at_midnight_in_berlin(instant: str, day: str) -> None:
    moment = datetime.fromisoformat(instant).replace(tzinfo=UTC)
    assert berlin_day(moment) == date.fromisoformat(day)


def test_now_is_aware() -> None:
    assert utc_now().tzinfo is UTC
