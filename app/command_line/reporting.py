"""`kompass report`: a dossier file as a PDF."""

from pathlib import Path

from app.command_line import ExitCode
from app.command_line.checking import facts_from
from app.command_line.saying import complain_in
from app.reports.council_page import council_page_pdf
from app.reports.dossier_report import report_pdf
from app.reports.subject import Subject
from app.scoring.score import score
from app.scoring.wording import Language, Text


def write_report(
    file: Path,
    *,
    checklist_id: str,
    output: Path,
    council_page: bool,
    as_of: str | None,
    language: Language,
) -> ExitCode:
    """Write the report of a dossier file, or its page for mayor and council."""
    read = facts_from(file, checklist_id=checklist_id, as_of=as_of, language=language)
    if read is None:
        return ExitCode.UNUSABLE
    facts, rules = read
    subject = Subject(
        town=facts.dossier.applicant.name,
        call=rules.file.call.title.text.pick(language),
        revision=None,
        facts=facts,
        checklist=rules,
        card=score(facts, rules),
        language=language,
    )
    pdf = council_page_pdf(subject) if council_page else report_pdf(subject)
    try:
        output.write_bytes(pdf)
    except OSError as error:
        complain_in(language, _not_written(output, error))
        return ExitCode.UNUSABLE
    return ExitCode.FINE


def _not_written(output: Path, error: OSError) -> Text:
    why = error.strerror or type(error).__name__
    return Text(
        f"{output} lässt sich nicht schreiben ({why}). Nennen Sie mit --output eine andere Datei.",
        f"{output} cannot be written ({why}). Name another file with --output.",
    )
