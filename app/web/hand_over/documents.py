"""What is to be attached in the portal: what an application needs, and what else is listed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Document, Dossier
from app.scoring.wording import Language, Text
from app.web.dossier.places import place_of

_PLAN = frozenset({"project_plan_is_present"})
_COSTS = frozenset({"cost_plan_is_present"})
_TIME = frozenset({"time_plan_is_present"})
_COUNCIL = frozenset({"council_decided_in_time", "council_decision_is_documented"})


@dataclass(frozen=True, slots=True)
class Needed:
    """A document that an application needs; `names` are those that are listed for it."""

    title: str
    names: Sequence[str]
    href: str | None


@dataclass(frozen=True, slots=True)
class Attachments:
    """The needed documents, and all others of the dossier by name."""

    needed: Sequence[Needed]
    others: Sequence[str]

    @property
    def there(self) -> int:
        """How many of the needed ones are listed."""
        return sum(bool(one.names) for one in self.needed)

    @property
    def is_done(self) -> bool:
        """Whether each of the needed ones is listed."""
        return self.there == len(self.needed)


def attachments_of(
    content: Dossier, checklist: Checklist, *, address: str, language: Language
) -> Attachments:
    """The documents of a dossier by what they are needed for (domain.md 1.5)."""
    place = place_of("documents", address, language)
    href = None if place is None else place.href
    listed = [row for row in content.documents if row.title or row.kind]
    asked = [
        (Text("Projektplan", "Project plan"), _proving(listed, checklist, _PLAN)),
        (
            Text("Kosten- und Finanzierungsplan", "Cost and financing plan"),
            _proving(listed, checklist, _COSTS),
        ),
        (Text("Zeitplan", "Time plan"), _proving(listed, checklist, _TIME)),
        (
            Text("Ratsbeschluss (Auszug der Niederschrift)", "Council resolution (minutes)"),
            [
                *_proving(listed, checklist, _COUNCIL),
                *(row.document for row in content.council.resolutions if row.document),
            ],
        ),
    ]
    if content.entry == "phase_b_only":
        strategy = content.existing_strategy.document
        asked.append(
            (Text("Beschlossene Strategie", "Adopted strategy"), [strategy] if strategy else [])
        )
    needed = [
        Needed(title.pick(language), list(dict.fromkeys(names)), href) for title, names in asked
    ]
    taken = {name for one in needed for name in one.names}
    return Attachments(needed, [name for row in listed if (name := _name(row)) not in taken])


def _proving(listed: Iterable[Document], checklist: Checklist, checks: frozenset[str]) -> list[str]:
    """The names of documents that prove a criterion of these checks."""
    rules = [rule for rule in checklist.rules if rule.check is not None and rule.check.id in checks]
    proved = {rule.criterion.id for rule in rules}
    proved |= {str(rule.parameters["proves"]) for rule in rules if "proves" in rule.parameters}
    return [_name(row) for row in listed if proved.intersection(row.proves)]


def _name(row: Document) -> str:
    return row.title or row.kind or "–"
