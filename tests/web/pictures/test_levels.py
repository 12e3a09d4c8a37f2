"""The bar of a network: its parts fill it, and none that is there goes unseen."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.web.pictures.levels import LEAST, LENGTH, LevelPart, level_parts

COUNTS = st.lists(st.integers(0, 5_000), min_size=1, max_size=6)


def test_the_parts_stand_in_the_order_given() -> None:
    assert level_parts([("blocked", 1), ("complete", 0), (None, 1)]) == [
        LevelPart("blocked", 1, 0, 500),
        LevelPart("complete", 0, 500, 0),
        LevelPart(None, 1, 500, 500),
    ]


def test_nobody_fills_nothing() -> None:
    assert level_parts([("blocked", 0), (None, 0)]) == [
        LevelPart("blocked", 0, 0, 0),
        LevelPart(None, 0, 0, 0),
    ]


@given(COUNTS)
def test_the_parts_fill_the_bar_without_gaps(counts: list[int]) -> None:
    parts = level_parts([(str(n), count) for n, count in enumerate(counts)])
    assert sum(part.length for part in parts) == (LENGTH if any(counts) else 0)
    for part, following in pairwise(parts):
        assert following.start == part.start + part.length


@given(COUNTS)
def test_what_is_there_can_be_seen(counts: list[int]) -> None:
    for part in level_parts([(None, count) for count in counts]):
        assert part.length == 0 if not part.count else part.length >= LEAST
