"""Each kind of finding in a tiny checklist that has exactly that flaw, at its place."""

from pathlib import Path

import pytest

from app.checklists.library import FOLDER
from app.checklists.strictness.findings import findings
from app.checklists.strictness.reviewed import shelf
from app.command_line.linting import lint_files
from tests.checklists.strictness.tiny import CHILD, LEAD, PART, RATE, found_in, write

PART_FILE, CHILD_FILE = "parts/money.yaml", "small.yaml"
RATE_FILE, LEAD_FILE = "examples/fin-rate.yaml", "examples/elig-lead.yaml"
AUTOMATIC = "mode: automatic\n        check: exactly_one_body_leads"
MOTTO = """\
      - id: plan-motto
        title: {de: Leitthema, en: Motto}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        weight: 2
        due: application
        mode: automatic
        check: motto_fit_is_described
        with: {motto: Raum}
        source: [S1]
        certainty: M
"""
MOTTO_SHOWN = """\
format: checklist-examples/1
criterion: plan-motto
meets: [{name: a text}]
unknown: [{name: no text, change: {project_plan.motto_fit: null}}]
"""
COUNTY = """\
      - id: elig-county
        title: {de: Landkreis, en: County}
        why: {de: Darum., en: Because.}
        how: {de: So., en: Thus.}
        gate: true
        due: application
        mode: automatic
        check: applicant_type_is_eligible
        with: {applicant_types: [county]}
        source: [S1]
        certainty: M
"""
COUNTY_SHOWN = """\
format: checklist-examples/1
criterion: elig-county
meets: [{name: a county, change: {applicant.type: county, cost_plan.financing.rate: "0.9"}}]
fails: [{name: a town}]
unknown: [{name: no kind, change: {applicant.type: null}}]
"""
LATE = "certainty: H\n      - id: elig-lead"

