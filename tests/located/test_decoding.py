"""Bytes that are no readable text are refused before anything else looks at them."""

from pathlib import Path

import pytest

from app.located import UnusableInput, read_bytes, read_file


@pytest.mark.parametrize(
    ("data", "place", "words"),
    [
        (b"", (1, 1), "leer"),
        (b" \n\n ", (1, 1), "leer"),
        (b"a: 1\nb: \xff", (2, 4), "kein UTF-8"),
        ("a: ä".encode("latin-1"), (1, 4), "kein UTF-8"),
        ("a: 1".encode("utf-16"), (1, 1), "UTF-16"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", (2, 2), "kein UTF-8"),
        (b"a: 1\nb: x\x00y", (2, 5), "U+0000"),
        (b"a: \x1b[31m", (1, 4), "U+001B"),
        ("a: \x85".encode(), (1, 4), "U+0085"),
        (b"a: " + b"x" * (20 * 1024 * 1024), (None, None), "1 MiB"),
    ],
)
def test_unreadable_bytes_are_refused(
    data: bytes, place: tuple[int | None, int | None], words: str
) -> None:
    with pytest.raises(UnusableInput) as raised:
        read_bytes(data, file="x.yaml")
    (problem,) = raised.value.problems
    assert words in problem.sentence.de
    assert (problem.line, problem.column) == place


def test_a_byte_order_mark_is_passed_over() -> None:
    assert read_bytes(b"\xef\xbb\xbfa: 1", file="x.yaml").value == {"a": "1"}


def test_windows_line_ends_are_read() -> None:
    read = read_bytes(b"a: 1\r\nb: 2\r\n", file="x.yaml")
    assert read.value == {"a": "1", "b": "2"}
    assert read.places["b",] == (2, 4)


def test_the_ending_of_the_name_tells_the_syntax(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"a": 1}', encoding="utf-8")
    (tmp_path / "x.yaml").write_text("a: 1", encoding="utf-8")
    assert read_file(tmp_path / "x.json").value == {"a": 1}
    assert read_file(tmp_path / "x.yaml").value == {"a": "1"}


@pytest.mark.parametrize(("name", "words"), [("missing.yaml", "nicht"), ("", "Ordner")])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(UnusableInput) as raised:
        read_file(tmp_path / name)
    assert words in raised.value.problems[0].sentence.de


def test_a_file_of_twenty_megabytes_is_refused_without_being_read(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(20 * 1024 * 1024)
    with pytest.raises(UnusableInput) as raised:
        read_file(large)
    assert "1 MiB" in raised.value.problems[0].sentence.de
