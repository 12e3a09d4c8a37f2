"""YAML for people: block style, long texts folded, quotes only where a reader needs them.

Written by hand because the file must come back exactly as it was: every text that any YAML reader
could take for something else is quoted.
"""

import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any

WIDTH = 96
# Starts with a letter, holds nothing that YAML gives a meaning to, does not end with a space.
_PLAIN = re.compile(r"[^\W\d_](?:[\w .,;()/+%€§„“–-]*[\w.,;()/+%€§“–-])?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", re.ASCII)
_MEANS_SOMETHING = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def written(value: dict[str, Any]) -> str:
    """The YAML text of plain JSON values."""
    return "\n".join(_entries(value, "")) + "\n"


def _entries(mapping: dict[str, Any], indent: str) -> Iterator[str]:
    for key, value in mapping.items():
        name = _inline(key)
        if isinstance(value, dict) and value:
            yield f"{indent}{name}:"
            yield from _entries(value, f"{indent}  ")
        elif isinstance(value, list) and value:
            yield f"{indent}{name}:"
            yield from _items(value, f"{indent}  ")
        else:
            yield f"{indent}{name}: {_scalar(value, f'{indent}  ')}"


def _items(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            lines = list(_entries(item, f"{indent}  "))
            yield f"{indent}- {lines[0].removeprefix(f'{indent}  ')}"
            yield from lines[1:]
        else:
            yield f"{indent}- {_scalar(item, f'{indent}  ')}"


def _scalar(value: Any, indent: str) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if "\n" in value:
        return _literal(value, indent)
    if len(value) + len(indent) > WIDTH:
        return _folded(value, indent)
    return _inline(value)


def _inline(text: str) -> str:
    if _DAY.fullmatch(text):
        return text
    if _PLAIN.fullmatch(text) and text.casefold() not in _MEANS_SOMETHING:
        return text
    return json.dumps(text, ensure_ascii=False)


def _literal(text: str, indent: str) -> str:
    """Several lines as they are; quoted where YAML could not give them back exactly."""
    lines = text.split("\n")
    if any(line != line.strip() or not line.isprintable() for line in lines) or not all(
        (lines[0], lines[-1])
    ):
        return json.dumps(text, ensure_ascii=False)
    return "\n".join(["|-", *(f"{indent}{line}" if line else "" for line in lines)])


def _folded(text: str, indent: str) -> str:
    """One long line over several; quoted where the folding could not be undone exactly."""
    lines = textwrap.wrap(text, WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    if " ".join(lines) != text or not text.isprintable() or len(lines) < 2:
        return _inline(text)
    return "\n".join([">-", *(f"{indent}{line}" for line in lines)])
