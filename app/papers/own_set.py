"""The project's own gold set, part of the installed package."""

from pathlib import Path

OWN_SET = Path(__file__).parent / "gold"
GOLD_FILE = "gold.json"


def pages_of_text(text: str) -> tuple[str, ...]:
    """The pages of a plain text; a form feed ends a page."""
    return tuple(text.split("\f"))
