"""Editions of the small checklist of the tests: edited as a network would edit it."""

from pathlib import Path

from app.checklists.reading import read_checklist
from app.scoring.checklist import Checklist

WHOLE = """\
format: checklist/1
id: small
version: "1"
title: {de: Klein, en: Small}
note: {de: Eigener Vorschlag., en: Our own proposal.}
call: {title: {de: Aufruf, en: Call}, status: open}
parameters:
  rate: {value: "0.65", title: {de: Satz, en: Rate}, certainty: L}
sources:
  S1: {title: Quelle, url: "https://example.org/"}
sections:
  - id: C
    title: {de: Kosten, en: Costs}
    criteria:
      - id: fin-grant-rate
        title: {de: Fördersatz, en: Rate}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        gate: true
        due: application
        mode: automatic
        check: grant_rate_is_allowed
        with: {standard: $rate, emergency: "0.90"}
        source: [S1]
        certainty: H
      - id: fin-first
        title: {de: Erste Maßnahmen, en: First measures}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        weight: 3
        due: application
        mode: automatic
        check: first_measures_respect_cap
        with: {cap: "100.00"}
        source: [S1]
        certainty: M
"""
MORE = """\
      - id: fin-plan-present
        title: {de: Plan, en: Plan}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        weight: 2
        due: application
        mode: automatic
        check: cost_plan_is_present
        source: [S1]
        certainty: L
"""


def edition(folder: Path, *edits: tuple[str, str], version: str = "2", more: str = "") -> Checklist:
    """The small checklist with some words replaced; each must be there."""
    text = WHOLE + more
    for old, new in (*edits, ('version: "1"', f'version: "{version}"')):
        assert old in text, old
        text = text.replace(old, new, 1)
    file = folder / "small.yaml"
    file.write_text(text, encoding="utf-8")
    return read_checklist(file)
