"""Every screen of the service: who looks at it, and where it is in the demo."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.checklists.library import all_checklists
from app.web.dossier.parts import PAGES
from tests.cast import Cast

PARTS = tuple(page.slug for page in PAGES)
READ_BY_ALL = ("evidence", "plan", "hand-over", "assessment", "receipt", "history")


@dataclass(frozen=True)
class Visit:
    """Somebody of the demo (None: nobody has signed in) and the pages they look at."""

    who: str | None
    paths: Sequence[str]


def visits(cast: Cast) -> dict[str, Visit]:
    """All visits by a name."""
    full, empty, opened = (cast.dossiers[town] for town in ("rebenau", "salzbrunnen", "ahrenfels"))
    return {
        "public": Visit(None, (*PUBLIC, *(f"/guide/{found.id}" for found in all_checklists()))),
        "lead": Visit(
            "rebenau",
            (
                "/dossiers",
                *_pages(
                    full, *PARTS, *READ_BY_ALL, "assessment?show=open", "file", "cost-plan/import"
                ),
                *_pages(full, "compare", "copy", "meetings", "cost-plan/import"),
                *("/account", "/api", "/calendar", "/people", "/dossiers/nothing"),
            ),
        ),
        "lead of an empty dossier": Visit("salzbrunnen", _pages(empty, *PARTS, *READ_BY_ALL)),
        "lead without a dossier": Visit("nahebrueck", ("/dossiers",)),
        "adviser": Visit(
            "beratung",
            ("/dossiers", *_pages(full, *PARTS, *READ_BY_ALL), "/account"),
        ),
        "coordinator": Visit(
            "koordination",
            (
                "/dossiers",
                *_overviews(cast),
                *_pages(full, "assessment", "receipt"),
                *_pages(opened, "council", "history"),
            ),
        ),
        "administrator": Visit(
            "verwaltung", ("/dossiers", "/people", f"/people/{cast.people['rebenau']}")
        ),
    }


PUBLIC = (
    *("/", "/guide", "/guide/mpsc-2021?q=rat", "/guide/mpsc-2021?q=zzz"),
    *("/guide/mpsc-2021/plan-baseline", "/accessibility", "/privacy", "/imprint", "/licence"),
    *("/sign-in", "/nowhere"),
)


def _pages(dossier_id: str, *names: str) -> list[str]:
    """The overview of a dossier and some of its pages."""
    return [f"/dossiers/{dossier_id}", *(f"/dossiers/{dossier_id}/{name}" for name in names)]


def _overviews(cast: Cast) -> list[str]:
    """The network in both rounds: as it comes, sorted, filtered, and with nothing found."""
    current = f"/overview/{cast.rounds['current']}"
    asked = ("", "?sort=changed&order=desc", "?level=blocked", "?level=none", "?name=zzz")
    found = [current + query for query in asked]
    rules = [f"{current}/{page}" for page in ("checklist", "values", "limits", "contact")]
    return [*found, *rules, f"/overview/{cast.rounds['past']}"]
