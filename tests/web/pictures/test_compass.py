"""The compass: a track per section, filled as far as the section is."""

from fractions import Fraction

from app.web.pictures.compass import TICKS, compass_of


def test_each_section_has_a_track_and_only_what_it_has_on_it() -> None:
    nothing, half = (Fraction(0), Fraction(0)), (Fraction(1, 2), Fraction(1, 4))
    kinds = [arc.kind for arc in compass_of([nothing, half]).arcs]
    assert kinds == ["track", "track", "open", "earned"]


def test_a_full_section_fills_its_track() -> None:
    track, _open, earned = compass_of([(Fraction(1), Fraction(0))] * 8).arcs[:3]
    assert earned.path == track.path


def test_the_scale_goes_all_around() -> None:
    assert len(compass_of([(Fraction(0), Fraction(0))]).ticks) == TICKS
