"""`kompass evidence`: what the reader finds in council papers, and how well it reads."""

from pathlib import Path
from typing import Annotated

import typer

from app.command_line.options import Form, Language, leave

evidence = typer.Typer(help="What is read out of council papers.", no_args_is_help=True)

Tongue = Annotated[Language, typer.Option(help="Language of the output.")]


@evidence.command()
def read(
    file: Annotated[Path, typer.Argument(help="A council paper: .pdf, .docx, .odt or .txt.")],
    form: Annotated[Form, typer.Option("--format", help="Form of the result.")] = Form.TABLE,
    lang: Tongue = Language.DE,
) -> None:
    """Say what a paper records, each finding with page, passage and confidence.

    Exit 0 if the paper records a decision, 1 if it does not, 2 if it cannot be read.
    """
    from app.command_line.paper_reading import read_file

    leave(read_file(file, language=lang.value, as_json=form is Form.JSON))


@evidence.command()
def evaluate(
    folder: Annotated[
        Path | None,
        typer.Argument(help="Papers (.txt, .pdf, .docx, .odt) with a gold.json; else our own."),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", help="List misses and mistakes.")] = False,
    form: Annotated[Form, typer.Option("--format", help="Form of the result.")] = Form.TABLE,
    lang: Tongue = Language.DE,
) -> None:
    """Measure the reader: precision and recall per field.

    gold.json: {"format": "papers-gold/1", "papers": {"FILE NAME": PAPER, ...}}

    PAPER has a status (resolved, rejected, postponed, recommendation, draft, agenda, unclear) and
    what is to be found: body, date (2021-03-25), paper_number, vote {yes, no, abstentions,
    unanimous}, amount (own share in cents), rate (of the own share, "0.35"), declarations
    (["E1", ...]), urgent (true), ratified_on; half ("before" or "after") parts the figures.
    What is left out must not be found. amount, rate, declarations, urgent and ratified_on are for
    the status resolved only; body, date and vote are not for draft, agenda and unclear.

    Exit 0 if every field reaches 95 % precision and 90 % recall, 1 if not, 2 if unusable.
    """
    from app.command_line.paper_figures import evaluate_folder

    leave(evaluate_folder(folder, verbose=verbose, language=lang.value, as_json=form is Form.JSON))
