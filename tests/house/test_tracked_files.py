"""What is committed holds on any machine: no registry, no path of a machine, no secret."""

import re

import pytest

from tests.house.tree import places, text_of, tracked_files

# Put together from pieces, so that this file does not find itself.
REGISTRIES = (
    "pypi" + r"\.org",
    "python" + r"hosted\.org",
    "npm" + r"js\.(org|com)",
    "deb" + r"\.debian",
)
FORBIDDEN = {
    "package index": "|".join(REGISTRIES),
    "index option": r"--(extra-)?index" + r"-url|--find" + r"-links|file:" + r"///",
    "path of a machine": r"(?<![\w.~}])/(work|root|home|Users|farm)" + r"/[\w.]",
    "private key": "-----BEGIN [A-Z ]*PRIVATE" + " KEY-----",
}
PICTURES_AND_FONTS = {".png", ".jpg", ".ico", ".woff2", ".ttf", ".pdf"}


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_tracked_files_hold_no(rule: str) -> None:
    texts = [f for f in tracked_files() if f.suffix not in PICTURES_AND_FONTS]
    assert [p for f in texts for p in places(f, FORBIDDEN[rule])] == []


def test_only_catalogues_and_texts_are_tracked_not_what_a_run_leaves() -> None:
    leftovers = re.compile(r"\.(pyc|db|sqlite3?|log|mo)$|(^|/)(var|node_modules)/")
    assert [str(f) for f in tracked_files() if leftovers.search(f.as_posix())] == []


def test_text_files_end_with_a_line_end() -> None:
    texts = [
        f for f in tracked_files() if f.suffix in {".py", ".html", ".yaml", ".css", ".po", ".md"}
    ]
    assert [str(f) for f in texts if (text := text_of(f)) and not text.endswith("\n")] == []
