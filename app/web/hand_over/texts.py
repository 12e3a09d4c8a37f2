"""The texts of an application as a portal takes them: plain, one per question, ready to be copied.

They are in German whatever the reader's language, for so is the portal. Lists become lines; what
is not filled in leaves no trace. A text without content is None.
"""

from collections.abc import Iterable

from app.scoring.content.dossier import Dossier
from app.scoring.content.project_plan import Goal, Measure
from app.scoring.cost_sums import covering
from app.scoring.terms import GUIDELINES, SCOPES
from app.scoring.town_share import town_share
from app.scoring.values import MonthOrDay
from app.scoring.wording import day_text, decimal_text, euro_text, month_text, percent_text

Part = str | None

_CHANNELS = {"analogue": "vor Ort", "digital": "digital", "both": "vor Ort und digital"}


def baseline(content: Dossier) -> Part:
    """The starting position with its figures."""
    found = content.project_plan.baseline
    figures = (
        _line(
            (
                f"{row.statement}: {row.value}" if row.value else row.statement,
                row.unit,
            ),
            " ",
            _joined((row.source, None if row.date is None else day_text(row.date, "de")), ", "),
        )
        for row in found.figures
        if row.statement
    )
    return _blocks(found.text, _lines(figures))


def goals(content: Dossier) -> Part:
    """The goals, numbered."""
    return _numbered(_goal(goal) for goal in content.project_plan.goals if goal.text)


def _goal(goal: Goal) -> str:
    facts = (
        goal.challenge and f"Herausforderung: {goal.challenge}",
        goal.indicator and f"Kennzahl: {goal.indicator}",
        goal.target and f"Zielwert: {goal.target}",
    )
    return _joined((goal.text, _joined(facts, "; ")), "\n   ") or ""


def scope(content: Dossier) -> Part:
    """The area that the strategy covers."""
    found = content.project_plan.scope
    return _joined((found.kind and SCOPES[found.kind].de, found.area), ": ")


def charta(content: Dossier) -> Part:
    """What is said of the guidelines of the Smart City Charta."""
    texts = content.project_plan.charta
    said = (f"{GUIDELINES[key].de}: {text}" for key, text in sorted(texts.items()) if text)
    return _blocks(*said)


def measures(content: Dossier) -> Part:
    """The measures, numbered, each with its text."""
    rows = content.project_plan.measures
    return _numbered((_measure(row) for row in rows if row.title), between="\n\n")


def _measure(row: Measure) -> str:
    period = _joined((_month(row.from_), _month(row.to)), " – ")
    facts = (
        row.phase and f"Phase {row.phase}",
        period,
        row.sector and f"Handlungsfeld: {row.sector}",
        row.owner and f"Verantwortlich: {row.owner}",
        row.licence and f"Lizenz: {row.licence}",
        row.interfaces and f"Schnittstellen: {row.interfaces}",
    )
    head = _line((row.title,), "", _joined(facts, "; "))
    return _joined((head, row.text), "\n   ") or ""


def actors(content: Dossier) -> Part:
    """Partners and actors."""
    rows = content.project_plan.partners_and_actors
    named = (_joined((_line((row.name,), "", row.role), row.contribution), ": ") for row in rows)
    return _lines(named)


def participation(content: Dossier) -> Part:
    """The formats of participation."""
    return _lines(
        _line(
            (row.format,),
            "",
            _joined(
                (
                    row.phase and f"Phase {row.phase}",
                    _month(row.date),
                    row.channel and _CHANNELS[row.channel],
                ),
                ", ",
            ),
        )
        for row in content.project_plan.participation
        if row.format
    )


def organisation(content: Dossier) -> Part:
    """Who steers, and the posts."""
    found = content.project_plan.governance
    posts = (
        _line(
            (row.title,),
            "",
            _joined(
                (
                    None if row.fte is None else f"{decimal_text(row.fte, 'de')} Vollzeitstellen",
                    row.from_ and f"ab {_month(row.from_)}",
                ),
                ", ",
            ),
        )
        for row in found.posts
        if row.title
    )
    return _blocks(
        found.lead_unit and f"Federführung: {found.lead_unit}",
        found.steering_body and f"Lenkungsgremium: {found.steering_body}",
        _lines(posts),
    )


def novelty(content: Dossier) -> Part:
    """What is new against funded projects."""
    rows = content.project_plan.comparison_with_funded_projects
    return _lines(_joined((row.project, row.what_is_new), ": ") for row in rows)


def transfer(content: Dossier) -> Part:
    """What others may learn from it."""
    found = content.project_plan.knowledge_transfer
    budget = found.budget
    return _blocks(
        _lines(found.activities),
        None if budget is None else f"Dafür vorgesehen: {euro_text(budget, 'de')}",
        found.transferability,
    )


def money(content: Dossier) -> Part:
    """Costs, grant and own share in a few lines."""
    covered = covering(content)
    if covered is None:
        return None
    rate = content.cost_plan.financing.rate
    years = (
        f"{'ohne Jahr' if amount.year is None else amount.year}: {euro_text(amount.cents, 'de')}"
        for amount in town_share(content).years
    )
    own = None if covered.own_share is None else euro_text(covered.own_share, "de")
    grant = None if covered.grant is None else euro_text(covered.grant, "de")
    by_rate = "" if rate is None else f" ({percent_text(rate, 'de')})"
    lines = (
        f"Förderfähige Gesamtkosten: {euro_text(covered.eligible, 'de')}",
        grant and f"Zuschuss{by_rate}: {grant}",
        own and f"Eigenanteil: {own}",
    )
    listed = _lines(years)
    return _blocks(_joined(lines, "\n"), listed and f"Eigene Mittel je Haushaltsjahr\n{listed}")


def schedule(content: Dossier) -> Part:
    """Phases and milestones."""
    phases = (
        f"Phase {row.phase}: {day_text(row.from_, 'de')} – {day_text(row.to, 'de')}"
        for row in content.time_plan.phases
        if row.phase and row.from_ and row.to
    )
    rows = [row for row in content.time_plan.milestones if row.date is not None]
    days = (
        f"{day_text(row.date, 'de')}: {row.title}"
        for row in sorted(rows, key=lambda row: str(row.date))
        if row.title and row.date
    )
    return _blocks(_joined(phases, "\n"), _lines(days))


def _month(month: MonthOrDay | None) -> Part:
    return None if month is None else month_text(month, "de")


def _line(parts: Iterable[Part], between: str, behind: Part) -> Part:
    """`A B (C)`."""
    front = _joined(parts, between)
    if front is None or behind is None:
        return front or behind
    return f"{front} ({behind})"


def _joined(parts: Iterable[Part], between: str) -> Part:
    """The parts that there are; a full stop before a further part on the same line goes."""
    there = [part for part in parts if part]
    if between[:1] in ",;" and between:
        there = [*(part.removesuffix(".") for part in there[:-1]), *there[-1:]]
    return between.join(there) or None


def _lines(rows: Iterable[Part]) -> Part:
    return _joined((f"– {row}" for row in rows if row), "\n")


def _numbered(rows: Iterable[str], between: str = "\n") -> Part:
    return _joined((f"{number}. {row}" for number, row in enumerate(rows, 1)), between)


def _blocks(*parts: Part) -> Part:
    return _joined(parts, "\n\n")
