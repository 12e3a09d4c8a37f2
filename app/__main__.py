"""The command line `kompass`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.command_line.advice_menu import findings, plan
from app.command_line.bundle_menu import bundle
from app.command_line.documents import documents
from app.command_line.evidence_menu import evidence
from app.command_line.options import Form, Language, leave
from app.command_line.round_menu import rounds

kompass = typer.Typer(
    name="kompass",
    help="A municipality's funding application, scored while it is filled in.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
user = typer.Typer(help="People who can sign in.", no_args_is_help=True)
kompass.add_typer(user, name="user")
checklists = typer.Typer(help="Versions of checklists.", no_args_is_help=True)
kompass.add_typer(checklists, name="checklist")
kompass.add_typer(documents, name="documents")
kompass.add_typer(bundle, name="bundle")
kompass.add_typer(evidence, name="evidence")
kompass.add_typer(rounds, name="round")
kompass.command()(findings)
kompass.command()(plan)


class Schema(StrEnum):
    """The files that have a schema."""

    DOSSIER = "dossier"
    CHECKLIST = "checklist"


@kompass.command()
def check(
    file: Annotated[Path, typer.Argument(help="A dossier file (dossier/1), YAML or JSON.")],
    checklist: Annotated[str, typer.Option(help="Id of the checklist, such as mpsc-2021.")],
    as_of: Annotated[
        str | None,
        typer.Option(help="A day (2021-03-01) or an instant with time zone; today if left out."),
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the table.")] = Language.DE,
    form: Annotated[Form, typer.Option("--format", help="Form of the result.")] = Form.TABLE,
) -> None:
    """Score a dossier file: exit 0 if submittable or complete, 1 if not, 2 if unusable."""
    from app.command_line.checking import check_file

    leave(
        check_file(
            file,
            checklist_id=checklist,
            as_of=as_of,
            language=lang.value,
            as_json=form is Form.JSON,
        )
    )


@kompass.command(name="next")
def next_(
    file: Annotated[Path, typer.Argument(help="A dossier file (dossier/1), YAML or JSON.")],
    checklist: Annotated[str, typer.Option(help="Id of the checklist, such as mpsc-2021.")],
    as_of: Annotated[
        str | None,
        typer.Option(help="A day (2021-03-01) or an instant with time zone; today if left out."),
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the list.")] = Language.DE,
    form: Annotated[Form, typer.Option("--format", help="Form of the result.")] = Form.TABLE,
) -> None:
    """Say what helps a dossier file most, and exactly what each step brings."""
    from app.command_line.advising import advise

    leave(
        advise(
            file,
            checklist_id=checklist,
            as_of=as_of,
            language=lang.value,
            as_json=form is Form.JSON,
        )
    )


@kompass.command()
def report(
    file: Annotated[Path, typer.Argument(help="A dossier file (dossier/1), YAML or JSON.")],
    checklist: Annotated[str, typer.Option(help="Id of the checklist, such as mpsc-2021.")],
    output: Annotated[Path, typer.Option(help="The PDF file to write.")],
    council_page: Annotated[
        bool, typer.Option("--council-page", help="One page for mayor and council instead.")
    ] = False,
    as_of: Annotated[
        str | None, typer.Option(help="A day or an instant with time zone; today if left out.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the report.")] = Language.DE,
) -> None:
    """Write the report of a dossier file as an accessible PDF: exit 0, or 2 if unusable."""
    from app.command_line.reporting import write_report

    leave(
        write_report(
            file,
            checklist_id=checklist,
            output=output,
            council_page=council_page,
            as_of=as_of,
            language=lang.value,
        )
    )


@kompass.command()
def compare(
    file: Annotated[Path, typer.Argument(help="A dossier file (dossier/1), YAML or JSON.")],
    checklist: Annotated[list[str], typer.Option(help="Id of a checklist; once for each.")],
    as_of: Annotated[
        str | None, typer.Option(help="A day or an instant with time zone; today if left out.")
    ] = None,
    lang: Annotated[Language, typer.Option(help="Language of the table.")] = Language.DE,
    form: Annotated[Form, typer.Option("--format", help="Form of the result.")] = Form.TABLE,
) -> None:
    """Score a dossier file by several checklists side by side: exit 0, or 2 if unusable."""
    from app.command_line.comparing import compare_file

    leave(
        compare_file(
            file,
            checklist_ids=checklist,
            as_of=as_of,
            language=lang.value,
            as_json=form is Form.JSON,
        )
    )


@kompass.command()
def lint(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Checklist and dossier files or folders; all checklists if none."),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Also what no example shows, and what cannot be.")
    ] = False,
    lang: Annotated[Language, typer.Option(help="Language of the messages.")] = Language.DE,
) -> None:
    """Say what is wrong in checklist and dossier files: exit 0 if nothing, else 1."""
    from app.command_line.linting import lint_files

    leave(lint_files(paths or [], language=lang.value, strict=strict))


@kompass.command()
def schema(
    kind: Annotated[Schema, typer.Argument(help="Which file.")] = Schema.DOSSIER,
) -> None:
    """Print the JSON Schema of a dossier or checklist file."""
    from app.command_line.linting import schema_text

    typer.echo(schema_text(kind.value))


@kompass.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on.", min=1, max=65535)] = None,
) -> None:
    """Serve the website; settings come from the environment (KOMPASS_...)."""
    from app.command_line.serving import serve as serve_now

    leave(serve_now(host=host, port=port))


@kompass.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    from app.command_line.serving import migrate as migrate_now

    leave(migrate_now())


@kompass.command()
def demo(
    once: Annotated[bool, typer.Option("--once", help="Only fill in the data.")] = False,
) -> None:
    """Fill in the fictional network "Rheintal digital" if it is not there, then serve it."""
    from app.command_line.serving import demo as fill_demo

    leave(fill_demo(then_serve=not once))


@kompass.command()
def rescore(
    verify: Annotated[
        bool, typer.Option("--verify", help="Only compare; exit 1 if a stored result differs.")
    ] = False,
) -> None:
    """Score all stored dossiers anew."""
    from app.command_line.upkeep import rescore_all, verify_all

    leave(verify_all() if verify else rescore_all())


@kompass.command()
def replay() -> None:
    """Recompute every stored score from its receipt: exit 0 without mismatch, else 1."""
    from app.command_line.replaying import replay_all

    leave(replay_all())


@user.command("add")
def add_user(
    email: Annotated[str, typer.Argument(help="E-mail address, with which the person signs in.")],
    name: Annotated[str, typer.Option(help="The person's name.")],
    role: Annotated[
        str, typer.Option(help="lead, adviser, coordinator or administrator.")
    ] = "lead",
    town: Annotated[
        str | None, typer.Option(help="Name or key of a lead's or adviser's municipality.")
    ] = None,
    network: Annotated[str | None, typer.Option(help="Name of a coordinator's network.")] = None,
) -> None:
    """Add a person with a role; the password is asked for, or read from standard input."""
    from app.command_line.upkeep import add_person_with_role

    leave(add_person_with_role(email, name=name, role=role, town=town, network=network))


Edition = Annotated[
    str, typer.Argument(help="An id (mpsc-2021), a published version (mpsc-2021@1.0), or a file.")
]


@checklists.command("diff")
def diff_checklists(
    old: Edition,
    new: Edition,
    lang: Annotated[Language, typer.Option(help="Language of the output.")] = Language.DE,
) -> None:
    """Name what is loosened, tightened, new, retired, moved, or only worded differently."""
    from app.command_line.checklists import diff

    leave(diff(old, new, language=lang.value))


@checklists.command("simulate")
def simulate_checklist(
    new: Edition,
    lang: Annotated[Language, typer.Option(help="Language of the output.")] = Language.DE,
) -> None:
    """Say what a version would make of all stored dossiers; nothing is written."""
    from app.command_line.checklists import try_out

    leave(try_out(new, language=lang.value))


@checklists.command("publish")
def publish_checklists(
    names: Annotated[
        list[str] | None, typer.Argument(help="Ids or files; all installed ones if none.")
    ] = None,
    agreed: Annotated[
        bool, typer.Option("--agreed", help="The coordinators agree: move all rounds.")
    ] = False,
    lang: Annotated[Language, typer.Option(help="Language of the output.")] = Language.DE,
) -> None:
    """Publish versions for good; rounds follow where nothing is new or tightened."""
    from app.command_line.checklists import publish_versions

    leave(publish_versions(names or [], agreed=agreed, language=lang.value))


@kompass.command()
def version() -> None:
    """Print the version of the program and of its scoring engine."""
    from app.command_line.upkeep import version_text

    typer.echo(version_text())


def main() -> None:
    """Entry point of the installed command."""
    kompass()


if __name__ == "__main__":
    main()
