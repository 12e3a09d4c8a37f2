"""YAML with places: what is read, and every way in which it is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.located import Problem, UnusableInput, read_text


def refused(text: str) -> Problem:
    with pytest.raises(UnusableInput) as raised:
        read_text(text, file="x.yaml")
    (problem,) = raised.value.problems
    return problem


def test_plain_words_stay_text() -> None:
    read = read_text("a: no\nb: 12:30\nc: 010\nd: 2024-13-45\ne: .nan\nf: 1e3", file="x.yaml")
    assert read.value == {
        "a": "no",
        "b": "12:30",
        "c": "010",
        "d": "2024-13-45",
        "e": ".nan",
        "f": "1e3",
    }


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_none(nothing: str) -> None:
    assert read_text(f"a: {nothing}", file="x.yaml").value == {"a": None}


def test_quoted_words_for_nothing_are_text() -> None:
    assert read_text("a: 'null'\nb: \"~\"\nc: ''", file="x.yaml").value == {
        "a": "null",
        "b": "~",
        "c": "",
    }


def test_every_path_has_its_place() -> None:
    read = read_text("goals:\n  - text: first\n  - {text: second}\n", file="x.yaml")
    assert read.places["goals", 0, "text"] == (2, 11)
    assert read.key_places["goals", 1, "text"] == (3, 6)


def test_a_path_that_is_not_there_is_placed_at_what_would_hold_it() -> None:
    read = read_text("a:\n  b: {c: 1}\n", file="x.yaml")
    assert read.places["a", "b"] == (2, 6)
    assert read.value_at(("a", "b", "d", 3)) is not None


def test_comments_and_blocks_are_read() -> None:
    text = "# why\na: |\n  one\n  two\nb: >-\n  one\n  two # no comment\n"
    assert read_text(text, file="x.yaml").value == {
        "a": "one\ntwo\n",
        "b": "one two # no comment",
    }


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: 1\nb:\n  c: 1\n  c: 2", 4, 3, "zum zweiten Mal; zuerst in Zeile 3"),
        ("{a: 1, a: 2}", 1, 8, "zum zweiten Mal"),
        ("a: &x 1\nb: *x", 1, 4, "Anker"),
        ("a: 1\nb: *x", 2, 4, "Verweise"),
        ("a: !!python/object:os.system {}", 1, 4, "Typangaben"),
        ("a: !ruby x", 1, 4, "Typangaben"),
        ("a: 1\n---\nb: 2", 2, 1, "zweites Dokument"),
        ("a:\n\tb: 1", 2, 1, "Tabulator"),
        ("a:\n  \t- b: 1\n   c", 2, 3, "Tabulator"),
        ("a: b: c", 1, 5, "Doppelpunkt"),
        ("title: Wir: hier", 1, 11, "Doppelpunkt"),
        ("a: 'x", 1, 4, "Anführungszeichen, das hier beginnt"),
        ("a: [b, c", 1, 4, "Klammer, die hier beginnt"),
        ("a: {b: c", 1, 4, "Klammer, die hier beginnt"),
        ("- a\nb: c", 2, 1, "Einrückung"),
        ("a: [b]]", 1, 7, "Einrückung"),
        ("a: @x", 1, 4, "Mit diesem Zeichen"),
        ("a: - b", 1, 4, "Listenpunkt"),
        ('a: "\\q"', 1, 6, "Schrägstrich"),
        ("? [a]\n: b", 1, 3, "einfacher Text"),
        (": b", 1, 1, "leerer Schlüssel"),
        ('a: "\\ud800"', 1, 4, "halbes Zeichen"),
        ('"\\ud800": 1', 1, 1, "halbes Zeichen"),
        ("[" * 5000, 1, 21, "20 Ebenen"),
        ("{a: " * 21 + "1" + "}" * 21, 1, 81, "20 Ebenen"),
    ],
)
def test_a_mistake_is_refused_with_its_place(text: str, line: int, column: int, words: str) -> None:
    problem = refused(text)
    assert words in problem.sentence.de
    assert (problem.line, problem.column) == (line, column)


def test_twenty_levels_are_read() -> None:
    assert read_text("[" * 20 + "]" * 20, file="x.yaml").value


def test_a_billion_laughs_are_refused_at_the_first_anchor() -> None:
    text = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(30))
    assert "Anker" in refused(text).sentence.de


def test_a_problem_is_told_as_compilers_do() -> None:
    assert refused("a: 1\na: 2").told("en") == (
        'x.yaml:2:1: a: The key "a" stands here for the second time; first in line 1.'
    )


@given(
    st.text(alphabet=st.sampled_from("ab:-[]{},'\"\\ \n\t#&*!|>%@`~?u0dU8xF\u2028"), max_size=60)
)
def test_whatever_is_typed_is_read_or_refused(text: str) -> None:
    try:
        read_text(text, file="x.yaml")
    except UnusableInput:
        return
