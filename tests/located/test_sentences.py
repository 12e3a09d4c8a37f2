"""Every code by which a value refuses has its German sentence, with the same placeholders."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.located.sentences import GERMAN

SCORING = Path(__file__).parents[2] / "app" / "scoring"


def refusals() -> Iterator[tuple[str, str]]:
    for file in sorted(SCORING.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            named = {keyword.arg: keyword.value for keyword in node.keywords}
            is_refuse = isinstance(node.func, ast.Name) and node.func.id == "refuse"
            code, english = (
                node.args[:2]
                if is_refuse and len(node.args) > 1
                else (
                    named.get("code"),
                    named.get("english"),
                )
            )
            if isinstance(code, ast.Constant) and isinstance(english, ast.Constant):
                yield str(code.value), str(english.value)


REFUSALS = sorted(set(refusals()))


def test_the_refusals_are_found() -> None:
    assert len(REFUSALS) >= 15


@pytest.mark.parametrize(("code", "english"), REFUSALS)
def test_each_refusal_has_a_german_sentence(code: str, english: str) -> None:
    assert code in GERMAN
    placeholders = re.compile(r"\{\w+\}")
    assert set(placeholders.findall(GERMAN[code])) <= set(placeholders.findall(english))
