"""Bodies that no dossier can be made of: a 4xx that says where and why, and nothing is saved."""

import json
from typing import Any

import pytest

from app.database import Database
from tests.api.programs import Program, error_of, everything

UNREADABLE: dict[str, str | bytes] = {
    "empty": "",
    "blank": " \n\t",
    "truncated": '{"financing": {"rate"',
    "open text": '{"follow_up_costs": "abc',
    "trailing garbage": "{} x",
    "two values": "{}{}",
    "trailing comma": '{"positions": [],}',
    "comment": '{/* none */ "positions": []}',
    "single quotes": "{'positions': []}",
    "duplicate key": '{"financing": {"rate": "0.65", "rate": "0.70"}}',
    "duplicate key in other letters": '{"financing": {}, "\\u0066inancing": {}}',
    "empty key": '{"": 1}',
    "NaN": '{"financing": {"rate": NaN}}',
    "Infinity": '{"financing": {"rate": -Infinity}}',
    "1e400": '{"positions": [{"amount": 1e400}]}',
    "1e-400": '{"positions": [{"amount": 1e-400}]}',
    "5,000 digits": '{"positions": [{"year": ' + "9" * 5_000 + "}]}",
    "1_0": '{"positions": [{"year": 2_027}]}',
    "+1": '{"positions": [{"year": +2027}]}',
    "octal": '{"positions": [{"year": 02027}]}',
    "full-width digits": '{"positions": [{"year": ２０２７}]}',
    "depth 21": "[" * 21 + "]" * 21,
    "depth 100,000": "[" * 100_000,
    "deep objects": '{"a":' * 50_000 + "1" + "}" * 50_000,
    "lone surrogate": '{"follow_up_costs": "\\ud800"}',
    "lone surrogate as a key": '{"\\udfff": 1}',
    "broken pair": '{"follow_up_costs": "\\ud83d\\u0041"}',
    "unknown escape": '{"follow_up_costs": "\\x41"}',
    "NUL": '{"follow_up_costs": "a\x00b"}',
    "line break in a text": '{"follow_up_costs": "a\nb"}',
    "invalid UTF-8": b'{"follow_up_costs": "\xff"}',
    "overlong UTF-8": b'{"follow_up_costs": "\xc0\xaf"}',
    "surrogate in UTF-8": b'{"follow_up_costs": "\xed\xa0\x80"}',
    "Latin-1": '{"follow_up_costs": "Ü"}'.encode("latin-1"),
    "UTF-16": '{"follow_up_costs": "Ü"}'.encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf{}",
    "YAML": "financing:\n  rate: 0.65\n",
    "form": "rate=0.65",
}
# Where the value goes, and what is wrong with it.
INVALID: dict[str, tuple[Any, str]] = {
    "list": ([], ""),
    "text": ("cost_plan", ""),
    "number": (7, ""),
    "true": (True, ""),
    "null": (None, ""),
    "unknown key": ({"postions": []}, "cost_plan.postions"),
    "unknown key without a value": ({"postions": None}, "cost_plan.postions"),
    "unknown key below": ({"financing": {"quote": "0.65"}}, "cost_plan.financing.quote"),
    "level": ({"level": "complete"}, "cost_plan.level"),
    "score": ({"score": {"earned": "96"}}, "cost_plan.score"),
    "revision": ({"revision": 1}, "cost_plan.revision"),
    "id": ({"id": "x"}, "cost_plan.id"),
    "municipality": ({"municipality_id": "x" * 22}, "cost_plan.municipality_id"),
    "another part": ({"council": {}}, "cost_plan.council"),
    "itself": ({"cost_plan": {}}, "cost_plan.cost_plan"),
    "object for a list": ({"positions": {"c1": {}}}, "cost_plan.positions"),
    "list for an object": ({"financing": []}, "cost_plan.financing"),
    "row that is none": ({"positions": ["c1"]}, "cost_plan.positions[0]"),
    "nothing for a row": ({"positions": [None]}, "cost_plan.positions[0]"),
    "ids twice": ({"positions": [{"id": "c1"}, {"id": "c1"}]}, "cost_plan.positions"),
    "id of a number": ({"positions": [{"id": 1}]}, "cost_plan.positions[0].id"),
    "true for a year": ({"positions": [{"year": True}]}, "cost_plan.positions[0].year"),
    "a point in a year": ({"positions": [{"year": 2027.0}]}, "cost_plan.positions[0].year"),
    "2^63 for a year": ({"positions": [{"year": 2**63}]}, "cost_plan.positions[0].year"),
    "year 0001": ({"positions": [{"year": 1}]}, "cost_plan.positions[0].year"),
    "year 9999": ({"positions": [{"year": 9999}]}, "cost_plan.positions[0].year"),
    "2^63 for an amount": ({"positions": [{"amount": 2**63}]}, "cost_plan.positions[0].amount"),
    "13 digits": ({"positions": [{"amount": "1" * 13}]}, "cost_plan.positions[0].amount"),
    "below zero": ({"positions": [{"amount": -5}]}, "cost_plan.positions[0].amount"),
    "tenth of a cent": ({"positions": [{"amount": 0.001}]}, "cost_plan.positions[0].amount"),
    "1.234.567,89": (
        {"positions": [{"amount": "1.234.567,89"}]},
        "cost_plan.positions[0].amount",
    ),
    "1e3 as text": ({"positions": [{"amount": "1e3"}]}, "cost_plan.positions[0].amount"),
    "12 €": ({"positions": [{"amount": "12 €"}]}, "cost_plan.positions[0].amount"),
    "NaN as text": ({"positions": [{"amount": "NaN"}]}, "cost_plan.positions[0].amount"),
    "Arabic digits": ({"positions": [{"amount": "١٢٣"}]}, "cost_plan.positions[0].amount"),
    "true for an amount": ({"positions": [{"amount": True}]}, "cost_plan.positions[0].amount"),
    "rate of 65": ({"financing": {"rate": 65}}, "cost_plan.financing.rate"),
    "number for a text": ({"follow_up_costs": 7}, "cost_plan.follow_up_costs"),
    "NUL in a text": ({"follow_up_costs": "a\0b"}, "cost_plan.follow_up_costs"),
    "bidi in a text": ({"follow_up_costs": "a\u202eb"}, "cost_plan.follow_up_costs"),
    "20,001 characters": ({"follow_up_costs": "x" * 20_001}, "cost_plan.follow_up_costs"),
    "1 for true": (
        {"financing": {"budget_emergency": {"claimed": 1}}},
        "cost_plan.financing.budget_emergency.claimed",
    ),
    "unknown kind": ({"positions": [{"type": "gold"}]}, "cost_plan.positions[0].type"),
    "29 February 2021": (
        {"financing": {"budget_emergency": {"issued_on": "2021-02-29"}}},
        "cost_plan.financing.budget_emergency.issued_on",
    ),
    "instant for a day": (
        {"financing": {"budget_emergency": {"issued_on": "2021-03-14T24:00"}}},
        "cost_plan.financing.budget_emergency.issued_on",
    ),
    "number for a day": (
        {"financing": {"budget_emergency": {"issued_on": 0}}},
        "cost_plan.financing.budget_emergency.issued_on",
    ),
}
LARGE = 50 * 1024 * 1024


