"""What is changed in a rule, and what is left alone because it only goes into words."""

import ast
from datetime import date
from decimal import Decimal

import pytest

from tests.mutation.nudges import neighbours
from tests.mutation.sites import sites

SOURCE = '''
LEAST = 3


@check(de="mindestens {part} von 5")
def holds(facts: Facts, *, part: int = 2) -> Verdict:
    """At least 4."""
    if facts.amount < part and not facts.late:
        return unmet("Zu wenig.", "Too little.", at=(path(1),), found=facts.amount - 7, part=part)
    return met("Gut.", "Good.", at=(PLACE,)) if facts.kind in (None, "own") else WRONG
'''


def test_comparisons_booleans_numbers_and_parameters_are_changed_and_words_are_not() -> None:
    told = [site.told for site in sites(ast.parse(SOURCE), {"part": {1, -1}}, "holds")]
    both = "facts.amount < part and (not facts.late)"
    assert told == [
        *("3  →  4", "3  →  2"),
        *("2  →  3", "2  →  1"),
        f"{both}  →  facts.amount < part or not facts.late",
        "facts.amount < part  →  facts.amount <= part",
        "facts.amount < part  →  facts.amount > part",
        "facts.amount < part  →  facts.amount == part",
        "not facts.late  →  bool(facts.late)",
        *("1  →  2", "1  →  0"),
        "facts.kind in (None, 'own')  →  facts.kind not in (None, 'own')",
        "part  →  nudged__(part, 1)",
        "part  →  nudged__(part, -1)",
    ]


def test_a_change_is_taken_back() -> None:
    tree = ast.parse(SOURCE)
    before = ast.unparse(tree)
    for site in list(sites(tree, {"part": {1}}, "holds")):
        site.put(site.after)
        assert ast.unparse(tree) != before
        site.put(site.before)
        assert ast.unparse(tree) == before


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (12, [11, 13]),
        (Decimal("0.65"), [Decimal("0.6499"), Decimal("0.6501")]),
        (date(2021, 3, 14), [date(2021, 3, 13), date(2021, 3, 15)]),
        (True, [False]),
        (("a", "b"), [("b",), ("a",)]),
        (None, []),
    ],
)
def test_the_smallest_step_from_a_value(value: object, expected: list[object]) -> None:
    assert neighbours(value) == expected
