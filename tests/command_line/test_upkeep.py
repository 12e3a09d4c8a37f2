"""What an administrator does on the command line: files, people, data."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select, update
from typer.testing import CliRunner, Result

from app.__main__ import kompass
from app.assessment.models import Assessment
from app.database import Database
from app.municipalities.editing import add_municipality, add_network
from app.people.models import Assignment, Person
from app.people.passwords import password_matches

ROOT = Path(__file__).parents[2]
PASSWORD = "vier zufällige lange Wörter"
RUN = CliRunner()


def run(*arguments: str, typed: str | None = None) -> Result:
    return RUN.invoke(kompass, list(arguments), input=typed)


@pytest.fixture
def installation(
    database: Database, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Database:
    """The settings point at an empty, migrated database."""
    monkeypatch.setenv("KOMPASS_DATABASE_URL", database_url)
    monkeypatch.setenv("KOMPASS_DATA_DIR", str(tmp_path))
    return database


def test_lint_passes_over_all_checklists_and_examples() -> None:
    result = run("lint", str(ROOT / "checklists"), str(ROOT / "examples"))
    assert result.exit_code == 0, result.stderr
    assert run("lint").exit_code == 0


def test_lint_tells_file_line_and_column_of_every_flaw(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: a\nid: b", encoding="utf-8")
    (tmp_path / "b.json").write_text('{"format": "dossier/1", "x": 1}', encoding="utf-8")
    result = run("lint", str(tmp_path), "--lang", "en")
    assert result.exit_code == 1
    first, second = result.stderr.splitlines()
    assert first.startswith(f"{tmp_path}/a.yaml:2:1: id: The key")
    assert second.startswith(f"{tmp_path}/b.json:1:25: x: There is no key")


def test_lint_of_nothing_is_unusable(tmp_path: Path) -> None:
    assert run("lint", str(tmp_path)).exit_code == 2
    assert run("lint", str(tmp_path / "none.yaml")).exit_code == 1


@pytest.mark.parametrize("kind", ["dossier", "checklist"])
def test_the_schemas_are_printed_as_json(kind: str) -> None:
    schema = json.loads(run("schema", kind).stdout)
    assert schema["type"] == "object"
    assert schema["additionalProperties"] is False


def test_the_version_names_program_and_engine() -> None:
    assert run("version").stdout.startswith("kompass 0.1.0, engine ")


def test_help_lists_the_commands() -> None:
    text = run("--help").stdout
    assert all(f" {name} " in text for name in ("check", "lint", "serve", "demo", "rescore"))


def test_a_lead_is_added_with_a_piped_password(installation: Database) -> None:
    with installation.writing() as session:
        add_municipality(session, name="Rebenau", key="07999001")
    result = run(
        *("user", "add", "K.Sommer@example.org", "--name", "K. Sommer", "--town", "07999001"),
        typed=f"{PASSWORD}\n",
    )
    assert result.exit_code == 0, result.stderr
    with installation.reading() as session:
        person = session.scalars(select(Person)).one()
        assignment = session.scalars(select(Assignment)).one()
    assert password_matches(PASSWORD, person.password_hash)
    assert (person.name, assignment.role) == ("K. Sommer", "lead")


def test_an_administrator_and_a_coordinator_are_added(installation: Database) -> None:
    with installation.writing() as session:
        add_network(session, name="Rheintal")
    for role, more in (("administrator", ()), ("coordinator", ("--network", "Rheintal"))):
        result = run(
            *("user", "add", f"{role}@example.org", "--name", "Jemand", "--role", role, *more),
            typed=PASSWORD,
        )
        assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("a@example.org", "--name", "A", "--role", "boss"), "possible are: lead, adviser"),
        (("a@example.org", "--name", "A"), "--town: 0 municipalities"),
        (("a@example.org", "--name", "A", "--role", "coordinator"), "--network: there is no"),
        (("nonsense", "--name", "A", "--role", "administrator"), "email: "),
    ],
)
def test_an_unclear_person_is_refused_with_a_sentence(
    installation: Database, arguments: tuple[str, ...], words: str
) -> None:
    result = run("user", "add", *arguments, typed=PASSWORD)
    assert result.exit_code == 2
    assert words in result.stderr
    with installation.reading() as session:
        assert session.scalars(select(Person)).all() == []


def test_a_short_password_is_refused(installation: Database) -> None:
    result = run(
        *("user", "add", "a@example.org", "--name", "A", "--role", "administrator"), typed="kurz"
    )
    assert result.exit_code == 2
    assert "password: " in result.stderr


def test_the_demo_is_filled_in_verified_and_rescored(installation: Database) -> None:
    assert "rebenau@rheintal-digital.example" in run("demo", "--once").stdout
    assert run("demo", "--once").exit_code == 0
    assert run("rescore", "--verify").exit_code == 0
    replayed = run("replay")
    assert replayed.exit_code == 0
    assert "0 mismatches" in replayed.stdout
    with installation.writing() as session:
        session.execute(update(Assessment).values(percent=99))
    replayed = run("replay")
    assert replayed.exit_code == 1
    assert "differs in percent" in replayed.stderr
    assert "14 mismatches" in replayed.stdout
    verified = run("rescore", "--verify")
    assert verified.exit_code == 1
    assert "differs in percent" in verified.stderr
    assert "14 dossiers" in run("rescore").stdout
    assert run("rescore", "--verify").exit_code == 0


def test_the_demo_is_not_for_production(
    installation: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPASS_MODE", "production")
    monkeypatch.setenv("KOMPASS_BASE_URL", "https://kompass.example")
    monkeypatch.setenv("KOMPASS_SECRET", "0123456789abcdefghijklmnopqrstuvwxyz")
    result = run("demo", "--once")
    assert result.exit_code == 2
    assert "not for production" in result.stderr


def test_a_database_without_schema_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KOMPASS_DATABASE_URL", f"sqlite:///{tmp_path}/new.sqlite3")
    result = run("rescore")
    assert result.exit_code == 2
    assert "kompass migrate" in result.stderr
    assert run("migrate").exit_code == 0
    assert run("rescore").exit_code == 0


def test_a_misspelt_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMPASS_DATBASE_URL", "x")
    result = run("migrate")
    assert result.exit_code == 2
    assert "KOMPASS_DATBASE_URL" in result.stderr
