"""Lead unit, steering body and at least one staffed post are named."""

from app.scoring.check import check
from app.scoring.content.project_plan import Post
from app.scoring.facts import Facts
from app.scoring.paths import row_path, row_paths
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Text

LEAD_UNIT = "project_plan.governance.lead_unit"
STEERING_BODY = "project_plan.governance.steering_body"
POSTS = "project_plan.governance.posts"


@check(
    de="Erfüllt, wenn die federführende Organisationseinheit, ein Lenkungsgremium und mindestens "
    "eine Stelle mit Bezeichnung und Stellenanteil über 0 genannt sind.",
    en="Met if the lead unit, a steering body and at least one post with a title and more than 0 "
    "full-time equivalents are named.",
)
def organisation_and_posts_are_named(facts: Facts) -> Verdict:
    """It is said who leads, who steers, and who works on it.

    Why: a quarter of the posts created stayed empty, and projects were too large for their
        administration (domain.md 6.1, S27, S76).
    Met: lead unit, steering body, and a post with a title and more than 0 full-time equivalents.
    Unmet: posts are entered, and each of them has 0.
    Unknown: any of the three is missing; a post without its title or number is half a fact.
    """
    governance = facts.dossier.project_plan.governance
    posts = governance.posts
    if posts and all(post.fte == 0 for post in posts):
        return unmet(
            "Alle eingetragenen Stellen haben den Stellenanteil 0. Tragen Sie mindestens eine "
            "Stelle ein, die tatsächlich besetzt werden soll.",
            "All posts entered have 0 full-time equivalents. Enter at least one that is really to "
            "be filled.",
            at=row_paths(POSTS, posts, "fte"),
        )
    staffed = [post for post in posts if _is_staffed(post)]
    missing: list[tuple[Text, tuple[str, ...]]] = []
    if governance.lead_unit is None:
        unit = Text("die federführende Organisationseinheit", "the lead unit")
        missing.append((unit, (LEAD_UNIT,)))
    if governance.steering_body is None:
        missing.append((Text("das Lenkungsgremium", "the steering body"), (STEERING_BODY,)))
    if not staffed:
        post = Text("eine Stelle mit Bezeichnung und Anteil", "a post with its title and number")
        missing.append((post, _gaps(posts) or (POSTS,)))
    if missing:
        return unknown(
            "Zur Projektorganisation fehlt: {missing}. Tragen Sie es bei der Steuerung ein.",
            "Missing from the project's organisation: {missing}. Enter it under governance.",
            at=tuple(place for _, places in missing for place in places),
            missing=tuple(name for name, _ in missing),
        )
    return met(
        "Federführung und Lenkungsgremium sind genannt; Stellen: {posts}, Vollzeitäquivalente "
        "zusammen: {fte}.",
        "Lead unit and steering body are named; posts: {posts}, full-time equivalents together: "
        "{fte}.",
        at=(LEAD_UNIT, STEERING_BODY, POSTS),
        posts=len(staffed),
        fte=sum(post.fte or 0 for post in staffed),
    )


def _is_staffed(post: Post) -> bool:
    return post.title is not None and post.fte is not None and post.fte > 0


def _gaps(posts: tuple[Post, ...]) -> tuple[str, ...]:
    return tuple(
        row_path(POSTS, index, post, attribute)
        for index, post in enumerate(posts)
        for attribute in ("title", "fte")
        if getattr(post, attribute) is None
    )
