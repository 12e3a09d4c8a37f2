"""Identifiers: random, and recognised by their form."""

import pytest

from app.identifiers import ID_LENGTH, is_id, new_id


def test_a_new_id_has_the_form_of_ids_and_is_new() -> None:
    ids = {new_id() for _ in range(1_000)}
    assert len(ids) == 1_000
    assert all(is_id(text) and len(text) == ID_LENGTH for text in ids)


@pytest.mark.parametrize(
    "text", ["", "x" * 21, "x" * 23, "x" * 22 + "\n", "x" * 21 + "\x00", "ä" * 22, "１" * 22]
)
def test_nothing_else_has(text: str) -> None:
    assert not is_id(text)
