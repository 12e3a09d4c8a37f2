"""@check: what a function must say of itself to become a check."""

from collections.abc import Callable
from typing import Any

import pytest

from app.scoring.catalogue import catalogue
from app.scoring.check import Check, UndocumentedCheck, check
from app.scoring.facts import Facts
from app.scoring.parameters import Amount, Part, Switch
from app.scoring.verdict import Verdict, met
from tests.builders import facts

DOCUMENTED = "A check.\n\nWhy: a reason. Met: always. Unmet: never. Unknown: never."


def made(function: Callable[..., Verdict], *, de: str = "Immer.", en: str = "Always.") -> Check:
    function.__doc__ = function.__doc__ or DOCUMENTED
    return check(de=de, en=en)(function)


def always(facts: Facts, *, cap: Amount, rate: Part = 0, strict: Switch = True) -> Verdict:  # type: ignore[assignment]  # a default as YAML has it
    return met("Ja.", "Yes.", at=("entry",), cap=cap)


def test_a_check_bears_the_name_of_its_function_and_runs_it() -> None:
    found = made(always)
    assert found.id == "always"
    assert found.run(facts(), {"cap": 5}).outcome == "met"


@pytest.mark.parametrize("chapter", ["Why:", "Met:", "Unmet:", "Unknown:"])
def test_a_check_without_a_chapter_of_its_documentation_is_refused(chapter: str) -> None:
    def silent(facts: Facts) -> Verdict:
        return met("Ja.", "Yes.", at=())

    silent.__doc__ = DOCUMENTED.replace(chapter, "")
    with pytest.raises(UndocumentedCheck, match=chapter):
        made(silent)


def test_a_parameter_must_be_keyword_only_and_typed() -> None:
    def positional(facts: Facts, cap: Amount) -> Verdict:
        return met("Ja.", "Yes.", at=())

    def untyped(facts: Facts, *, cap) -> Verdict:  # type: ignore[no-untyped-def]  # the mistake
        return met("Ja.", "Yes.", at=())

    for function in (positional, untyped):
        with pytest.raises(UndocumentedCheck, match="cap"):
            made(function)


@pytest.mark.parametrize(
    ("de", "en"),
    [("{capp}", "{capp}"), ("{cap}", "nothing"), ("nichts", "{cap}")],
)
def test_a_rule_names_the_same_existing_parameters_in_both_languages(de: str, en: str) -> None:
    with pytest.raises(UndocumentedCheck, match="rule"):
        made(always, de=de, en=en)


def test_the_rule_words_each_parameter_by_its_kind() -> None:
    rule = made(always, de="{cap}, {rate}, {strict}", en="{cap}, {rate}, {strict}")
    written: dict[str, Any] = {"cap": "2500000", "rate": "0.65", "strict": False}
    typed = dict(rule.parameters.model_validate(written))
    assert rule.rule_with(typed).pick("de") == "2.500.000,00\u00a0€, 65\u00a0%, nein"
    assert rule.rule_with(typed).pick("en") == "€2,500,000.00, 65%, no"


@pytest.mark.parametrize("found", catalogue().values(), ids=lambda one: one.id)
def test_every_check_says_what_it_is_for_in_both_languages(found: Check) -> None:
    assert found.rule.de != found.rule.en
    assert found.rule.de.endswith(".")
    assert found.rule.en.endswith(".")


def test_every_file_among_the_checks_holds_one_check() -> None:
    assert len(catalogue()) >= 45
    assert all(name == found.id == found.function.__name__ for name, found in catalogue().items())
