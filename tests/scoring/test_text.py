"""Typed text: normalised, visible, without control and direction characters."""

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from app.scoring.content.dossier import Dossier
from app.scoring.text import (
    LINE_LENGTH,
    PROSE_LENGTH,
    read_line,
    read_prose,
    required_line,
    required_prose,
)


def code_of(value: object) -> set[str]:
    codes = set()
    for read in (read_line, read_prose):
        with pytest.raises(PydanticCustomError) as caught:
            read(value)
        codes.add(caught.value.type)
    return codes


@pytest.mark.parametrize(
    "blank",
    [
        None,
        "",
        "   ",
        "\u00a0",
        "\n\n\t",
        "\u3000",
        " " * 1_000_000,
        "\u200b",
        "\ufeff",
        "\u00ad",
        "\u200c\u200d",
        "\u2060 \u2063",
        "\u2800",
        "\u3164",
        "\u115f\u1160",
        "\uffa0",
        "\u034f",
        "\ufe0f",
        "\u180e",
        "\U000e0020",
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_text_in_which_nothing_can_be_seen_is_nothing_yet(blank: object) -> None:
    assert read_line(blank) is None
    assert read_prose(blank) is None
    for needed in (required_line, required_prose):
        with pytest.raises(PydanticCustomError) as caught:
            needed(blank)
        assert caught.value.type == "text_needed"


@pytest.mark.parametrize(
    "seen", ["-", "0", "ä", "no", "12:30", "010", "x\u00ad", "☃", "👩\u200d🚒"]
)
def test_text_in_which_something_can_be_seen_is_kept(seen: str) -> None:
    assert read_line(seen) == seen
    assert read_prose(seen) == seen


@pytest.mark.parametrize(
    "sign",
    [
        "\x00",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\x9f",
        "\ud800",
        "\u2028",
        "\u2029",
        "\u202a",
        "\u202e",
        "\u2066",
        "\u2069",
        "\u200e",
        "\u200f",
        "\u061c",
    ],
    ids=ascii,
)
def test_control_surrogate_and_direction_characters_are_refused(sign: str) -> None:
    assert code_of(f"vor{sign}nach") == {"text_forbidden_character"}
    with pytest.raises(PydanticCustomError, match="Character 4"):
        read_line(f"vor{sign}nach")


@pytest.mark.parametrize("value", [1, 1.5, True, [], {}, b"x", object()])
def test_only_a_text_is_a_text(value: object) -> None:
    assert code_of(value) == {"text_expected"}


def test_text_has_a_length_in_characters() -> None:
    assert read_line("ä" * LINE_LENGTH) == "ä" * LINE_LENGTH
    assert read_prose("ä" * PROSE_LENGTH) == "ä" * PROSE_LENGTH
    for read, length in ((read_line, LINE_LENGTH), (read_prose, PROSE_LENGTH)):
        for longer in ("ä" * (length + 1), "x" * 1_000_000):
            with pytest.raises(PydanticCustomError) as caught:
                read(longer)
            assert caught.value.type == "text_too_long"


def test_text_is_normalised_and_keeps_its_lines_only_where_lines_are_meant() -> None:
    assert read_line("  Mu\u0308hle\t1 ") == "Mühle 1"
    assert read_prose("eins\r\nzwei\rdrei\tvier") == "eins\nzwei\ndrei\tvier"
    with pytest.raises(PydanticCustomError):
        read_line("eins\nzwei")


@given(st.text())
def test_whatever_is_typed_is_kept_refused_or_blank(typed: str) -> None:
    for read in (read_line, read_prose):
        kept: str | None = None
        with suppress(PydanticCustomError):
            kept = read(typed)
        if kept is not None:
            assert kept.encode("utf-8").strip()
            assert read(kept) == kept
            assert unicodedata.is_normalized("NFC", kept)


def test_blank_answers_leave_no_trace_in_a_dossier() -> None:
    blank = {"label": " ", "project_plan": {"title": "", "motto_fit": None}, "sources": []}
    assert Dossier.model_validate(blank) == Dossier()


def test_no_partners_is_a_statement_and_nothing_typed_is_not() -> None:
    assert Dossier.model_validate({"applicant": {"partners": []}}).applicant.partners == ()
    assert Dossier.model_validate({"applicant": {"partners": None}}).applicant.partners is None
    assert Dossier.model_validate({"other_applications": []}).other_applications == ()
    assert Dossier.model_validate({}).other_applications is None
