"""House rules for Python: small files, names from the business, nothing left undone."""

import ast

from tests.house.tree import places, python_files, text_of, tracked_files

LONGEST = 300
NOT_A_NOUN = {"utils", "util", "helpers", "helper", "common", "services", "repositories", "misc"}


def test_no_file_is_longer_than_300_lines() -> None:
    files = python_files("app", "tests", "migrations")
    long = {str(f): n for f in files if (n := text_of(f).count("\n")) > LONGEST}
    assert long == {}, "a missing noun?"


def test_folders_and_modules_are_named_after_the_business() -> None:
    names = {f: {*f.parts[:-1], f.stem} for f in python_files("app", "tests", "migrations")}
    assert [str(f) for f, parts in names.items() if parts & NOT_A_NOUN] == []


def test_every_module_says_why_it_exists() -> None:
    files = python_files("app", "tests", "migrations")
    assert [str(f) for f in files if not ast.get_docstring(ast.parse(text_of(f)))] == []


def test_nothing_is_left_to_do_or_skipped() -> None:
    left = r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|pytest\.(mark\.)?(sk" + r"ip|xf" + r"ail)"
    assert [p for f in python_files("app", "tests", "migrations") for p in places(f, left)] == []


def test_tests_do_not_sleep() -> None:
    asleep = r"\b(time\.sle" + r"ep|wait_for_time" + r"out)\("
    assert [p for f in python_files("tests") for p in places(f, asleep)] == []


def test_the_web_asks_the_database_nothing_itself() -> None:
    files = [f for f in python_files("app") if f.parts[1] in {"web", "api"}]
    assert [p for f in files for p in places(f, r"\bselect\(")] == []


def test_the_top_level_holds_only_what_belongs_there() -> None:
    expected = {
        *("app", "migrations", "checklists", "tests", "examples"),
        *("pyproject.toml", "alembic.ini", "Dockerfile", "README.md", "Makefile", "LICENSE"),
        *("requirements.txt", "requirements-dev.txt", "requirements-uv.txt"),
    }
    found = {f.parts[0] for f in tracked_files() if not f.parts[0].startswith(".")}
    assert found <= expected
