"""The commands that advise on a dossier file: `kompass findings` and `kompass plan`."""

from pathlib import Path
from typing import Annotated

import typer

from app.command_line.options import Form, Language, leave

File = Annotated[Path, typer.Argument(help="A dossier file (dossier/1), YAML or JSON.")]
Rules = Annotated[str, typer.Option(help="Id of the checklist, such as mpsc-2021.")]
OnDay = Annotated[
    str | None,
    typer.Option(help="A day (2021-03-01) or an instant with time zone; today if left out."),
]
Tongue = Annotated[Language, typer.Option(help="Language of the list.")]
ResultForm = Annotated[Form, typer.Option("--format", help="Form of the result.")]


def findings(
    file: File,
    checklist: Rules,
    as_of: OnDay = None,
    lang: Tongue = Language.DE,
    form: ResultForm = Form.TABLE,
) -> None:
    """Say which places of a dossier file do not agree: exit 1 if one must be mended."""
    from app.command_line.contradictions import tell_findings

    leave(
        tell_findings(
            file,
            checklist_id=checklist,
            as_of=as_of,
            language=lang.value,
            as_json=form is Form.JSON,
        )
    )


def plan(
    file: File,
    checklist: Rules,
    as_of: OnDay = None,
    lang: Tongue = Language.DE,
    form: ResultForm = Form.TABLE,
) -> None:
    """Say by when each open criterion must be begun: exit 1 if one is too late."""
    from app.command_line.planning import tell_plan

    leave(
        tell_plan(
            file,
            checklist_id=checklist,
            as_of=as_of,
            language=lang.value,
            as_json=form is Form.JSON,
        )
    )
