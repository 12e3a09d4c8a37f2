"""Which passwords are taken, and that they count exactly as typed."""

import pytest

from app.errors import Refused
from app.people.passwords import check_password, hash_password, needs_new_hash, password_matches
from tests.cast import PASSWORD, known_hash


@pytest.mark.parametrize(
    "password",
    ["abcdefghijkl", "x y z " * 21 + "ab", "ünïcödé pässwört", "😀😁😂🤣😃😄😅😆😉😊😋😎"],
)
def test_length_counts_and_nothing_else(password: str) -> None:
    check_password(password)


@pytest.mark.parametrize(
    "password",
    ["", "abcdefghijk", "abcdefgh" * 16 + "x", "aaaaaaaaaaaaaa", "abababababab", " " * 12],
)
def test_short_long_and_monotonous_ones_are_refused(password: str) -> None:
    with pytest.raises(Refused) as refused:
        check_password(password)
    assert refused.value.field == "password"
    assert password not in refused.value.reason.pick("de") or not password.strip()


def test_what_everybody_knows_of_one_is_refused() -> None:
    with pytest.raises(Refused):
        check_password("Anna.Muster@Example.org", known=("anna.muster@example.org", "Anna"))


@pytest.mark.parametrize("typed", [PASSWORD + " ", PASSWORD.capitalize(), "", "x" * 129])
def test_it_counts_exactly_as_typed(typed: str) -> None:
    assert not password_matches(typed, known_hash())


def test_the_right_one_matches() -> None:
    assert password_matches(PASSWORD, known_hash())


def test_nobody_has_no_password() -> None:
    assert not password_matches("nobody has this password", None)


def test_what_is_no_hash_matches_nothing() -> None:
    assert not password_matches(PASSWORD, "-")


def test_odd_signs_do_no_harm() -> None:
    for odd in ("\x00" * 12, "\ud800" * 12):
        assert password_matches(odd, hash_password(odd))


def test_todays_hashes_are_not_renewed() -> None:
    assert not needs_new_hash(known_hash())
    assert needs_new_hash(known_hash().replace("m=47104", "m=19456"))
