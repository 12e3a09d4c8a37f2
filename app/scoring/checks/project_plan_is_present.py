"""There is a project plan: a document, or its core filled in."""

from app.scoring.check import check
from app.scoring.content.dossier import Document
from app.scoring.content.project_plan import ProjectPlan
from app.scoring.facts import Facts
from app.scoring.parameters import Word
from app.scoring.paths import row_path
from app.scoring.terms import row_name
from app.scoring.verdict import Verdict, met, unknown
from app.scoring.wording import Text

PLAN = "project_plan"


@check(
    de="Erfüllt, wenn ein Dokument als Projektplan hinterlegt ist oder Titel, Kurzbeschreibung, "
    "mindestens ein Ziel und mindestens eine Maßnahme ausgefüllt sind.",
    en="Met if a document is recorded as the project plan, or title, summary, at least one goal "
    "and at least one measure are filled in.",
)
def project_plan_is_present(facts: Facts, *, proves: Word) -> Verdict:
    """A document that proves the criterion `proves`, or a filled section.

    Why: an application consists of a project plan, a cost and time plan, and a council resolution
        (domain.md 1.5, S1, S2).
    Met: a document that names `proves` among what it proves and has a title, kind or content; or
        title, summary, one goal with text and one measure with title are there. A title alone is
        no plan: the four parts are the least that says what shall be done and what for.
    Unmet: never by itself; a plan can only be missing.
    Unknown: neither; the reason says which of the four parts are missing.
    """
    for index, document in enumerate(facts.dossier.documents):
        if proves in document.proves and _is_something(document):
            return met(
                "Der Projektplan liegt als Dokument vor: {name}.",
                "The project plan is there as a document: {name}.",
                at=(row_path("documents", index, document),),
                name=row_name(Text("Dokument", "document"), index, document.title),
            )
    plan = facts.dossier.project_plan
    missing = _missing_parts(plan)
    if missing:
        return unknown(
            "Der Projektplan liegt noch nicht vor. Es fehlt: {missing}. Füllen Sie diese Teile aus "
            "oder hinterlegen Sie den Projektplan als Dokument.",
            "The project plan is not there yet. Missing: {missing}. Fill in these parts, or record "
            "the project plan as a document.",
            at=(*missing, "documents"),
            missing=tuple(missing.values()),
        )
    return met(
        "Der Projektplan ist ausgefüllt (Ziele: {goals}, Maßnahmen: {measures}).",
        "The project plan is filled in (goals: {goals}, measures: {measures}).",
        at=(PLAN,),
        goals=sum(goal.text is not None for goal in plan.goals),
        measures=sum(measure.title is not None for measure in plan.measures),
    )


def _is_something(document: Document) -> bool:
    return bool(document.title or document.kind or document.sha256)


def _missing_parts(plan: ProjectPlan) -> dict[str, Text]:
    """The core parts that are not filled in, by their place."""
    core = {
        f"{PLAN}.title": (Text("Titel", "title"), plan.title),
        f"{PLAN}.summary": (Text("Kurzbeschreibung", "summary"), plan.summary),
        f"{PLAN}.goals": (Text("ein Ziel", "a goal"), any(goal.text for goal in plan.goals)),
        f"{PLAN}.measures": (
            Text("eine Maßnahme", "a measure"),
            any(measure.title for measure in plan.measures),
        ),
    }
    return {place: name for place, (name, filled) in core.items() if not filled}