FLAWS = [
    # a kind of finding, what is said anew, which file, line, column, words of both languages
    (
        "no example that meets it",
        {RATE_FILE: RATE.replace("meets:\n  - name: the standard rate\n", "")},
        *(PART_FILE, 12, 13, "fehlt ein Beispiel, das erfüllt ist", "missing that meets it"),
    ),
    (
        "no example that fails it",
        {RATE_FILE: RATE[: RATE.index("fails:")] + RATE[RATE.index("unknown:") :]},
        *(PART_FILE, 12, 13, "das nicht erfüllt ist", "that fails it"),
    ),
    (
        "no example that leaves it unknown",
        {RATE_FILE: RATE[: RATE.index("unknown:")]},
        *(PART_FILE, 12, 13, "bei dem es offen ist", "leaves it unknown"),
    ),
    (
        "no example to which it does not apply",
        {LEAD_FILE: LEAD[: LEAD.index("not_applicable:")]},
        *(PART_FILE, 23, 13, "bei dem es entfällt", "to which it does not apply"),
    ),
    (
        "no examples at all",
        {PART_FILE: PART + MOTTO},
        *(PART_FILE, 33, 13, "Für plan-motto fehlt ein Beispiel", "For plan-motto an example"),
    ),
    (
        "an example that claims another outcome",
        {RATE_FILE: RATE.replace("0.6501", "0.65")},
        *(RATE_FILE, 6, 5, "Behauptet ist unmet, heraus kommt met", "but met comes of it"),
    ),
    (
        "an outcome that the check does not know of",
        {RATE_FILE: RATE + "not_applicable: [{name: a town}]\n"},
        *(RATE_FILE, 11, 18, "weiß nichts von not_applicable", "knows nothing of not_applicable"),
    ),
    (
        "an example in which something is said that should not be",
        {RATE_FILE: RATE.replace("- name: the standard rate", "- {name: a, unsaid: 65}")},
        *(RATE_FILE, 4, 23, "„65“ steht doch in der Begründung", '"65" does stand'),
    ),
    (
        "an example of another reason",
        {RATE_FILE: RATE.replace("- name: the standard rate", "- {name: a, reason: Gelb}")},
        *(RATE_FILE, 4, 23, "„Gelb“ steht nicht", '"Gelb" does not stand'),
    ),
    (
        "an example that is not looked at there",
        {RATE_FILE: RATE.replace("- name: the standard rate", "- {name: a, looks_at: [entry]}")},
        *(RATE_FILE, 4, 26, "„entry“ wird nicht angesehen", '"entry" is not looked at'),
    ),
    (
        "an example of a judgement where nobody judges",
        {RATE_FILE: RATE.replace("- name: the standard rate", "- {name: a, judged: true}")},
        *(RATE_FILE, 4, 23, "seine Prüfung allein", "by its check alone"),
    ),
    (
        "an example of a parameter that the check does not have",
        {RATE_FILE: RATE.replace("- name: the standard rate", "- {name: a, with: {standart: 1}}")},
        *(RATE_FILE, 4, 32, "Meinten Sie „standard“?", 'Did you mean "standard"?'),
    ),
    (
        "an example for a checklist that there is not",
        {RATE_FILE: RATE.replace("- name: the standard rate", "- {name: a, checklist: large}")},
        *(RATE_FILE, 4, 26, "Eine Checkliste „large“", 'no checklist "large"'),
    ),
    (
        "an example of a criterion that nobody asks",
        {CHILD_FILE: f"{CHILD}without: [elig-lead]\n"},
        *(LEAD_FILE, 4, 5, "Keine Checkliste verlangt elig-lead", "No checklist asks elig-lead"),
    ),
    (
        "a criterion of a part that nobody takes over",
        {CHILD_FILE: f"{CHILD}without: [elig-lead]\n"},
        *(PART_FILE, 23, 13, "übernimmt elig-lead", "takes elig-lead over"),
    ),
    (
        "a parameter of a part that nobody takes over",
        {CHILD_FILE: f"{CHILD}change: {{fin-rate: {{with: {{standard: '0.65'}}}}}}\n"},
        *(PART_FILE, 4, 3, "übernimmt rate", "takes rate over"),
    ),
    (
        "a source that backs nothing",
        {CHILD_FILE: f"{CHILD}sources: {{S9: {{title: T, url: 'https://example.org'}}}}\n"},
        *(CHILD_FILE, 12, 11, "Quelle S9 belegt", "source S9 backs nothing"),
    ),
    (
        "a criterion that nobody can fail",
        {PART_FILE: PART + MOTTO, "examples/plan-motto.yaml": MOTTO_SHOWN},
        *(PART_FILE, 33, 13, "Kein Beispiel verfehlt plan-motto", "No example fails plan-motto"),
    ),
    (
        "a criterion whose condition never holds",
        {
            PART_FILE: PART.replace(
                "exactly_one_body_leads",
                "county_joins_with_municipalities\n"
                "        with: {applicant_types: [company], partner_types: [county]}",
            ),
            LEAD_FILE: LEAD.split("meets:")[0] + "not_applicable: [{name: a town}]\n",
        },
        *(PART_FILE, 23, 13, "Die Bedingung tritt nie ein", "its condition never holds"),
    ),
    (
        "a gate that nobody can meet",
        {CHILD_FILE: f"{CHILD}change: {{fin-rate: {{with: {{standard: '0.5'}}}}}}\n"},
        *(PART_FILE, 16, 15, "sperrt jede Bewerbung", "blocks every application"),
    ),
    (
        "gates that nobody can meet together",
        {PART_FILE: PART + COUNTY, "examples/elig-county.yaml": COUNTY_SHOWN},
        *(PART_FILE, 37, 15, "dem besten fehlt: elig-county", "best one lacks: elig-county"),
    ),
    (
        "a weight that nobody can earn",
        {
            CHILD_FILE: f"{CHILD}change: {{elig-lead: {{check: measures_link_enough_sectors, "
            "with: {at_least: 9}}}\n"
        },
        *(PART_FILE, 27, 17, "verspricht 3 Punkte", "promises 3 points; no example earns more"),
    ),
    (
        "a text that was never translated",
        {PART_FILE: PART.replace("{de: Federführung, en: Lead}", "{de: Lead, en: Lead}")},
        *(PART_FILE, 24, 31, "in beiden Sprachen derselbe", "the same in both languages"),
    ),
    (
        "a text of a part that is missing in English",
        {
            PART_FILE: PART.replace("en: Our own proposal.", "en: ''"),
            CHILD_FILE: f"{CHILD}note: {{de: Anders., en: Otherwise.}}\n",
        },
        *(PART_FILE, 2, 36, "Hier fehlt der englische Text", "The English text is missing"),
    ),
    (
        "a criterion without a source",
        {PART_FILE: PART.replace("source: [S2]", "source: []")},
        *(PART_FILE, 31, 17, "elig-lead nennt keine Quelle", "elig-lead names no source"),
    ),
    (
        "a number without a source",
        {PART_FILE: PART.replace("source: [S1], certainty", "source: [], certainty")},
        *(PART_FILE, 4, 9, "Der Parameter rate nennt keine Quelle", "rate names no source"),
    ),
    (
        "a call without a source",
        {CHILD_FILE: CHILD.replace("  source: [S1]\n", "")},
        *(CHILD_FILE, 7, 3, "Der Aufruf nennt keine Quelle", "The call names no source"),
    ),
    (
        "announced for after the end of the call",
        {PART_FILE: PART.replace(LATE, f"future: 2021-03-15\n        {LATE}")},
        *(PART_FILE, 22, 17, "In diesem Aufruf zählt es nie", "in this call it never counts"),
    ),
    (
        "retired before it counts",
        {
            PART_FILE: PART.replace(
                LATE,
                "future: 2021-03-01\n        retired: 2021-03-01\n"
                f"        reason: {{de: Entfällt., en: Gone.}}\n        {LATE}",
            )
        },
        *(PART_FILE, 23, 18, "bevor es zu zählen beginnt", "before it begins to count"),
    ),
    (
        "retired from the start",
        {
            PART_FILE: PART.replace(
                LATE,
                "retired: 2020-12-16\n"
                f"        reason: {{de: Entfällt., en: Gone.}}\n        {LATE}",
            )
        },
        *(PART_FILE, 22, 18, "schreiben Sie retired: true", "write retired: true"),
    ),
    (
        "a date of a check that lies before the deadline",
        {
            CHILD_FILE: f"{CHILD}change: {{elig-lead: {{check: "
            "phases_and_measures_are_in_sequence, with: {expected_award: 2021-03-14}}}\n"
        },
        *(CHILD_FILE, 12, 89, "liegt nicht nach der Bewerbungsfrist", "does not lie after"),
    ),
]


