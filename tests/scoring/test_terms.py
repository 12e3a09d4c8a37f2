"""What rows are called in a sentence."""

from typing import get_args

from app.scoring.content.applicant import BodyType
from app.scoring.content.project_plan import Guideline, ScopeKind
from app.scoring.terms import BODY_TYPES, GUIDELINES, SCOPES, first_few, row_name
from app.scoring.wording import Text, value_text

MEASURE = Text("Maßnahme", "measure")


def test_every_word_of_the_dossier_has_a_term() -> None:
    assert set(BODY_TYPES) == set(get_args(BodyType))
    assert set(SCOPES) == set(get_args(ScopeKind))
    assert set(GUIDELINES) == set(get_args(Guideline))


def test_a_named_row_is_quoted() -> None:
    assert row_name(MEASURE, 0, "Plattform") == Text("„Plattform“", "“Plattform”")


def test_a_nameless_row_is_counted_from_one() -> None:
    assert row_name(MEASURE, 0, None) == Text("Maßnahme 1", "measure 1")


def test_a_long_name_is_cut() -> None:
    assert len(row_name(MEASURE, 0, "x" * 300).de) < 100


def test_a_listing_of_four_is_told_in_full() -> None:
    assert len(first_few([MEASURE] * 4)) == 4


def test_a_longer_listing_says_how_many_more_there_are() -> None:
    told = value_text(first_few([MEASURE] * 5), "de")
    assert told == "Maßnahme, Maßnahme, Maßnahme und 2 weitere"
