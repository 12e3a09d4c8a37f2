"""The files of the project, as a stranger who clones it gets them."""

import re
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def tracked_files() -> tuple[Path, ...]:
    """Every file that git knows or would add, relative to the root, without what others wrote."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    files = [Path(name) for name in listed.split("\0") if name]
    return tuple(f for f in files if "vendor" not in f.parts and (ROOT / f).is_file())


def python_files(*folders: str) -> tuple[Path, ...]:
    """The Python files below some folders."""
    return tuple(f for f in tracked_files() if f.suffix == ".py" and f.parts[0] in folders)


def templates() -> tuple[Path, ...]:
    """What Jinja prints: pages, fragments and pictures."""
    return tuple(
        f for f in tracked_files() if f.parts[0] == "app" and f.suffix in {".html", ".svg"}
    )


def text_of(file: Path) -> str:
    """The text of a file, named relative to the root."""
    return (ROOT / file).read_text(encoding="utf-8")


def places(file: Path, pattern: str, *, allowed: str = "\0") -> list[str]:
    """Where a pattern occurs in a file, as `file:line: text`; what is allowed is not looked at."""
    found = re.compile(pattern)
    return [
        f"{file}:{number}: {line.strip()[:100]}"
        for number, line in enumerate(text_of(file).splitlines(), start=1)
        if found.search(line.replace(allowed, ""))
    ]
