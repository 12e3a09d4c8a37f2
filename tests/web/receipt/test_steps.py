"""The sum step by step: recomputed by hand, it ends in exactly what the scorecard says."""

from datetime import date
from fractions import Fraction

from app.checklists.library import checklist
from app.scoring.facts import Facts
from app.scoring.score import score
from app.scoring.scorecard import Level, Scorecard
from app.web.receipt.steps import steps_to
from tests.builders import CALL_2021, dossier
from tests.ready import READY_ON, leaves, lists, ready

RULES = checklist("mpsc-2021")
SECTIONS = [section.id for section in RULES.file.sections]


def card_of(content: dict[str, object], day: str) -> Scorecard:
    facts = Facts(dossier=dossier(content), timetable=CALL_2021, as_of=date.fromisoformat(day))
    return score(facts, RULES)


def cards() -> list[Scorecard]:
    """Dossiers with every single fact and every list taken away, before and after the deadline."""
    empty: dict[str, object] = {}
    facts = [place for place in leaves()[::7] if not place[-1].isdigit()]
    contents = [empty, ready(), *(ready({place: None}) for place in facts)]
    contents += [ready({place: []}) for place in lists()]
    days = (READY_ON, "2021-03-15", "2021-04-15")
    return [card_of(content, day) for content in contents for day in days]


def test_the_steps_end_in_the_numbers_of_the_scorecard() -> None:
    found = cards()
    assert len({card.level for card in found}) >= 3
    for card in found:
        steps = steps_to(card, SECTIONS)
        assert (steps.earned, steps.open, steps.attainable) == (
            card.earned,
            card.open,
            card.attainable,
        )
        assert steps.percent == card.percent
        assert steps.level == card.level
        assert steps.lost == sum((line.lost for line in card.lines), Fraction(0))


def test_every_weighted_criterion_is_a_term_once_and_the_last_sum_is_the_sections() -> None:
    for card in cards()[:6]:
        steps = steps_to(card, SECTIONS)
        terms = [term.line.id for section in steps.sections for term in section.terms]
        assert terms == [line.id for line in card.lines if not line.gate]
        for section in steps.sections:
            assert section.terms[-1].so_far == section.earned
            assert section.earned + section.open + section.lost == section.attainable


def test_exactly_one_question_decides_unless_all_is_complete() -> None:
    for card in cards():
        deciding = [one for one in steps_to(card, SECTIONS).questions if one.decides]
        assert len(deciding) == (card.level is not Level.COMPLETE)
        assert all(one.because for one in deciding)


def test_without_points_there_is_no_percent() -> None:
    steps = steps_to(card_of({}, READY_ON), [])
    assert steps.attainable == 0
    assert steps.percent is None
    assert steps.exact_percent is None
