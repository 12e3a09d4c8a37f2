"""What is to be attached in the portal: what an application needs, and what else is listed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.evidence.models import Document as Uploaded
from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Document, Dossier
from app.scoring.wording import Language, Text
from app.web.dossier.places import place_of

_PLAN = frozenset({"project_plan_is_present"})
_COSTS = frozenset({"cost_plan_is_present"})
_TIME = frozenset({"time_plan_is_present"})
_COUNCIL = frozenset({"council_decided_in_time", "council_decision_is_documented"})


@dataclass(frozen=True, slots=True)
class Paper:
    """A listed document by its name; `href` is its file, where one was uploaded."""

    name: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """A document that an application needs; `papers` are those that are listed for it."""

    title: str
    papers: Sequence[Paper]
    href: str | None


@dataclass(frozen=True, slots=True)
class Attachments:
    """The needed documents, and all others of the dossier."""

    needed: Sequence[Needed]
    others: Sequence[Paper]

    @property
    def there(self) -> int:
        """How many of the needed ones are listed."""
        return sum(bool(one.papers) for one in self.needed)

    @property
    def is_done(self) -> bool:
        """Whether each of the needed ones is listed."""
        return self.there == len(self.needed)


def attachments_of(
    content: Dossier,
    checklist: Checklist,
    uploaded: Iterable[Uploaded],
    *,
    address: str,
    language: Language,
) -> Attachments:
    """The documents of a dossier by what they are needed for (domain.md 1.5)."""
    place = place_of("documents", address, language)
    href = None if place is None else place.href
    listed = [row for row in content.documents if row.title or row.kind]
    files = _files(uploaded, address)

    def proving(checks: frozenset[str]) -> list[Paper]:
        return [_paper(row, files) for row in _proving(listed, checklist, checks)]

    asked = [
        (Text("Projektplan", "Project plan"), proving(_PLAN)),
        (Text("Kosten- und Finanzierungsplan", "Cost and financing plan"), proving(_COSTS)),
        (Text("Zeitplan", "Time plan"), proving(_TIME)),
        (
            Text("Ratsbeschluss (Auszug der Niederschrift)", "Council resolution (minutes)"),
            [
                *proving(_COUNCIL),
                *_named((row.document for row in content.council.resolutions), files),
            ],
        ),
    ]
    if content.entry == "phase_b_only":
        strategy = _named([content.existing_strategy.document], files)
        asked.append((Text("Beschlossene Strategie", "Adopted strategy"), strategy))
    needed = [
        Needed(title.pick(language), list(dict.fromkeys(papers)), href) for title, papers in asked
    ]
    taken = {paper for one in needed for paper in one.papers}
    others = [paper for row in listed if (paper := _paper(row, files)) not in taken]
    return Attachments(needed, others)


def _files(uploaded: Iterable[Uploaded], address: str) -> Mapping[str, Paper]:
    """Every uploaded document by its id, and by the names that people may have typed for it."""
    files: dict[str, Paper] = {}
    for document in uploaded:
        version = document.current
        href = f"{address}/evidence/{document.id}/versions/{version.number}"
        paper = Paper(document.title, href)
        for name in (document.title, version.file_name):
            files.setdefault(name, paper)
        files[document.id] = paper
    return files


def _proving(
    listed: Iterable[Document], checklist: Checklist, checks: frozenset[str]
) -> list[Document]:
    """The documents that prove a criterion of these checks."""
    rules = [rule for rule in checklist.rules if rule.check is not None and rule.check.id in checks]
    proved = {rule.criterion.id for rule in rules}
    proved |= {str(rule.parameters["proves"]) for rule in rules if "proves" in rule.parameters}
    return [row for row in listed if proved.intersection(row.proves)]


def _paper(row: Document, files: Mapping[str, Paper]) -> Paper:
    return files.get(row.id or "", Paper(row.title or row.kind or "–"))


def _named(names: Iterable[str | None], files: Mapping[str, Paper]) -> list[Paper]:
    return [files.get(name, Paper(name)) for name in names if name]
