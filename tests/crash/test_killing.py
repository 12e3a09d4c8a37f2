"""A few kills with every run of the tests; `make crash` does fifty."""

from tests.crash.killing import killed


def test_nothing_acknowledged_is_lost_and_nothing_half_remains() -> None:
    found = killed(3)
    assert found.is_fine, found
