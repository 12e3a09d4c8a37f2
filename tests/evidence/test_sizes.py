"""Sizes as people read them."""

import pytest

from app.evidence.sizes import GIBIBYTE, KIBIBYTE, MEBIBYTE, size_text


@pytest.mark.parametrize(
    ("size", "de"),
    [
        (0, "0 Byte"),
        (999, "999 Byte"),
        (1_001, "1 kB"),
        (1536, "1,5 kB"),
        (25 * MEBIBYTE, "25 MB"),
        (999 * KIBIBYTE, "999 kB"),
        (GIBIBYTE - 15_000, "1 GB"),
        (GIBIBYTE, "1 GB"),
        (GIBIBYTE * 3 // 2, "1,5 GB"),
    ],
)
def test_a_size_in_german(size: int, de: str) -> None:
    assert size_text(size).de.replace("\N{NO-BREAK SPACE}", " ") == de


def test_a_size_in_english() -> None:
    assert size_text(1536).en == "1.5\N{NO-BREAK SPACE}kB"
