"""A step brings exactly what it says, to the fraction of a point, on the day that it names."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.scoring.content.dossier import Dossier
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.steps.catalogue import proposers
from app.scoring.steps.search import Steps, next_steps
from app.scoring.steps.standing import standing_of
from app.scoring.wording import LANGUAGES
from tests.builders import CALL_2021, facts
from tests.ready import DROP, READY_ON, leaves, lists, ready
from tests.scoring.reading import mpsc_2021
from tests.scoring.steps.trying import after
from tests.strategies import contents

DAYS = ("2021-02-01", READY_ON, "2021-03-14", "2021-03-20", "2021-04-14", "2021-05-01")
DROPPED = [place for place in (*leaves(), *lists()) if not place.endswith(".id")]


def assert_exact(content: dict[str, Any], day: str) -> Steps:
    """Carry out every step of a dossier on a copy and compare."""
    known = facts(content, as_of=day)
    found = next_steps(known, mpsc_2021())
    for step in found.steps:
        then = after(known, *(action.remedy for action in step.actions))
        assert then.as_of == step.on
        assert step.on >= known.as_of, "nothing is claimed for a day that has passed"
        before = score(replace(known, as_of=step.on), mpsc_2021())
        card = score(then, mpsc_2021())
        assert (step.before, step.after) == (standing_of(before), standing_of(card))
        assert (step.after.level, step.after.earned) == (card.level, card.earned)
        for criterion in step.gates:
            assert card.line(criterion).fulfilled
            assert not before.line(criterion).fulfilled
        assert step.points == step.earned + step.awaiting
        assert step.is_good
    return found


@pytest.mark.parametrize("place", DROPPED)
def test_any_one_fact_of_the_ready_dossier_taken_away(place: str) -> None:
    is_row = place.rpartition(".")[2].isdigit()
    assert_exact(ready({place: DROP if is_row else None}), READY_ON)


@settings(max_examples=30)
@given(st.lists(st.sampled_from(DROPPED), min_size=2, max_size=2, unique=True))
def test_any_two_facts_of_the_ready_dossier_taken_away(places: list[str]) -> None:
    first, second = sorted(places, key=lambda place: -place.count("."))
    assert_exact(
        ready({first: None} if first.startswith(second) else {first: None, second: None}), READY_ON
    )


@settings(max_examples=40)
@given(contents(), st.sampled_from(DAYS))
def test_any_dossier_on_any_day(content: dict[str, Any], day: str) -> None:
    assert_exact(content, day)


def test_every_criterion_is_awaited_mended_or_named_as_the_rest() -> None:
    known = Facts(dossier=Dossier(), timetable=CALL_2021, as_of=date(2021, 2, 1))
    found = next_steps(known, mpsc_2021())
    waiting = {line.id for line in score(known, mpsc_2021()).lines if not line.fulfilled}
    moved = {criterion for step in found.steps for criterion in step.moved}
    assert waiting == waiting & (moved | set(found.awaiting) | set(found.rest))
    assert not moved & set(found.rest)


def test_a_dossier_that_is_ready_needs_no_step() -> None:
    found = assert_exact(ready(), READY_ON)
    assert found.steps == ()
    assert found.rest == ()
    assert "plan-novelty" in found.awaiting


@settings(max_examples=150)
@given(contents(), st.sampled_from(DAYS))
def test_no_remedy_fails_on_any_dossier(content: dict[str, Any], day: str) -> None:
    known = facts(content, as_of=day)
    for rule, line in zip(mpsc_2021().rules, score(known, mpsc_2021()).lines, strict=True):
        if rule.check is not None and not line.fulfilled:
            for remedy in proposers()[rule.check.id](known, **rule.parameters):
                for language in LANGUAGES:
                    assert "…" not in remedy.what.pick(language) or "…" in str(content)
