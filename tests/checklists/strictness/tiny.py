"""A folder of tiny checklists in which nothing is wrong, to break one thing at a time."""

from pathlib import Path

from app.checklists.library import FOLDER
from app.checklists.strictness.findings import findings
from app.checklists.strictness.reviewed import shelf
from app.located import Problem

PART = """\
format: checklist-part/1
note: {de: Eigener Vorschlag., en: Our own proposal.}
parameters:
  rate: {value: "0.65", title: {de: Satz, en: Rate}, source: [S1], certainty: H}
sources:
  S1: {title: Offizielle Seite, url: "https://example.org/1"}
  S2: {title: Merkblatt, url: "https://example.org/2"}
sections:
  - id: C
    title: {de: Kosten, en: Costs}
    criteria:
      - id: fin-rate
        title: {de: Fördersatz, en: Grant rate}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        gate: true
        due: application
        mode: automatic
        check: grant_rate_is_allowed
        with: {standard: $rate, emergency: "0.90"}
        source: [S1]
        certainty: H
      - id: elig-lead
        title: {de: Federführung, en: Lead}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        weight: 3
        due: application
        mode: automatic
        check: exactly_one_body_leads
        source: [S2]
        certainty: H
"""
CHILD = """\
format: checklist/1
id: small
version: "1"
extends: money
title: {de: Klein, en: Small}
call:
  title: {de: Aufruf, en: Call}
  status: closed
  opens_on: 2020-12-16
  apply_by: 2021-03-14
  source: [S1]
"""
RATE = """\
format: checklist-examples/1
criterion: fin-rate
meets:
  - name: the standard rate
fails:
  - name: a tenth of a thousandth above
    change: {cost_plan.financing.rate: "0.6501"}
unknown:
  - name: no rate yet
    change: {cost_plan.financing.rate: null}
"""
LEAD = """\
format: checklist-examples/1
criterion: elig-lead
meets:
  - name: the applicant leads
fails:
  - name: two partners are marked
    change:
      applicant.partners: [{name: A, lead: "true"}, {name: B, lead: "true"}]
unknown:
  - name: nothing is said of partners
    change: {applicant.partners: null}
not_applicable:
  - name: there are none
    change: {applicant.partners: []}
"""
FILES = {
    "small.yaml": CHILD,
    "parts/money.yaml": PART,
    "examples/fin-rate.yaml": RATE,
    "examples/elig-lead.yaml": LEAD,
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """The folder with the tiny checklist, some of its files said anew."""
    ready = (FOLDER / "examples" / "ready.yaml").read_text(encoding="utf-8")
    for name, text in {**FILES, "examples/ready.yaml": ready, **files}.items():
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def found_in(folder: Path, files: dict[str, str]) -> tuple[Problem, ...]:
    """What is wrong with it then."""
    return findings(shelf(write(folder, files)))
