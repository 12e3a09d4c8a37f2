"""From a place in the dossier to the element on a page that shows it.

A criterion names what it looked at as a dotted path (`cost_plan.positions[c1].amount`); the field
on the page bears the id made from the same path, so the two link to each other.
"""

import re

_NOT_ALPHANUMERIC = re.compile(r"[^0-9A-Za-z_]+")
_FIRST_KEY = re.compile(r"[A-Za-z_]*")

APPLICATION = "application"
_PARTS = ("applicant", "project_plan", "cost_plan", "time_plan", "council")


def field_id(path: str) -> str:
    """The id of the element that shows a place: `council.resolutions[0].date` becomes
    `council-resolutions-0-date`."""
    return _NOT_ALPHANUMERIC.sub("-", path).strip("-")


def part_of(path: str) -> str:
    """The part of the dossier that is saved when this place changes."""
    match = _FIRST_KEY.match(path)
    key = match.group() if match else ""
    return key if key in _PARTS else APPLICATION


def page_name(part: str) -> str:
    """The last piece of the address of a part's page."""
    return part.replace("_", "-")


def place_address(dossier_address: str, path: str) -> str:
    """Where a place can be seen and changed."""
    return f"{dossier_address}/{page_name(part_of(path))}#{field_id(path)}"