def test_what_cannot_be_read_is_refused_with_its_place(
    program: Program, database: Database
) -> None:
    before = everything(database)
    for name, body in UNREADABLE.items():
        response = program.send("cost_plan", body)
        error = error_of(response)
        assert (response.status_code, error["code"]) == (400, "unreadable"), name
        (problem,) = error["problems"]
        assert problem["line"], name
        assert problem["column"], name
    assert everything(database) == before


def test_what_does_not_fit_is_refused_with_its_place(program: Program, database: Database) -> None:
    before = everything(database)
    for name, (body, path) in INVALID.items():
        response = program.send("cost_plan", json.dumps(body))
        error = error_of(response)
        assert (response.status_code, error["code"]) == (422, "invalid"), name
        places = [(problem["path"], problem["line"]) for problem in error["problems"]]
        assert places == [(path, 1)], name
    assert everything(database) == before


def test_a_problem_says_line_and_column(program: Program) -> None:
    body = '{\n  "positions": [\n    {"amount": "1,5"}\n  ]\n}'
    (problem,) = error_of(program.send("cost_plan", body))["problems"]
    assert (problem["line"], problem["column"]) == (3, 16)


def test_many_problems_are_told_at_once(program: Program) -> None:
    body = {"positions": [{"amount": "x", "year": "y"}], "financing": {"rate": "z"}}
    problems = error_of(program.send("cost_plan", body))["problems"]
    assert len(problems) == 3


