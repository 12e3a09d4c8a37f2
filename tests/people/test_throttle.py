"""How many attempts are heard, at the edges of the window."""

from datetime import timedelta

import pytest

from app.errors import TooManyAttempts
from app.people.throttle import Throttle
from tests.clock import NOON

SECOND = timedelta(seconds=1)
WINDOW = timedelta(minutes=5)


@pytest.fixture
def throttle() -> Throttle:
    throttle = Throttle(attempts=3, window=WINDOW)
    for number in range(3):
        throttle.take(["anna"], NOON + number * SECOND)
    return throttle


def test_one_too_many_is_not_heard(throttle: Throttle) -> None:
    with pytest.raises(TooManyAttempts) as refused:
        throttle.take(["anna"], NOON + 3 * SECOND)
    assert refused.value.retry_after == 297


def test_others_are_heard(throttle: Throttle) -> None:
    throttle.take(["bert"], NOON)


def test_one_full_key_is_enough_and_the_other_is_not_counted(throttle: Throttle) -> None:
    for _ in range(5):
        with pytest.raises(TooManyAttempts):
            throttle.take(["anna", "bert"], NOON + 3 * SECOND)
    for _ in range(3):
        throttle.take(["bert"], NOON + 3 * SECOND)


def test_an_attempt_is_forgotten_exactly_when_the_window_is_over(throttle: Throttle) -> None:
    with pytest.raises(TooManyAttempts):
        throttle.take(["anna"], NOON + WINDOW - timedelta(microseconds=1))
    throttle.take(["anna"], NOON + WINDOW)
    with pytest.raises(TooManyAttempts):
        throttle.take(["anna"], NOON + WINDOW)


def test_what_is_given_back_can_be_taken_again(throttle: Throttle) -> None:
    throttle.give_back(["anna", "nobody"], NOON)
    throttle.take(["anna"], NOON + 3 * SECOND)


def test_many_keys_of_the_past_are_forgotten() -> None:
    throttle = Throttle(attempts=1, window=WINDOW)
    for number in range(10_001):
        throttle.take([f"guess{number}"], NOON)
    throttle.take(["anna"], NOON + WINDOW)
    assert len(throttle._taken) == 1
