"""The file `dossier/1` goes out and comes back without loss, in YAML and in JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dossiers.exchange import as_json, as_plain, as_yaml, from_file, json_schema, kept, parsed
from app.located import UnusableInput, read_bytes, read_text
from app.scoring.content.dossier import Dossier as Content

TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf"]) | st.sampled_from("\n :#-'\""),
    max_size=200,
)
TRAPS = st.sampled_from(
    [
        *("no", "null", "~", "010", "12:30", "- a", "a: b", "a #b", " x", "x ", "'", '"', "|", ">"),
        *("true", "2021-03-14", "1e3", "%x", "@x", "{a}", "[a]", "x\n\n  y", "\nx", "x\n", "=1"),
        *("long words " * 40, "two  spaces " * 20, "\u00a0", "*a", "&a", "!a", "?", "a\ttab\nb"),
        *("ä" * 200, "long words " * 40 + "end", "---", "...", "# a", "-", "a:", "one\ntwo"),
    ]
)
LINE = st.one_of(st.none(), TEXT.map(lambda text: text.replace("\n", " ")))
PROSE = st.one_of(st.none(), TEXT, TRAPS)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    amount = st.integers(0, 10**14 - 1).map(lambda cents: f"{cents // 100}.{cents % 100:02d}")
    plain: dict[str, Any] = {
        "label": draw(LINE),
        "applicant": {
            "name": draw(LINE),
            "population": draw(st.one_of(st.none(), st.integers(0, 10**8))),
            "partners": draw(st.sampled_from([None, [], [{"cost_share": "1/3"}, {}]])),
        },
        "project_plan": {"summary": draw(PROSE), "charta": {"1": draw(PROSE), "4": draw(PROSE)}},
        "cost_plan": {
            "positions": [
                {"text": text, "amount": draw(amount)} for text in draw(st.lists(PROSE, max_size=3))
            ]
        },
        "answers": {
            key: draw(PROSE) for key in draw(st.lists(LINE, max_size=2)) if key and key.strip()
        },
        "other_applications": draw(st.sampled_from([None, []])),
    }
    return Content.model_validate(plain)


@given(contents())
def test_nothing_is_lost_on_the_way_out_and_back(content: Content) -> None:
    stored = parsed(kept(content))
    assert from_file(read_text(as_yaml(stored), file="x.yaml")) == stored
    assert from_file(read_text(as_json(stored), file="x.json")) == stored
    assert parsed(kept(stored)) == stored


def test_the_same_dossier_gives_the_same_bytes() -> None:
    shuffled = {"entry": "phase_b_only", "applicant": {"population": "12", "name": " A "}}
    tidy = {"applicant": {"name": "A", "population": 12}, "entry": "phase_b_only"}
    assert as_json(Content.model_validate(shuffled)) == as_json(Content.model_validate(tidy))


def test_nothing_is_not_written_but_none_is() -> None:
    content = Content.model_validate(
        {"applicant": {"name": " ", "partners": []}, "documents": [], "other_applications": []}
    )
    assert as_plain(content) == {
        "format": "dossier/1",
        "applicant": {"partners": []},
        "other_applications": [],
    }


def test_long_texts_are_folded_for_people() -> None:
    content = Content.model_validate(
        {"project_plan": {"summary": "Ein langer Satz. " * 20 + "Ende."}}
    )
    assert max(len(line) for line in as_yaml(content).splitlines()) <= 100


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"", 1, "leer"),
        (b"\n\n", 1, "leer"),
        (b"# only a comment\n", 1, "leer"),
        (b"format: dossier/2\napplicant: {}", 1, "„dossier/2“; gelesen wird nur „dossier/1“"),
        (b"applicant: {}", 1, "Es fehlt die Zeile"),
        (b"format: dossier/1\napplicnt: {}", 2, "Meinten Sie „applicant“?"),
        (b"format: dossier/1\napplicant: {name: [", 2, "nicht richtig geschlossen"),
        (b'{"format": "dossier/1", "applicant": {"name": ', 1, "Klammer"),
        (b"- format: dossier/1", 1, "Gruppe von Schl"),
        (b"PK\x03\x04\x00", 1, "U+0003"),
    ],
)
def test_what_is_no_dossier_is_refused_with_its_place(data: bytes, line: int, words: str) -> None:
    with pytest.raises(UnusableInput) as raised:
        from_file(read_bytes(data, file="x.yaml"))
    problem = raised.value.problems[0]
    assert words in problem.sentence.de
    assert problem.line == line


def test_the_schema_is_published_and_strict() -> None:
    schema = json_schema()
    assert schema["required"] == ["format"]
    assert schema["additionalProperties"] is False
    assert set(schema["properties"]) >= {"format", "applicant", "cost_plan", "council", "answers"}
    measure = schema["$defs"]["Measure"]["properties"]
    assert {"from", "to", "software"} <= set(measure)
    json.dumps(schema)