def test_keys_of_another_part_are_no_part_of_the_application(program: Program) -> None:
    for part in ("applicant", "project_plan", "cost_plan", "time_plan", "council"):
        response = program.send("application", {part: {}})
        assert response.status_code == 422
        assert error_of(response)["problems"][0]["path"] == part
    assert program.send("application", {"format": "dossier/2"}).status_code == 422


def test_anything_but_json_is_refused_by_its_type(program: Program, database: Database) -> None:
    before = everything(database)
    for content_type in (
        *("", "text/plain", "json", "application/xml", "application/merge-patch+json"),
        *("application/x-www-form-urlencoded", "application/json; charset=latin-1"),
    ):
        response = program.send("cost_plan", "{}", headers={"Content-Type": content_type})
        answer = (response.status_code, error_of(response)["code"])
        assert answer == (415, "not_json"), content_type
    assert everything(database) == before


def test_json_goes_by_all_its_spellings(program: Program) -> None:
    for content_type in (
        "application/json",
        "Application/JSON",
        'application/json;charset="UTF-8"',
    ):
        response = program.send("cost_plan", "{}", headers={"Content-Type": content_type})
        assert response.status_code == 200, content_type


def test_a_body_that_is_too_large_is_refused(program: Program, database: Database) -> None:
    before = everything(database)
    for body in (b" " * LARGE, b'{"follow_up_costs": "' + b"x" * 1_048_600 + b'"}'):
        response = program.send("cost_plan", body)
        assert (response.status_code, error_of(response)["code"]) == (413, "too_large")
    assert everything(database) == before


def test_a_dossier_never_grows_beyond_a_mebibyte(program: Program) -> None:
    half = {"goals": [{"text": "x" * 20_000} for _ in range(30)]}
    assert program.send("project_plan", half).status_code == 200
    other = {"positions": [{"text": "x" * 20_000} for _ in range(30)]}
    response = program.send("cost_plan", other, revision='"2"')
    assert response.status_code == 422
    assert "1 MiB" in error_of(response)["problems"][0]["message"]


ASKED: list[tuple[dict[str, str], str]] = [
    ({}, "en"),
    ({"Accept-Language": "de"}, "de"),
    ({"Accept-Language": "fr, de-AT;q=0.8, en;q=0.7"}, "de"),
    ({"Accept-Language": "de;q=0.1, en-GB"}, "en"),
    ({"Accept-Language": "de;q=0"}, "en"),
    ({"Accept-Language": "de;q=x"}, "en"),
    ({"Accept-Language": "*"}, "en"),
    ({"Accept-Language": ";;,,q=1;de"}, "en"),
    ({"Cookie": "kompass_language=de"}, "en"),
]


def test_programs_are_told_in_the_language_they_ask_for(program: Program) -> None:
    for asked, language in ASKED:
        response = program.send("cost_plan", {"financing": {"rate": "65"}}, headers=asked)
        message = error_of(response)["problems"][0]["message"]
        assert ("Erwartet wird" in message) is (language == "de"), asked


def test_a_language_in_the_address_comes_first(program: Program) -> None:
    english = program.get(f"{program.address}/parts/x?lang=en", headers={"Accept-Language": "de"})
    german = program.get(f"{program.address}/parts/x?lang=de", headers={"Accept-Language": "en"})
    assert "There is nothing here" in error_of(english)["message"]
    assert "Hier ist nichts" in error_of(german)["message"]


@pytest.mark.parametrize("method", ["POST", "PATCH", "DELETE", "OPTIONS", "HEAD"])
def test_other_methods_are_refused(program: Program, method: str) -> None:
    response = program.ask(method, f"{program.address}/parts/cost_plan")
    assert response.status_code == 405
