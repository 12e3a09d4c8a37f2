"""House rules for templates: they print, and a strict policy blocks everything inline."""

import pytest

from tests.house.tree import places, templates

FORBIDDEN = {
    "inline script": r"<script(?![^>]*\bsrc=)",
    "inline style sheet": r"<style\b",
    "style attribute": r"[\s\"']style\s*=",
    "event handler attribute": r"[\s\"']on[a-z]+\s*=\s*[\"'{]|\bhx-on\b",
    "script address": r"javascript:",
    "unquoted attribute": r"\s[\w:-]+=\{[{%]",
    "escaping switched off": r"\|\s*safe\b|autoescape\s+false|\bMarkup\b",
    "another host": r"(?:src|href)=\"(?:https?:)?//(?!\{)(?![^\"]*\"[^>]*\brel=\"[^\"]*noopener)",
}
# The icons are drawn in the template itself; nothing that a person typed gets there.
ALLOWED = "{{ drawings[name]|safe }}"


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_templates_hold_no(rule: str) -> None:
    found = [p for f in templates() for p in places(f, FORBIDDEN[rule], allowed=ALLOWED)]
    assert found == []


def test_there_are_templates_to_look_at() -> None:
    assert len(templates()) > 5
