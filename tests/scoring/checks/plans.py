"""Cost and time plans for the tests of checks, with only what a sentence needs."""

from typing import Any

from app.scoring.verdict import Verdict

Row = dict[str, Any]


def costs(
    *positions: Row,
    declared: Row | None = None,
    rate: str | None = None,
    sources: list[Row] | None = None,
    entry: str | None = None,
    **more: Any,
) -> dict[str, Any]:
    """A dossier with this cost and financing plan."""
    financing: Row = {"rate": rate, "sources": sources or []}
    plan: Row = {"positions": list(positions), "financing": financing}
    plan["declared_totals"] = declared or {}
    return {"entry": entry, "cost_plan": plan, **more}


def period(phase: str | None, start: str | None, end: str | None) -> Row:
    """A phase of the time plan."""
    return {"phase": phase, "from": start, "to": end}


def both_languages(verdict: Verdict) -> tuple[str, str]:
    """The reason in German and English; fails if a value of a template is missing."""
    return verdict.reason.pick("de"), verdict.reason.pick("en")
