"""What a check can say, its docstring says; a parameter that it takes, it reads."""

import ast
import inspect
from collections.abc import Iterator

import pytest

from app.checklists.strictness.promises import promised
from app.checklists.strictness.unused import ignored_parameters
from app.scoring.catalogue import catalogue
from app.scoring.check import Check, check
from app.scoring.facts import Facts
from app.scoring.parameters import Number, Word
from app.scoring.verdict import Outcome, Verdict, met

SAYING = {
    "met": Outcome.MET,
    "partly": Outcome.PARTLY,
    "graded": Outcome.PARTLY,
    "unmet": Outcome.UNMET,
    "unknown": Outcome.UNKNOWN,
    "not_applicable": Outcome.NOT_APPLICABLE,
}


@check(de="Höchstens {most}.", en="At most {most}.")
def reads_one_of_two(facts: Facts, *, most: Number, motto: Word) -> Verdict:
    """A check that forgets a parameter.

    Why: this test. Met: always.
    Unmet: never by itself; partly some day.
    Unknown: never. Without partners: not
        applicable.
    """
    return met("Höchstens {most}.", "At most {most}.", at=(), most=most)


def said_by(one: Check) -> Iterator[Outcome]:
    """The outcomes that the source of a check names."""
    module = inspect.getmodule(one.function)
    assert module is not None
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        named = node.func if isinstance(node, ast.Call) else None
        if isinstance(named, ast.Name) and named.id in SAYING:
            yield SAYING[named.id]


@pytest.mark.parametrize("one", catalogue().values(), ids=list(catalogue()))
def test_a_check_says_only_what_it_is_documented_to_say(one: Check) -> None:
    assert set(said_by(one)) - promised(one) == set()


@pytest.mark.parametrize("one", catalogue().values(), ids=list(catalogue()))
def test_a_check_reads_its_parameters(one: Check) -> None:
    assert ignored_parameters(one) == ()


def test_never_is_no_promise_and_half_a_sentence_is_one() -> None:
    assert promised(reads_one_of_two) == {Outcome.MET, Outcome.PARTLY, Outcome.NOT_APPLICABLE}


def test_a_parameter_that_is_never_read_is_found() -> None:
    assert ignored_parameters(reads_one_of_two) == ("motto",)