@pytest.mark.parametrize(
    ("files", "file", "line", "column", "german", "english"),
    [flaw[1:] for flaw in FLAWS],
    ids=[flaw[0] for flaw in FLAWS],
)
def test_a_flaw_is_found_at_its_place(
    tmp_path: Path,
    files: dict[str, str],
    file: str,
    line: int,
    column: int,
    german: str,
    english: str,
) -> None:
    found = found_in(tmp_path, files)
    told = [one.told("de") for one in found]
    assert any(
        one.startswith(f"{tmp_path / file}:{line}:{column}: ") and german in one for one in told
    ), told
    assert any(english in one.sentence.en for one in found)


def test_nothing_is_wrong_with_the_tiny_checklist(tmp_path: Path) -> None:
    assert found_in(tmp_path, {}) == ()


def test_nothing_is_wrong_with_the_checklists_of_this_house() -> None:
    assert [str(one) for one in findings(shelf(FOLDER))] == []


def test_one_file_is_looked_at_with_the_examples_of_its_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, {PART_FILE: PART.replace("source: [S2]", "source: []")})
    assert lint_files([tmp_path / CHILD_FILE], language="en") == 0
    assert lint_files([tmp_path / CHILD_FILE], language="en", strict=True) == 1
    assert "money.yaml:31:17: " in capsys.readouterr().err
    assert lint_files([tmp_path / RATE_FILE], language="en", strict=True) == 0
