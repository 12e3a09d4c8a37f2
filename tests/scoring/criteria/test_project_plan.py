"""Section B: the project plan. Cases from scoring.md and domain.md 7, not from the checks."""

from typing import Any

from tests.ready import DROP
from tests.scoring.reading import PASSED, Case, check_case, parametrized

PLAN = "project_plan"
BASELINE = f"{PLAN}.baseline"
FIGURES = f"{BASELINE}.figures"
GOALS = f"{PLAN}.goals"
MEASURES = f"{PLAN}.measures"
NOT_MET = ("unknown", "unmet", "partly")
DEFICIENT = ("unmet", "partly")


def sub_area(population: int | None) -> dict[str, Any]:
    return {f"{PLAN}.scope.kind": "sub_area", "applicant.population": population}


def sectors(*words: str | None) -> dict[str, Any]:
    return {f"{MEASURES}.{index}.sector": one for index, one in enumerate(words)}


def charta(*tags: list[int], texts: dict[int, str] | None = None) -> dict[str, Any]:
    tagged: dict[str, Any] = {f"{MEASURES}.{index}.charta": one for index, one in enumerate(tags)}
    return tagged | {f"{PLAN}.charta": texts or {}}


TABLE = {
    "plan-present": [
        Case("written", {}, "met"),
        Case("nothing", {PLAN: None}, "unknown"),
        Case("only a document", {PLAN: None, "documents": [{"kind": "project_plan"}]}, NOT_MET),
    ],
    "plan-baseline": [
        Case("backed by figures", {}, PASSED),
        Case("nothing", {BASELINE: None}, "unknown"),
        Case("400 characters", {f"{BASELINE}.text": "x" * 400}, PASSED),
        Case("399 characters", {f"{BASELINE}.text": "x" * 399}, DEFICIENT),
        Case("399 and spaces", {f"{BASELINE}.text": "x" * 399 + " " * 50}, DEFICIENT),
        Case("no text", {f"{BASELINE}.text": None}, "unknown"),
        Case("no figures", {FIGURES: []}, "unknown"),
        Case("two figures", {f"{FIGURES}.2": DROP}, NOT_MET),
        Case("three empty figures", {FIGURES: [{}, {}, {}]}, NOT_MET),
        Case("a figure without source", {f"{FIGURES}.1.source": None}, NOT_MET),
        Case("a figure without value", {f"{FIGURES}.1.value": None}, NOT_MET),
        Case("a fourth one without source", {f"{FIGURES}.3": {"statement": "x"}}, PASSED),
    ],
    "plan-goals": [
        Case("three measurable goals", {}, PASSED),
        Case("none", {GOALS: []}, "unknown"),
        Case("two goals", {f"{GOALS}.2": DROP}, NOT_MET),
        Case("one without indicator", {f"{GOALS}.1.indicator": None}, NOT_MET),
        Case("one without challenge", {f"{GOALS}.1.challenge": " "}, NOT_MET),
        Case("three empty goals", {GOALS: [{}, {}, {}]}, NOT_MET),
        Case("one without text", {f"{GOALS}.1.text": None}, NOT_MET),
    ],
    "plan-integrated-sectors": [
        Case("three sectors", {}, "met"),
        Case("no measures", {MEASURES: []}, "unknown"),
        Case("two sectors", sectors("mobility", "energy", "energy"), "unmet"),
        Case("one spelt in two ways", sectors("Mobilität", "mobilität ", "energy"), NOT_MET),
        Case("the third may come", sectors("mobility", "energy", None), "unknown"),
        Case("no sector typed", sectors(None, None, None), "unknown"),
    ],
    "plan-spatial-scope": [
        Case("the whole municipality", {}, "met"),
        Case("nothing chosen", {f"{PLAN}.scope.kind": None}, "unknown"),
        Case("the whole county", {f"{PLAN}.scope.kind": "whole_county"}, "met"),
        Case("an alliance", {f"{PLAN}.scope.kind": "alliance"}, "met"),
        Case("part of a large city", sub_area(100_001), "met"),
        Case("part of a city of exactly 100,000", sub_area(100_000), "unmet"),
        Case("part of a small town", sub_area(23_410), "unmet"),
        Case("part of a town of unknown size", sub_area(None), "unknown"),
        Case(
            "the council decided another scope",
            {"council.resolutions.0.scope": "sub_area"},
            "met",
        ),
    ],
    "plan-measures-complete": [
        Case("all complete", {}, "met"),
        Case("none", {MEASURES: []}, "unknown"),
        *(
            Case(
                f"one without {key}",
                {f"{MEASURES}.1.{key}": [] if key == "goals" else None},
                "partly",
            )
            for key in ("goals", "sector", "phase", "from", "to", "owner")
        ),
        Case("one without cost", {f"{MEASURES}.2.id": "m9"}, "partly"),
        Case("one for an unknown goal", {f"{MEASURES}.1.goals": ["g9"]}, NOT_MET),
        Case(
            "one that ends before it starts",
            {f"{MEASURES}.1.from": "2025-01", f"{MEASURES}.1.to": "2024-12"},
            NOT_MET,
        ),
        Case("all of them empty", {MEASURES: [{"title": "A"}, {"title": "B"}]}, NOT_MET),
    ],
    "plan-motto-fit": [
        Case("written", {}, PASSED),
        Case("nothing", {f"{PLAN}.motto_fit": None}, "unknown"),
        Case("only spaces", {f"{PLAN}.motto_fit": " \n "}, "unknown"),
    ],
    "plan-charta-mapping": [
        Case("all four by measures", {}, "met"),
        Case("three of four", charta([1], [2], [3]), "partly"),
        Case("the fourth by a text", charta([1], [2], [3], texts={4: "Ressourcen"}), "met"),
        Case("the fourth by spaces", charta([1], [2], [3], texts={4: "  "}), "partly"),
        Case(
            "all four by texts",
            charta([], [], [], texts=dict.fromkeys((1, 2, 3, 4), "x")),
            "met",
        ),
        Case("nothing at all", {MEASURES: [], f"{PLAN}.charta": {}}, "unknown"),
        Case("measures without tags", charta([], [], []), ("unknown", "unmet")),
    ],
    "plan-novelty": [
        Case("only an adviser can judge", {}, "unknown"),
        Case("nothing", {f"{PLAN}.comparison_with_funded_projects": []}, "unknown"),
    ],
}


@parametrized(TABLE)
def test_project_plan(criterion: str, case: Case) -> None:
    check_case(criterion, case)
