"""Section A: who may apply. Cases from scoring.md and domain.md 7, not from the checks."""

from tests.scoring.reading import Case, check_case, parametrized

PARTNER = "applicant.partners.0"
STRATEGY = {"document": "Strategie 2020.pdf", "adopted_on": "2020-06-18"}


def other(**said: str) -> dict[str, object]:
    return {"other_applications": [said]}


def county(**edits: object) -> dict[str, object]:
    changed: dict[str, object] = {"applicant.type": "county", "applicant.key": "07999"}
    return changed | {place.replace("__", "."): value for place, value in edits.items()}


TABLE = {
    "elig-applicant-type": [
        Case("a municipality", {}, "met"),
        Case("nothing typed", {"applicant.type": None}, "unknown"),
        Case("a county", {"applicant.type": "county"}, "met"),
        Case("an association", {"applicant.type": "municipal_association"}, "met"),
        Case("a company", {"applicant.type": "company"}, "unmet"),
        Case("something else", {"applicant.type": "other"}, "unmet"),
    ],
    "elig-single-application": [
        Case("none stated", {"other_applications": []}, "met"),
        Case("nothing said", {"other_applications": None}, "unknown"),
        Case("live here", other(call="mpsc-2021", role="lead", status="live"), "unmet"),
        Case("joined here", other(call="mpsc-2021", role="partner", status="live"), "unmet"),
        Case("live here in no role", other(call="mpsc-2021", status="live"), "unmet"),
        Case("withdrawn", other(call="mpsc-2021", role="lead", status="withdrawn"), "met"),
        Case("another call", other(call="mpsc-2020", role="lead", status="live"), "met"),
        Case("withdrawn, call unsaid", other(role="lead", status="withdrawn"), "met"),
        Case("another call, status unsaid", other(call="mpsc-2020", role="lead"), "met"),
        Case("status unsaid", other(call="mpsc-2021", role="lead"), "unknown"),
        Case("call unsaid", other(role="lead", status="live"), "unknown"),
        Case("an empty row", {"other_applications": [{}]}, "unknown"),
        Case(
            "one live here beside a doubtful one",
            {"other_applications": [{}, {"call": "mpsc-2021", "status": "live"}]},
            "unmet",
        ),
        Case("spelt with capitals", other(call=" MPSC-2021", status="live"), "unmet"),
    ],
    "elig-lead-body": [
        Case("the applicant leads", {}, "met"),
        Case("nothing marked", {f"{PARTNER}.lead": None}, "met"),
        Case("the partner leads", {f"{PARTNER}.lead": True}, "met"),
        Case("no partners", {"applicant.partners": []}, "not_applicable"),
        Case("nothing said of partners", {"applicant.partners": None}, "unknown"),
        Case(
            "two leads",
            {f"{PARTNER}.lead": True, "applicant.partners.1": {"name": "B", "lead": True}},
            "unmet",
        ),
    ],
    "elig-county-with-municipality": [
        Case("a municipality needs no other", {}, "not_applicable"),
        Case("type unknown", {"applicant.type": None}, "unknown"),
        Case("with an association", county(), "met"),
        Case("with a municipality", county(applicant__partners__0__type="municipality"), "met"),
        Case("alone", county(applicant__partners=[]), "unmet"),
        Case("with a county", county(applicant__partners__0__type="county"), "unmet"),
        Case("with a company", county(applicant__partners__0__type="company"), "unmet"),
        Case("with who knows", county(applicant__partners__0__type=None), "unknown"),
        Case("nothing said of partners", county(applicant__partners=None), "unknown"),
        Case(
            "an association alone",
            {"applicant.type": "municipal_association", "applicant.partners": []},
            "unmet",
        ),
    ],
    "elig-municipality-key": [
        Case("eight digits", {}, "met"),
        Case("nothing typed", {"applicant.key": None}, "unknown"),
        Case("only spaces", {"applicant.key": "  "}, "unknown"),
        Case("five digits", {"applicant.key": "07336"}, "met"),
        Case("nine digits", {"applicant.key": "071380041"}, "met"),
        Case("twelve digits", {"applicant.key": "071380041041"}, "met"),
        Case("first Land", {"applicant.key": "01003000"}, "met"),
        Case("last Land", {"applicant.key": "16051000"}, "met"),
        Case("no Land 00", {"applicant.key": "00003000"}, "unmet"),
        Case("no Land 17", {"applicant.key": "17003000"}, "unmet"),
        Case("seven digits", {"applicant.key": "7999001"}, "unmet"),
        Case("ten digits", {"applicant.key": "0799900100"}, "unmet"),
        Case("a letter", {"applicant.key": "0799900A"}, "unmet"),
        Case("other digits", {"applicant.key": "٠٧٩٩٩٠٠١"}, "unmet"),
    ],
    "elig-phase-entry": [
        Case("both phases", {}, "met"),
        Case("nothing chosen", {"entry": None}, "unknown"),
        Case("only B without strategy", {"entry": "phase_b_only"}, "unknown"),
        Case("only B", {"entry": "phase_b_only", "existing_strategy": STRATEGY}, "met"),
        Case(
            "only B, adopted today",
            {
                "entry": "phase_b_only",
                "existing_strategy": STRATEGY | {"adopted_on": "2021-03-10"},
            },
            "met",
        ),
        Case(
            "only B, adopted tomorrow",
            {
                "entry": "phase_b_only",
                "existing_strategy": STRATEGY | {"adopted_on": "2021-03-11"},
            },
            "unknown",
        ),
        Case(
            "only B, no day",
            {"entry": "phase_b_only", "existing_strategy": STRATEGY | {"adopted_on": None}},
            "unknown",
        ),
        Case(
            "only B, no document",
            {"entry": "phase_b_only", "existing_strategy": STRATEGY | {"document": None}},
            "unknown",
        ),
    ],
}


@parametrized(TABLE)
def test_eligibility(criterion: str, case: Case) -> None:
    check_case(criterion, case)
