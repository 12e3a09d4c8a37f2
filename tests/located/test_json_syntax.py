"""JSON with places: exact numbers, and every way in which it is refused."""

import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.located import Problem, UnusableInput, read_text


def refused(text: str) -> Problem:
    with pytest.raises(UnusableInput) as raised:
        read_text(text, file="x.json")
    (problem,) = raised.value.problems
    return problem


def test_numbers_stay_exact() -> None:
    read = read_text('{"a": 0.1, "b": 180000.00, "c": 12, "d": -1e2}', file="x.json")
    assert read.value == {"a": Decimal("0.1"), "b": Decimal("180000.00"), "c": 12, "d": -100}
    assert str(read.value_at(("b",))) == "180000.00"


def test_every_path_has_its_place() -> None:
    read = read_text('{"goals": [\n  {"text": "first"},\n  {"text": null}\n]}', file="x.json")
    assert read.places["goals", 0, "text"] == (2, 12)
    assert read.key_places["goals", 1, "text"] == (3, 4)
    assert read.value_at(("goals", 1, "text")) is None


def test_the_empty_list_and_the_empty_group_are_read() -> None:
    assert read_text(' {"a": [], "b": {}, "c": [[], 1]} ', file="x.json").value == {
        "a": [],
        "b": {},
        "c": [[], 1],
    }


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ('{"a": 1,\n "a": 2}', 2, 2, "zum zweiten Mal; zuerst in Zeile 1"),
        ('{"a": NaN}', 1, 7, "kein Wert, den JSON kennt"),
        ('{"a": -Infinity}', 1, 7, "kein Wert, den JSON kennt"),
        ('{"a": 010}', 1, 7, "kein Wert, den JSON kennt"),
        ('{"a": 1e400}', 1, 7, "sinnloser Länge"),
        ('{"a": 1e-99999999999}', 1, 7, "sinnloser Länge"),
        ('{"a": ' + "9" * 5000 + "}", 1, 7, "sinnloser Länge"),
        ('{"a": 1', 1, 8, "bricht hier ab"),
        ('{"a"', 1, 5, "bricht hier ab"),
        ("{", 1, 2, "bricht hier ab"),
        ('{"a": ', 1, 7, "bricht hier ab"),
        ('{"a": "x', 1, 7, "nicht geschlossen"),
        ('{"a": "x\ny"}', 1, 7, "nicht geschlossen"),
        ('{"a": "\\x"}', 1, 8, "Schrägstrich"),
        ('{"a": "\\ud800"}', 1, 7, "halbes Zeichen"),
        ('{"\\udc00": 1}', 1, 2, "halbes Zeichen"),
        ('{"a": "\\ud800\\u0041"}', 1, 7, "halbes Zeichen"),
        ("{a: 1}", 1, 2, "doppelten Anführungszeichen"),
        ("{'a': 1}", 1, 2, "doppelten Anführungszeichen"),
        ('{"a" 1}', 1, 6, "Doppelpunkt"),
        ('{"a": 1 "b": 2}', 1, 9, "Komma"),
        ('{"a": 1,}', 1, 9, "hinter dem letzten Eintrag"),
        ("[1,]", 1, 4, "hinter dem letzten Eintrag"),
        ("[,1]", 1, 2, "ein Wert erwartet"),
        ("[1}", 1, 3, "Komma"),
        ("{} {}", 1, 4, "hinter dem Ende"),
        ("[" * 100_000, 1, 21, "20 Ebenen"),
    ],
)
def test_a_mistake_is_refused_with_its_place(text: str, line: int, column: int, words: str) -> None:
    problem = refused(text)
    assert words.casefold() in problem.sentence.de.casefold()
    assert (problem.line, problem.column) == (line, column)


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON, st.sampled_from([None, 1]), st.booleans())
def test_it_reads_what_the_standard_library_writes(
    value: object, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert read_text(text, file="x.json").value == value


@given(st.text(alphabet=st.sampled_from('{}[]:,"\\ntrufalse0123.eE+-ud8 \n'), max_size=40))
def test_it_refuses_what_the_standard_library_refuses(text: str) -> None:
    try:
        read_text(text, file="x.json")
    except UnusableInput:
        return
    json.loads(text)
