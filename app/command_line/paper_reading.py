"""`kompass evidence read`: one council paper, and what it says."""

import json
import textwrap
from pathlib import Path
from typing import Any

import typer

from app.command_line import ExitCode
from app.command_line.paper_pages import NotReadable, pages_of
from app.command_line.saying import complain_in
from app.papers.finding import Finding, Reading, Status
from app.papers.reading import read_paper
from app.papers.recorded import recorded
from app.papers.words import FIELDS, STATUSES, value_words
from app.scoring.wording import Language, Text

_WIDTH = 96


def read_file(file: Path, *, language: Language, as_json: bool) -> ExitCode:
    """Read a paper and print what was found."""
    try:
        reading = read_paper(pages_of(file))
    except NotReadable as scan:
        if as_json:
            typer.echo(_json({"status": "not readable", "findings": []}))
        complain_in(language, Text(f"{file}: {scan.sentence.de}", f"{file}: {scan.sentence.en}"))
        return ExitCode.UNUSABLE
    typer.echo(_json(recorded(reading)) if as_json else "\n".join(_lines(reading, language)))
    return ExitCode.FINE if reading.status is Status.RESOLVED else ExitCode.NOT_READY


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _lines(reading: Reading, language: Language) -> list[str]:
    lines = [STATUSES[reading.status].pick(language), "─" * _WIDTH]
    for finding in reading.findings:
        lines += _told(finding, language)
    if not reading.findings:
        nothing = Text("Keine Angaben gefunden.", "Nothing was found.")
        lines.append(nothing.pick(language))
    return lines


def _told(finding: Finding, language: Language) -> list[str]:
    percent = f"{finding.confidence.value:.0%}"
    place = Text(
        f"Seite {finding.page}, sicher zu {percent}", f"page {finding.page}, {percent} sure"
    )
    name = FIELDS[finding.field].pick(language)
    value = value_words(finding.field, finding.value, language)
    quote = textwrap.wrap(
        f"„{' '.join(finding.quote.split())}“",
        _WIDTH,
        initial_indent="     ",
        subsequent_indent="     ",
    )
    return [f"  {name}: {value}  ({place.pick(language)})", *quote]
