"""`kompass findings`: which places of a dossier file do not agree."""

import json
from collections.abc import Iterator
from pathlib import Path

import typer

from app.command_line import ExitCode
from app.command_line.checking import facts_from
from app.scoring.consistency import findings
from app.scoring.consistency.finding import Finding
from app.scoring.consistency.record import recorded_findings
from app.scoring.wording import Language, Text, value_text

_NOTHING = Text("Nichts widerspricht sich.", "Nothing contradicts anything.")
_SEVERITIES = {
    "difference": Text("Widerspruch", "difference"),
    "warning": Text("Hinweis", "warning"),
}


def tell_findings(
    file: Path, *, checklist_id: str, as_of: str | None, language: Language, as_json: bool
) -> ExitCode:
    """Print what contradicts what: exit 1 if something must be mended."""
    read = facts_from(file, checklist_id=checklist_id, as_of=as_of, language=language)
    if read is None:
        return ExitCode.UNUSABLE
    facts, _ = read
    found = tuple(findings(facts))
    if as_json:
        record = {"as_of": facts.as_of.isoformat(), "findings": recorded_findings(found)}
        typer.echo(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_lines(found, language)) if found else _NOTHING.pick(language))
    must = any(finding.severity == "difference" for finding in found)
    return ExitCode.NOT_READY if must else ExitCode.FINE


def _lines(found: tuple[Finding, ...], language: Language) -> Iterator[str]:
    for finding in found:
        word = _SEVERITIES[finding.severity].pick(language)
        yield f"{word}: {finding.sentence.pick(language)}"
        for place, value in zip(finding.places, finding.values, strict=True):
            yield f"    {place}: {value_text(value, language)}"
