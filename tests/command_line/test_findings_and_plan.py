"""A dossier file's contradictions and its plan backwards, on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.command_line.test_upkeep import run
from tests.ready import ready

WITH = ("--checklist", "mpsc-2021", "--as-of", "2021-03-10")


def file_of(folder: Path, edits: dict[str, Any] | None = None) -> str:
    file = folder / "dossier.json"
    file.write_text(json.dumps({"format": "dossier/1", **ready(edits)}), encoding="utf-8")
    return str(file)


def test_a_contradiction_names_both_places(tmp_path: Path) -> None:
    file = file_of(tmp_path, {"council.resolutions.0.own_share_rate": "0.30"})
    result = run("findings", file, *WITH, "--lang", "en")
    assert result.exit_code == 1
    assert "difference: " in result.stdout
    assert "    council.resolutions[r1].own_share_rate: 30%" in result.stdout
    record = json.loads(run("findings", file, *WITH, "--format", "json").stdout)
    assert record["as_of"] == "2021-03-10"
    assert record["findings"][0]["severity"] == "difference"


def test_a_dossier_in_agreement_says_so(tmp_path: Path) -> None:
    result = run("findings", file_of(tmp_path), *WITH)
    assert (result.exit_code, result.stdout) == (0, "Nichts widerspricht sich.\n")


def test_the_plan_names_what_should_have_been_begun(tmp_path: Path) -> None:
    file = file_of(tmp_path, {"council.resolutions": [], "cost_plan.follow_up_costs": None})
    result = run("plan", file, *WITH)
    assert result.exit_code == 1
    late, ahead = result.stdout.index("Hätte schon"), result.stdout.index("Feste Tage:")
    assert late < result.stdout.index("Eigenanteil im Haushalt verankert") < ahead
    assert "14.03.2021  Bewerbungsfrist" in result.stdout
    record = json.loads(run("plan", file, *WITH, "--format", "json").stdout)
    assert record["safe_day"]["outlook"] == "no_meetings"
    assert any(task["slack_days"] < 0 for task in record["tasks"])


@pytest.mark.parametrize("command", ["findings", "plan"])
def test_an_unusable_file_is_said_so(tmp_path: Path, command: str) -> None:
    assert run(command, str(tmp_path / "none.yaml"), *WITH).exit_code == 2
