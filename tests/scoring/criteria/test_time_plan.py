"""Section D: the time plan. Cases from scoring.md and domain.md 7, not from the checks."""

from typing import Any

from tests.ready import DROP
from tests.scoring.reading import PASSED, Case, check_case, parametrized

PHASES = "time_plan.phases"
MILESTONES = "time_plan.milestones"
MEASURES = "project_plan.measures"
NOT_MET = ("unknown", "unmet", "partly")


def a(first: str | None, last: str | None) -> dict[str, Any]:
    return {f"{PHASES}.0.from": first, f"{PHASES}.0.to": last}


def b(first: str | None, last: str | None) -> dict[str, Any]:
    return {f"{PHASES}.1.from": first, f"{PHASES}.1.to": last}


B_ONLY = {"entry": "phase_b_only", f"{PHASES}.0": DROP}

TABLE = {
    "time-plan-present": [
        Case("there", {}, "met"),
        Case("nothing", {"time_plan": None}, "unknown"),
        Case("empty rows", {PHASES: [{}, {}], MILESTONES: []}, "unknown"),
    ],
    "time-phase-durations": [
        Case("exactly 12 and 48 months", {}, "met"),
        Case("A one day longer", a("2022-01-01", "2023-01-01"), "unmet"),
        Case("B one day longer", b("2023-01-01", "2027-01-01"), "unmet"),
        Case("12 months from mid-month", a("2022-01-15", "2023-01-14"), "met"),
        Case("12 months and a day from mid-month", a("2022-01-15", "2023-01-15"), "unmet"),
        Case("from the end of a month", a("2022-01-31", "2023-01-30"), "met"),
        Case("through a leap day", a("2024-02-29", "2025-02-27"), "met"),
        Case("through a leap day and more", a("2024-02-29", "2025-03-01"), "unmet"),
        Case("no phases", {PHASES: []}, "unknown"),
        Case("no B", {f"{PHASES}.1": DROP}, "unknown"),
        Case("no A", {f"{PHASES}.0": DROP}, "unknown"),
        Case("no A but B too long", {f"{PHASES}.0": DROP, f"{PHASES}.0.to": "2027-01-01"}, "unmet"),
        Case("A open-ended", a("2022-01-01", None), "unknown"),
        Case("A without beginning", a(None, "2022-12-31"), "unknown"),
        Case(
            "A open-ended, B too long",
            a("2022-01-01", None) | b("2023-01-01", "2027-01-01"),
            "unmet",
        ),
        Case("A ends before it starts", a("2022-12-31", "2022-01-01"), NOT_MET),
        Case("only B, as entered", B_ONLY, "met"),
        Case("only B, too long", B_ONLY | {f"{PHASES}.0.to": "2027-01-01"}, "unmet"),
        Case(
            "A in two parts, together too long",
            a("2022-01-01", "2022-12-31")
            | {f"{PHASES}.2": {"phase": "A", "from": "2023-01-01", "to": "2023-06-30"}},
            NOT_MET,
        ),
        Case("a row without phase", {f"{PHASES}.0.phase": None}, "unknown"),
    ],
    "time-sequence": [
        Case("touching", {}, "met"),
        Case("with a gap", b("2023-02-01", "2026-12-31"), "met"),
        Case("one common day", b("2022-12-31", "2026-12-30"), "unmet"),
        Case("B before A", a("2026-01-01", "2026-12-31") | b("2022-01-01", "2025-12-31"), "unmet"),
        Case("no phases", {PHASES: []}, "unknown"),
        Case("no B", {f"{PHASES}.1": DROP}, "unknown"),
        Case("A open-ended", a("2022-01-01", None), "unknown"),
        Case("a measure before its phase", {f"{MEASURES}.1.from": "2022-12"}, "unmet"),
        Case("a measure after its phase", {f"{MEASURES}.1.to": "2027-01"}, "unmet"),
        Case("a measure of a day after its phase", {f"{MEASURES}.1.to": "2027-01-01"}, "unmet"),
        Case("a measure ending with its phase", {f"{MEASURES}.1.to": "2026-12-31"}, "met"),
        Case("a measure that ends first", {f"{MEASURES}.1.to": "2023-05"}, "unmet"),
        Case("a measure in the wrong phase", {f"{MEASURES}.1.phase": "A"}, "unmet"),
        Case("a measure without phase", {f"{MEASURES}.1.phase": None}, "unknown"),
        Case("a measure without end", {f"{MEASURES}.1.to": None}, "unknown"),
        Case("overlap, and a measure without end", b("2022-12-31", None), "unmet"),
        Case("no measures", {MEASURES: []}, "unknown"),
        Case("only B, as entered", B_ONLY | {f"{MEASURES}.0": DROP}, "met"),
        Case("ends before it starts", b("2026-12-31", "2023-01-01"), NOT_MET),
    ],
    "time-milestones": [
        Case("four with the strategy", {}, "met"),
        Case("none", {MILESTONES: []}, "unknown"),
        Case("three", {f"{MILESTONES}.3": DROP}, NOT_MET),
        Case("no strategy among them", {f"{MILESTONES}.1.kind": "report"}, NOT_MET),
        Case("strategy on the first day of B", {f"{MILESTONES}.1.date": "2023-01-01"}, "unmet"),
        Case("strategy on the day before B", {f"{MILESTONES}.1.date": "2022-12-31"}, "met"),
        Case("strategy without day", {f"{MILESTONES}.1.date": None}, "unknown"),
        Case("no phase B to compare with", {PHASES: []}, "unknown"),
        Case("another without day", {f"{MILESTONES}.3.date": None}, NOT_MET),
        Case("four empty rows", {MILESTONES: [{}, {}, {}, {}]}, NOT_MET),
        Case("only B needs no strategy", B_ONLY | {f"{MILESTONES}.1.kind": "report"}, "met"),
    ],
    "time-staff-procurement": [
        Case("both before the measures", {}, PASSED),
        Case("no milestones", {MILESTONES: []}, "unknown"),
        Case("no staff", {f"{MILESTONES}.0.kind": "report"}, NOT_MET),
        Case("no procurement", {f"{MILESTONES}.2.kind": "report"}, NOT_MET),
        Case("staff too late", {f"{MILESTONES}.0.date": "2026-12-01"}, NOT_MET),
        Case("procurement too late", {f"{MILESTONES}.2.date": "2026-12-01"}, NOT_MET),
        Case("staff without day", {f"{MILESTONES}.0.date": None}, NOT_MET),
        Case("no measures", {MEASURES: []}, "unknown"),
    ],
}


@parametrized(TABLE)
def test_time_plan(criterion: str, case: Case) -> None:
    check_case(criterion, case)
