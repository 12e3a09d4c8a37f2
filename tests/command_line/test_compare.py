"""`kompass compare`: every column is what `kompass check` says."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.__main__ import kompass

LINZ = "examples/linz-am-rhein-2021.yaml"
DAY = ("--as-of", "2021-03-10")
BOTH = ("--checklist", "mpsc-2021", "--checklist", "mpsc-2019")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(kompass, arguments)


def test_the_columns_are_what_check_says() -> None:
    result = run("compare", LINZ, *BOTH, *DAY, "--format", "json")
    assert result.exit_code == 0, result.stderr
    cards = json.loads(result.stdout)["scorecards"]
    for card, name in zip(cards, ("mpsc-2021", "mpsc-2019"), strict=True):
        alone = run("check", LINZ, "--checklist", name, *DAY, "--format", "json")
        assert card == json.loads(alone.stdout)


@pytest.mark.parametrize(("lang", "word"), [("de", "nicht gefragt"), ("en", "not asked")])
def test_the_table_has_a_line_per_criterion(lang: str, word: str) -> None:
    result = run("compare", LINZ, *BOTH, *DAY, "--lang", lang)
    assert result.exit_code == 0
    assert word in result.stdout
    head = next(line for line in result.stdout.splitlines() if line.startswith(("Kri", "Cri")))
    assert head.split()[1:] == ["mpsc-2021", "mpsc-2019"]


def test_a_checklist_named_twice_is_one_column() -> None:
    result = run("compare", LINZ, *BOTH, *BOTH, *DAY, "--format", "json")
    assert len(json.loads(result.stdout)["scorecards"]) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (LINZ, "--checklist", "nothing"),
        (LINZ, *BOTH, "--as-of", "tomorrow"),
        ("no-such-file.yaml", *BOTH),
    ],
)
def test_what_cannot_be_used_is_said(arguments: tuple[str, ...]) -> None:
    result = run("compare", *arguments)
    assert result.exit_code == 2
    assert result.stderr


def test_without_a_checklist_there_is_nothing_to_compare() -> None:
    assert run("compare", LINZ).exit_code == 2
    assert Path(LINZ).exists()
