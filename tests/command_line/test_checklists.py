"""`kompass checklist` as people call it: differences, a dry run, publishing; never a traceback."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from app.__main__ import kompass
from app.checklists.library import FOLDER

RUN = CliRunner()


@pytest.fixture
def demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The demo in a database of its own."""
    monkeypatch.setenv("KOMPASS_DATABASE_URL", f"sqlite:///{tmp_path}/kompass.db")
    assert RUN.invoke(kompass, ["demo", "--once"]).exit_code == 0
    return tmp_path


def run(*arguments: str) -> Result:
    return RUN.invoke(kompass, ["checklist", *arguments, "--lang", "en"])


def edited(folder: Path, version: str, change: str) -> str:
    (folder / "parts").symlink_to(FOLDER / "parts")
    text = (FOLDER / "mpsc-2021.yaml").read_text(encoding="utf-8").rstrip("\n")
    text = text.replace('version: "1.0"', f'version: "{version}"')
    file = folder / "mpsc-2021.yaml"
    file.write_text(f"{text}\n{change}", encoding="utf-8")
    return str(file)


def test_diff_names_each_change_by_its_kind() -> None:
    result = run("diff", "mpsc-2020", "mpsc-2021")
    assert result.exit_code == 0
    assert (
        "tightened: time-phase-durations: Longest duration of phase A in months: 12"
        in result.stdout
    )
    assert run("diff", "mpsc-2021", "mpsc-2021").stdout == "There is no difference.\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("diff", "mpsc-2021", "mpsc-2099"), "Known are: leitfaden"),
        (("diff", "mpsc-2021", "/no/such.yaml"), "There is no such file"),
        (("publish", "mpsc-2022"), "was cancelled"),
        (("diff", "mpsc-2021@9.9", "mpsc-2021"), "was never published. Published are: mpsc-2021@1"),
    ],
)
def test_what_cannot_be_is_told(demo: Path, arguments: tuple[str, ...], words: str) -> None:
    assert demo.is_dir()
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert "Traceback" not in result.output


def test_a_dry_run_then_publishing(demo: Path) -> None:
    assert "No active round" in run("simulate", "mpsc-2021").stdout
    file = edited(demo, "2.0", '  fin-grant-rate: {with: {standard: "0.60"}}\n')
    tried = run("simulate", file).stdout
    assert "1.0 → 2.0" in tried
    assert "fin-grant-rate: Grant rate without a budget emergency: 60% instead of 65%." in tried
    assert "-fin-grant-rate" in tried
    assert "→ not ready to submit" in tried
    assert "blocked" not in tried
    published = run("publish", file)
    assert "mpsc-2021@2.0" in published.stdout
    assert "waits for its coordinators' word" in published.stdout
    assert "→ Staffel" in run("publish", file, "--agreed").stdout
    assert RUN.invoke(kompass, ["rescore", "--verify"]).exit_code == 0
    assert "fin-grant-rate" in run("diff", "mpsc-2021@1.0", "mpsc-2021@2.0").stdout
