"""A number that nobody knows before the call is set by the round; until then nobody is late."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from app.checklists.library import checklist
from app.scoring.catalogue import catalogue
from app.scoring.compiling import compiled
from app.scoring.facts import Facts, Timetable
from app.scoring.score import score
from app.scoring.scorecard import Level, Scorecard
from tests.builders import dossier
from tests.ready import ready

SETTINGS: dict[str, Any] = {
    "applicant_types": ["municipality", "county"],
    "smallest_grant": "100000.00",
    "highest_costs": "2500000.00",
    "standard_rate": "0.65",
    "emergency_rate": "0.90",
    "third_party_part": "0.5",
    "longest_months": "60",
    "council_kinds": ["resolution"],
    "council_ratification": "false",
}
DATES = Timetable(
    opens_on=date(2020, 12, 16),
    apply_by=date(2021, 3, 14),
    resolution_by=date(2021, 4, 14),
    call="leitfaden",
)
UNSET = {
    *("elig-applicant-type", "fin-caps", "fin-grant-rate", "fin-emergency-proof"),
    *("fin-third-party-limit", "time-phase-durations", "res-in-time", "res-substitute"),
    *("res-own-share", "res-own-share-amount", "res-participation", "res-formalities"),
}


def scored(settings: dict[str, Any], day: str = "2021-03-10") -> Scorecard:
    rules = compiled(checklist("leitfaden").file, catalogue(), "", settings)
    content = dossier(ready({"submitted_on": "2021-03-09"}))
    return score(
        Facts(dossier=content, timetable=DATES, as_of=date.fromisoformat(day)),
        rules,
    )


def test_what_is_not_set_is_unknown_and_says_so() -> None:
    card = scored({})
    waiting = {line.id for line in card.lines if "has not set yet" in line.reason.pick("en")}
    assert waiting == UNSET
    line = card.line("fin-caps")
    assert "Kleinster Zuschuss und Höchste förderfähige Kosten" in line.reason.pick("de")
    assert card.level is Level.INCOMPLETE


def test_weights_do_not_depend_on_what_is_set() -> None:
    unset, done = scored({}), scored(SETTINGS)
    assert [line.weight for line in unset.lines] == [line.weight for line in done.lines]


def test_once_all_is_set_the_guideline_decides() -> None:
    card = scored(SETTINGS)
    assert card.level is Level.SUBMITTABLE
    for name in UNSET - {"fin-emergency-proof", "res-substitute", "res-participation"}:
        assert card.line(name).outcome == "met", card.line(name).reason.pick("en")


def test_nobody_is_late_with_what_the_round_has_not_set() -> None:
    card = scored({}, "2021-03-20")
    assert card.line("fin-caps").outcome == "unknown"
    assert card.level is Level.INCOMPLETE


@pytest.mark.parametrize(
    ("settings", "place"),
    [
        ({"standard_rate": "65"}, "standard"),
        ({"council_kinds": []}, "kinds"),
        ({"standart_rate": "0.65"}, "standart_rate"),
        ({"min_goals": "5"}, "min_goals"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(settings: dict[str, Any], place: str) -> None:
    with pytest.raises(ValidationError) as raised:
        scored(settings)
    assert place in raised.value.errors()[0]["loc"]


def test_the_rule_says_that_the_round_sets_it() -> None:
    words = checklist("leitfaden").rule("fin-caps").words
    assert words is not None
    assert "mindestens (legt die Runde fest) beträgt" in words.pick("de")


def test_hessen_is_only_data() -> None:
    rules = checklist("starke-heimat-hessen")
    assert rules.rule("fin-caps").parameters == {"least": 10_000_000, "most": 250_000_000}
    assert rules.rule("time-phase-durations").parameters == {"months": 24}
    assert str(rules.rule("fin-grant-rate").parameters["standard"]) == "0.90"
    assert not any(rule.criterion.gate for rule in rules.rules if rule.section == "E")
