"""From a checklist's shape to rules: every flaw is named at its place, all of them together."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from app.scoring.check import Check
from app.scoring.checklist import ChecklistFile
from app.scoring.compiling import compiled
from app.scoring.score import score
from tests.builders import facts
from tests.tiny_checklists import BOTH, CHECKS, checklist, checklist_file, criterion, gate

CAP = {"value": "2500000.00", "title": BOTH, "certainty": "H"}


def bounded(**with_: Any) -> dict[str, Any]:
    return criterion("a-one", check="is_bounded") | {"with": with_}


def flaws(file: ChecklistFile) -> dict[tuple[int | str, ...], str]:
    with pytest.raises(ValidationError) as caught:
        compiled(file, CHECKS, "")
    return {error["loc"]: error["type"] for error in caught.value.errors()}


def refused(**changes: Any) -> dict[tuple[int | str, ...], str]:
    """Why a criterion changed like this is refused, by its own place."""
    with pytest.raises(ValidationError) as caught:
        checklist_file({**criterion("a-one", "met"), **changes})
    return {error["loc"][4:]: error["type"] for error in caught.value.errors()}


def test_parameters_reach_the_check_exact_and_typed() -> None:
    tiny = checklist(bounded(cap="2500000.00", months=12, rate="0.65"))
    parameters = tiny.rule("a-one").parameters
    assert parameters == {"cap": 250_000_000, "months": 12, "rate": Decimal("0.65")}
    line = score(facts(), tiny).line("a-one")
    assert line.looked_at == ("int", "int", "Decimal")


def test_a_default_of_the_check_stands_where_the_checklist_is_silent() -> None:
    assert checklist(criterion("a-one", "met")).rule("a-one").parameters["degree"] == "1/2"


def test_a_shared_parameter_is_written_once_and_used_by_its_name() -> None:
    file = checklist_file(
        bounded(cap="$phase_a_cap", months=12, rate="0.65"), parameters={"phase_a_cap": CAP}
    )
    assert compiled(file, CHECKS, "").rule("a-one").parameters["cap"] == 250_000_000


def test_the_rule_in_words_shows_the_checklists_own_numbers() -> None:
    words = checklist(bounded(cap="2500000.00", months=12, rate="0.65")).rule("a-one").words
    assert words is not None
    assert words.pick("de") == "Höchstens 2.500.000,00\u00a0€ in 12 Monaten zu 65\u00a0%."
    assert words.pick("en") == "At most €2,500,000.00 in 12 months at 65%."
    assert checklist(gate("a-one", mode="judged")).rule("a-one").words is None


AT = ("sections", 0, "criteria", 0)


@pytest.mark.parametrize(
    ("made", "place", "code"),
    [
        (criterion("a-one", "met", check="sayz"), (*AT, "check"), "check_unknown"),
        (bounded(cap="1", months=12, rate="0.65", capp="1"), (*AT, "with", "capp"), None),
        (bounded(months=12, rate="0.65"), (*AT, "with", "cap"), "missing"),
        (bounded(cap=None, months=12, rate="0.65"), (*AT, "with", "cap"), "value_needed"),
        (bounded(cap="", months=12, rate="0.65"), (*AT, "with", "cap"), "value_needed"),
        (bounded(cap="2.500.000", months=12, rate="0.65"), (*AT, "with", "cap"), "amount_form"),
        (bounded(cap=2.5, months=12, rate="0.65"), (*AT, "with", "cap"), "amount_form"),
        (bounded(cap="1", months="12:30", rate="0.65"), (*AT, "with", "months"), "count_form"),
        (bounded(cap="1", months="010", rate="0.65"), (*AT, "with", "months"), "count_form"),
        (bounded(cap="1", months=True, rate="0.65"), (*AT, "with", "months"), "count_form"),
        (bounded(cap="1", months=12, rate="65"), (*AT, "with", "rate"), "rate_form"),
        (bounded(cap="$cap", months=12, rate="0.65"), (*AT, "with", "cap"), "shared_unknown"),
        (criterion("a-one", "met", source=["S9"]), (*AT, "source", 0), "source_unknown"),
    ],
)
def test_a_flaw_is_named_at_its_place(
    made: dict[str, Any], place: tuple[int | str, ...], code: str | None
) -> None:
    found = flaws(checklist_file(made))
    assert place in found
    assert code is None or found[place] == code


def test_all_flaws_are_reported_together() -> None:
    file = checklist_file(
        criterion("a-one", "met", check="sayz"),
        criterion("a-two", "met", source=["S9"]),
        bounded(cap="x", months="y", rate="z") | {"id": "b-three"},
    )
    assert len(flaws(file)) == 5


def test_an_identifier_stands_once_in_the_whole_checklist() -> None:
    twice = checklist_file(gate("a-one", "met"), gate("a-one", "met"))
    assert flaws(twice) == {(*AT[:3], 1, "id"): "id_twice"}
    section = checklist_file(gate("a-one", "met")).model_dump(by_alias=True)["sections"][0]
    again = checklist_file(gate("a-one", "met"), sections=[section, section])
    assert set(flaws(again).values()) == {"id_twice"}


def test_a_shared_parameter_that_nobody_uses_is_a_flaw() -> None:
    file = checklist_file(gate("a-one", "met"), parameters={"phase_a_cap": CAP})
    assert flaws(file) == {("parameters", "phase_a_cap"): "shared_unused"}


def test_a_checklist_without_criteria_is_refused_because_everything_would_be_complete() -> None:
    assert flaws(checklist_file()) == {("sections",): "criteria_missing"}
    empty = {"id": "A", "title": BOTH, "criteria": []}
    assert flaws(checklist_file(sections=[empty])) == {("sections",): "criteria_missing"}


def test_a_misspelt_check_is_met_with_a_suggestion() -> None:
    with pytest.raises(ValidationError, match='Did you mean "crashes"'):
        compiled(checklist_file(criterion("a-one", check="crashs")), CHECKS, "")


@pytest.mark.parametrize(
    ("changes", "place", "code"),
    [
        ({"gate": True}, (), "gate_or_weight"),
        ({"weight": None}, (), "gate_or_weight"),
        ({"weight": 0}, ("weight",), "weight_range"),
        ({"weight": -1}, ("weight",), "count_form"),
        ({"weight": 101}, ("weight",), "weight_range"),
        ({"weight": "1.5"}, ("weight",), "count_form"),
        ({"weight": True}, ("weight",), "count_form"),
        ({"gate": "no"}, ("gate",), "flag_form"),
        ({"mode": "judged"}, (), "mode_and_check"),
        ({"check": None}, (), "mode_and_check"),
        ({"mode": "adviser"}, ("mode",), "literal_error"),
        ({"due": "later"}, ("due",), "literal_error"),
        ({"certainty": "X"}, ("certainty",), "literal_error"),
        ({"id": "A_One"}, ("id",), "string_pattern_mismatch"),
        ({"title": {"de": "Nur deutsch"}}, ("title", "en"), "missing"),
        ({"why": {"de": " ", "en": "x"}}, ("why", "de"), "text_needed"),
        ({"wheight": 3}, ("wheight",), "extra_forbidden"),
    ],
)
def test_the_shape_of_a_criterion_is_strict(
    changes: dict[str, Any], place: tuple[str, ...], code: str
) -> None:
    assert refused(**changes) == {place: code}


def test_a_judged_criterion_takes_no_parameters() -> None:
    made = criterion("a-one", mode="judged") | {"with": {"outcome": "met"}}
    assert flaws(checklist_file(made)) == {(*AT, "with"): "with_without_check"}


def test_a_checklist_knows_its_rules_by_name() -> None:
    tiny: dict[str, Check | None] = {
        rule.criterion.id: rule.check
        for rule in checklist(gate("a-one", "met"), gate("b-two", mode="judged")).rules
    }
    assert tiny == {"a-one": CHECKS["says"], "b-two": None}
    with pytest.raises(KeyError):
        checklist(gate("a-one", "met")).rule("a-other")
