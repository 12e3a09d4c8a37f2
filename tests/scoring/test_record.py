"""The scorecard as JSON: exact fractions as text, and back without loss."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from app.scoring.facts import Timetable
from app.scoring.judgement import Judge, Judgement
from app.scoring.record import recorded, restored
from app.scoring.score import score
from app.scoring.scorecard import Scorecard
from app.scoring.verdict import Outcome
from tests.builders import facts
from tests.tiny_checklists import checklist, criterion, gate, graded

CRITERIA = (
    gate("a-gate", "met"),
    gate("a-council", "unknown", due="resolution"),
    graded("b-part", 5, "3/4"),
    graded("b-third", 4, "1/3"),
    criterion("b-judged", mode="judged", weight=2),
    criterion("b-own", mode="judged", weight=2),
    criterion("c-overridden", "unmet", weight=3),
    criterion("c-none", "not_applicable", weight=9),
    gate("c-waived", "unmet"),
    criterion("d-broken", check="crashes"),
)
JUDGEMENTS = (
    Judgement(criterion="b-own", outcome=Outcome.MET, reason="Selbst.", judge=Judge.SELF),
    Judgement(
        criterion="c-overridden",
        outcome=Outcome.PARTLY,
        degree=Fraction(1, 3),
        reason="Gelesen: ä.",
    ),
    Judgement(
        criterion="c-waived",
        outcome=Outcome.WAIVED,
        reason="Erlassen.",
        expires_on=date(2021, 12, 31),
    ),
)


def card() -> Scorecard:
    return score(facts(), checklist(*CRITERIA), JUDGEMENTS, self_assessment=True)


def line_of(record: dict[str, Any], name: str) -> dict[str, Any]:
    (line,) = (line for line in record["criteria"] if line["id"] == name)
    found: dict[str, Any] = line
    return found


def test_the_record_has_exactly_the_keys_of_the_issue() -> None:
    record = recorded(card())
    assert list(record) == ["checklist", "as_of", "level", "score", "coverage", "criteria"]
    assert set(record["checklist"]) == {"id", "version", "fingerprint"}
    assert set(record["score"]) == {"earned", "open", "attainable", "percent"}
    assert list(line_of(record, "a-gate")) == [
        "id",
        "section",
        "gate",
        "weight",
        "due",
        "due_on",
        "outcome",
        "degree",
        "reason",
        "looked_at",
    ]
    assert set(line_of(record, "a-gate")["reason"]) == {"de", "en"}


def test_points_and_degrees_are_the_text_of_the_exact_fraction() -> None:
    record = recorded(card())
    earned = Fraction(15, 4) + Fraction(4, 3) + 2 + 1
    assert record["score"] == {
        "earned": str(earned),
        "open": "3",
        "attainable": "17",
        "percent": int(100 * earned / 17),
    }
    assert earned.denominator > 1
    assert line_of(record, "b-part")["degree"] == "3/4"
    assert line_of(record, "a-gate")["degree"] == "1"
    assert line_of(record, "b-judged")["degree"] is None
    assert record["coverage"] == "5/8"


def test_whole_numbers_are_written_without_a_denominator() -> None:
    record = recorded(score(facts(), checklist(criterion("a-one", "met", weight=58))))
    assert record["score"] == {"earned": "58", "open": "0", "attainable": "58", "percent": 100}
    assert record["coverage"] == "1"


def test_what_is_not_there_is_null() -> None:
    undated = facts(timetable=Timetable())
    record = recorded(score(undated, checklist(gate("a-one", "not_applicable"))))
    assert record["score"]["percent"] is None
    assert record["coverage"] is None
    assert line_of(record, "a-one")["due_on"] is None
    assert line_of(record, "a-one")["weight"] is None


def test_each_line_says_which_day_counts_for_it() -> None:
    record = recorded(card())
    assert record["as_of"] == "2021-03-01"
    assert line_of(record, "a-gate")["due_on"] == "2021-03-14"
    assert line_of(record, "a-council")["due_on"] == "2021-04-14"
    assert line_of(record, "a-council")["due"] == "resolution"


def test_who_judged_and_what_the_check_said_stay_visible() -> None:
    record = recorded(card())
    assert line_of(record, "b-own")["judged_by"] == "self"
    assert "automatic" not in line_of(record, "b-own")
    overridden = line_of(record, "c-overridden")
    assert overridden["judged_by"] == "adviser"
    assert overridden["outcome"] == "partly"
    assert overridden["automatic"]["outcome"] == "unmet"
    assert overridden["automatic"]["reason"]["en"] == "The check says so."
    assert "judged_by" not in line_of(record, "a-gate")


def test_a_record_is_plain_json() -> None:
    record = recorded(card())
    assert json.loads(json.dumps(record, allow_nan=False)) == record


def test_a_restored_scorecard_is_the_same_scorecard() -> None:
    record = recorded(card())
    again = restored(json.loads(json.dumps(record)))
    assert recorded(again) == record
    assert (again.level, again.coverage) == (card().level, card().coverage)
    assert (again.earned, again.open, again.attainable) == (
        card().earned,
        card().open,
        card().attainable,
    )
    assert again.line("c-overridden").automatic is not None


@pytest.mark.parametrize("gone", ["checklist", "as_of", "criteria"])
def test_a_strange_record_is_refused(gone: str) -> None:
    record = recorded(card())
    del record[gone]
    with pytest.raises(KeyError):
        restored(record)


@pytest.mark.parametrize(("key", "strange"), [("outcome", "ready"), ("degree", "1/0x")])
def test_a_record_with_a_strange_value_is_refused(key: str, strange: str) -> None:
    record = recorded(card())
    record["criteria"][0][key] = strange
    with pytest.raises(ValueError, match=strange):
        restored(record)
