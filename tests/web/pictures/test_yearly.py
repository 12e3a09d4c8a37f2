"""Costs by year: one scale for all bars, pieces without gaps."""

from app.web.pictures.yearly import KINDS, kinds_in, yearly_bars


def test_the_largest_year_reaches_the_end() -> None:
    small, large = yearly_bars([(2022, {"own": 50}), (2023, {"grant": 65, "own": 35})])
    assert [piece.length for piece in small.pieces] == [500]
    assert large.pieces[-1].start + large.pieces[-1].length == 1000


def test_pieces_follow_each_other_in_a_fixed_order() -> None:
    (bar,) = yearly_bars([(2022, {"uncovered": 1, "own": 3, "grant": 7, "third_party": 2})])
    assert [piece.kind for piece in bar.pieces] == ["grant", "own", "third_party", "uncovered"]
    ends = [piece.start + piece.length for piece in bar.pieces]
    assert ends[:-1] == [piece.start for piece in bar.pieces[1:]]


def test_nothing_paid_is_nothing_drawn() -> None:
    (bar,) = yearly_bars([(2022, {"grant": 0})])
    assert (bar.total, bar.pieces) == (0, ())
    assert yearly_bars([]) == ()


def test_the_key_explains_what_occurs() -> None:
    bars = yearly_bars([(2022, {"own": 1}), (2023, {"grant": 1, "uncovered": 0})])
    assert kinds_in(bars) == ("grant", "own")
    assert set(kinds_in(bars)) <= set(KINDS)
