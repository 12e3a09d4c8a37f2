"""A dossier is only reached through a query that knows who asks; nobody asks past it."""

import ast
from pathlib import Path

from tests.house.tree import python_files, text_of

ASKING = {"select", "get", "query", "update", "delete", "exists"}
MODELS = "app.dossiers.models"
MAY_ASK = ("app/dossiers/queries", "app/assessment/")


def names_of_models(tree: ast.AST) -> set[str]:
    """The names under which a module knows the tables of dossiers."""
    imports = [n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module == MODELS]
    return {alias.asname or alias.name for node in imports for alias in node.names}


def questions(file: Path) -> list[str]:
    """Where a module asks the database for dossiers itself."""
    tree = ast.parse(text_of(file))
    models = names_of_models(tree)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [
        f"{file}:{call.lineno}"
        for call in calls
        if called(call.func) in ASKING and models & {n for a in call.args for n in mentioned(a)}
    ]


def called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def mentioned(argument: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(argument) if isinstance(node, ast.Name)}


def test_only_the_queries_of_dossiers_ask_for_dossiers() -> None:
    asking = {str(f): where for f in python_files("app") if (where := questions(f))}
    assert [f for f in asking if not f.startswith(MAY_ASK)] == []


def test_the_rule_sees_the_queries_that_there_are() -> None:
    assert any(questions(f) for f in python_files("app"))
