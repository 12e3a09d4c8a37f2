"""Files that others wrote are the ones that were looked at, each beside its licence."""

import hashlib
import re
from pathlib import Path

import pytest

from tests.house.tree import ROOT

FOLDERS = ("app/web/static/vendor", "app/reports/vendor", "tests/browser/vendor")
ROW = re.compile(r"^\| (?P<file>\S+) \|.*\| (?P<sum>[0-9a-f]{64}) \|$", re.MULTILINE)
OURS = {"fira-sans.css"}


def pinned(folder: Path) -> dict[str, str]:
    rows = ROW.finditer((folder / "README.md").read_text(encoding="utf-8"))
    return {row["file"]: row["sum"] for row in rows}


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_vendored_file_has_the_sum_in_the_readme(folder: str) -> None:
    sums = pinned(ROOT / folder)
    assert sums
    found = {f: hashlib.sha256((ROOT / folder / f).read_bytes()).hexdigest() for f in sums}
    assert found == sums


@pytest.mark.parametrize("folder", FOLDERS)
def test_nothing_lies_there_without_a_sum_or_a_licence(folder: str) -> None:
    root = ROOT / folder
    files = [f for f in root.rglob("*") if f.is_file() and f.name != "README.md"]
    licences = {f for f in files if f.name.startswith(("LICENSE", "OFL"))}
    pinned_files = {root / name for name in pinned(root)}
    assert {f.name for f in set(files) - licences - pinned_files} <= OURS
    assert {f.parent for f in pinned_files} == {f.parent for f in licences}


def test_the_style_sheet_of_the_fonts_names_fonts_that_exist() -> None:
    folder = ROOT / "app/web/static/vendor/fira-sans"
    named = re.findall(r'url\("([^"]+)"\)', (folder / "fira-sans.css").read_text(encoding="utf-8"))
    assert sorted(named) == sorted(f.name for f in folder.glob("*.woff2"))


def test_the_vendored_style_sheet_asks_no_other_host_for_anything() -> None:
    css = (ROOT / "app/web/static/vendor/kern/kern.min.css").read_text(encoding="utf-8")
    assert set(re.findall(r"url\(\"?([a-z]+:|//)", css)) == {"data:"}
    assert "@import" not in css
    assert "@font-face" not in css
