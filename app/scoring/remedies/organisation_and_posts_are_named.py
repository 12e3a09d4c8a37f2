"""Who leads, who steers, who works on it."""

from app.scoring.content.project_plan import Post
from app.scoring.facts import Facts
from app.scoring.paths import row_path
from app.scoring.steps.edit import Add, Edit, Put
from app.scoring.steps.remedy import OWN_TEXT, Remedy, own

GOVERNANCE = "project_plan.governance"
POSTS = f"{GOVERNANCE}.posts"
_EXAMPLE = "1"


def remedies(facts: Facts) -> tuple[Remedy, ...]:
    """Name lead unit and steering body, and a post with its part."""
    governance = facts.dossier.project_plan.governance
    edits: list[Edit] = [
        Put(f"{GOVERNANCE}.{name}", OWN_TEXT)
        for name in ("lead_unit", "steering_body")
        if getattr(governance, name) is None
    ]
    if not any(one.title and one.fte for one in governance.posts):
        edits += _staffed(governance.posts)
    return (
        own(
            "Federführung, Lenkungsgremium und mindestens eine Stelle mit Anteil eintragen",
            "Enter the lead unit, a steering body and at least one post with its part",
            *edits,
        ),
    )


def _staffed(posts: tuple[Post, ...]) -> list[Edit]:
    if not posts:
        return [Add(POSTS, {"title": OWN_TEXT, "fte": _EXAMPLE})]
    title, part = (row_path(POSTS, 0, posts[0], name) for name in ("title", "fte"))
    edits: list[Edit] = [] if posts[0].fte else [Put(part, _EXAMPLE)]
    return edits if posts[0].title else [*edits, Put(title, OWN_TEXT)]
