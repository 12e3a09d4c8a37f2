"""Sections F, G, H: partners, governance, formalities. Cases from the texts, not the checks."""

from typing import Any

from tests.ready import DROP
from tests.scoring.reading import PASSED, Case, check_case, parametrized

PLAN = "project_plan"
ACTORS = f"{PLAN}.partners_and_actors"
FORMATS = f"{PLAN}.participation"
GOVERNANCE = f"{PLAN}.governance"
TRANSFER = f"{PLAN}.knowledge_transfer"
MEASURES = f"{PLAN}.measures"
PARTNERS = "applicant.partners"
CONTACTS = "applicant.contacts"
NOT_MET = ("unknown", "unmet", "partly")


def shares(own: str | None, *partners: str | None) -> dict[str, Any]:
    rows = [
        {"name": f"P{index}", "type": "municipality", "cost_share": share}
        for index, share in enumerate(partners)
    ]
    return {PARTNERS: rows, "applicant.cost_share": own}


TABLE = {
    "part-partners-described": [
        Case("one with role", {}, "met"),
        Case("nobody", {ACTORS: []}, "unknown"),
        Case("no role", {f"{ACTORS}.0.role": None}, "unknown"),
        Case("no name", {f"{ACTORS}.0.name": None}, "unknown"),
        Case("one with and one without role", {f"{ACTORS}.1": {"name": "Kammer"}}, "met"),
    ],
    "part-citizen-participation": [
        Case("two formats of both kinds", {}, PASSED),
        Case("none", {FORMATS: []}, "unknown"),
        Case("one", {f"{FORMATS}.1": DROP}, NOT_MET),
        Case(
            "one for both channels only",
            {f"{FORMATS}.1": DROP, f"{FORMATS}.0.channel": "both"},
            NOT_MET,
        ),
        Case("only digital", {f"{FORMATS}.0.channel": "digital"}, NOT_MET),
        Case("only analogue", {f"{FORMATS}.1.channel": "analogue"}, NOT_MET),
        Case("one for both channels", {f"{FORMATS}.0.channel": "both"}, PASSED),
        Case("channel unsaid", {f"{FORMATS}.0.channel": None}, NOT_MET),
        Case("no day", {f"{FORMATS}.0.date": None}, NOT_MET),
        Case("no phase", {f"{FORMATS}.0.phase": None}, NOT_MET),
        Case("two empty rows", {FORMATS: [{}, {}]}, NOT_MET),
    ],
    "part-cost-split": [
        Case("the rest is the applicant's", {}, "met"),
        Case("nothing said of partners", {PARTNERS: None}, "unknown"),
        Case("no partners", {PARTNERS: []}, "not_applicable"),
        Case("exactly one", shares("0.70", "0.30"), "met"),
        Case("thirds", shares("1/3", "1/3", "1/3"), "met"),
        Case("a little less", shares("0.699999999", "0.30"), "unmet"),
        Case("a little more", shares("0.700000001", "0.30"), "unmet"),
        Case("nothing left for the applicant", shares(None, "0.5", "1/2"), "unmet"),
        Case("a rest", shares(None, "0.5", "0.499999999"), "met"),
        Case("a partner without share", shares("0.70", "0.30", None), "unknown"),
        Case("a partner without share, too much anyway", shares("0.80", "0.30", None), "unmet"),
        Case("no share at all", shares(None, None), "unknown"),
    ],
    "gov-organisation": [
        Case("all named", {}, PASSED),
        Case("nothing", {GOVERNANCE: None}, "unknown"),
        Case("no lead unit", {f"{GOVERNANCE}.lead_unit": None}, NOT_MET),
        Case("no steering body", {f"{GOVERNANCE}.steering_body": None}, NOT_MET),
        Case("no posts", {f"{GOVERNANCE}.posts": []}, NOT_MET),
        Case("no hours", {f"{GOVERNANCE}.posts.0.fte": "0"}, NOT_MET),
        Case("hours unsaid", {f"{GOVERNANCE}.posts.0.fte": None}, NOT_MET),
        Case("nobody responsible", {f"{GOVERNANCE}.posts.0.title": None}, NOT_MET),
    ],
    "gov-open-source": [
        Case("licensed", {}, "met"),
        Case("no measures", {MEASURES: []}, "unknown"),
        Case("no software", {f"{MEASURES}.1.software": False}, "not_applicable"),
        Case("no licence", {f"{MEASURES}.1.licence": None}, NOT_MET),
        Case("software unsaid", {f"{MEASURES}.0.software": None}, "unknown"),
        Case(
            "software unsaid, no licence needed elsewhere",
            {f"{MEASURES}.0.software": None, f"{MEASURES}.1.software": False},
            "unknown",
        ),
    ],
    "gov-knowledge-transfer": [
        Case("activities with a budget", {}, PASSED),
        Case("nothing", {TRANSFER: None}, "unknown"),
        Case("no activities", {f"{TRANSFER}.activities": []}, "unknown"),
        Case("no budget", {f"{TRANSFER}.budget": None}, "unknown"),
        Case("a budget of nothing", {f"{TRANSFER}.budget": "0.00"}, "unmet"),
        Case("a budget of a cent", {f"{TRANSFER}.budget": "0.01"}, PASSED),
        Case("nothing budgeted, no activities", {TRANSFER: {"budget": "0"}}, "unmet"),
    ],
    "doc-contacts": [
        Case("three roles", {}, "met"),
        Case("nothing", {CONTACTS: None}, "unknown"),
        Case(
            "one of three",
            {f"{CONTACTS}.deputy": None, f"{CONTACTS}.legal_representative": None},
            "partly",
        ),
        Case("no deputy", {f"{CONTACTS}.deputy": None}, "partly"),
        Case("no representative", {f"{CONTACTS}.legal_representative": None}, "partly"),
        Case(
            "a name is enough",
            {f"{CONTACTS}.deputy.role": None, f"{CONTACTS}.deputy.name": "A. B."},
            "met",
        ),
        Case("no name, no function", {f"{CONTACTS}.contact.role": None}, "partly"),
        Case("contact without address", {f"{CONTACTS}.contact.email": None}, NOT_MET),
        Case("deputy without address", {f"{CONTACTS}.deputy.email": None}, NOT_MET),
        Case("no address", {f"{CONTACTS}.contact.email": "kein Postfach"}, "unmet"),
        Case("an address without host", {f"{CONTACTS}.contact.email": "a@"}, "unmet"),
        Case("two at signs", {f"{CONTACTS}.contact.email": "a@@b.de"}, "unmet"),
        Case(
            "representative's bad address",
            {f"{CONTACTS}.legal_representative.email": "a b"},
            "unmet",
        ),
        Case("not signed off, not submitted", {"applicant.signed_off": None}, "met"),
        Case("submitted", {"submitted_on": "2021-03-10"}, "met"),
        Case(
            "submitted without sign-off",
            {"submitted_on": "2021-03-10", "applicant.signed_off": None},
            NOT_MET,
        ),
        Case(
            "signed off by nobody",
            {"submitted_on": "2021-03-10", "applicant.signed_off.by": None},
            NOT_MET,
        ),
        Case(
            "signed off on no day",
            {"submitted_on": "2021-03-10", "applicant.signed_off.on": None},
            NOT_MET,
        ),
        Case(
            "signed off in the future",
            {"submitted_on": "2021-03-10", "applicant.signed_off.on": "2021-03-11"},
            NOT_MET,
        ),
    ],
    "doc-questions-and-deadline": [
        Case("open", {}, "met"),
        Case("the day before it opens", {}, "unknown", "2020-12-15"),
        Case("the day it opens", {}, "met", "2020-12-16"),
        Case("on the last day", {}, "met", "2021-03-14"),
        Case("a day late", {}, "unmet", "2021-03-15"),
        Case("submitted on the last day", {"submitted_on": "2021-03-14"}, "met", "2021-03-15"),
        Case("submitted late", {"submitted_on": "2021-03-15"}, "unmet", "2021-03-15"),
        Case(
            "submission planned too late",
            {"submitted_on": "2021-03-15"},
            ("met", "unknown", "unmet"),
        ),
        Case("submitted before it opened", {"submitted_on": "2020-12-15"}, NOT_MET),
    ],
}


@parametrized(TABLE)
def test_people(criterion: str, case: Case) -> None:
    check_case(criterion, case)
