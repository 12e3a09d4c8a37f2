"""The steps of the funder's portal and what each asks for.

The order is that of the form descriptions of 2019 and 2020 (domain.md 1.6: S9, S10). Limits of
characters are not publicly known, so none stands here: a round sets what its portal shows.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.scoring.checklist import Checklist
from app.scoring.content.applicant import Contact
from app.scoring.content.dossier import Dossier
from app.scoring.wording import Text
from app.web.dossier.parts import options
from app.web.hand_over import texts

Take = Callable[[Dossier], str | None]
_CONTACTS: Mapping[str, Text] = {
    "contact": Text("Ansprechperson", "Contact person"),
    "deputy": Text("Stellvertretung", "Deputy"),
    "legal_representative": Text("Gesetzliche Vertretung", "Legal representative"),
}
_CONTACT_FACTS: Mapping[str, Text] = {
    "name": Text("Name", "Name"),
    "role": Text("Funktion", "Function"),
    "email": Text("E-Mail", "E-mail"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that the portal asks for.

    Attributes:
        key: under which a round sets its limit.
        path: where in the dossier it is filled in.
        longest: a limit that the checklist itself names.
    """

    key: str
    title: Text
    path: str
    take: Take
    is_prose: bool = True
    longest: int | None = None


def contacts() -> tuple[Asked, ...]:
    """Step 2: three people, each with name, function and address."""
    return tuple(
        Asked(
            f"{role}-{fact}",
            Text(f"{who.de}: {what.de}", f"{who.en}: {what.en}"),
            f"applicant.contacts.{role}.{fact}",
            _contact_fact(role, fact),
            is_prose=False,
        )
        for role, who in _CONTACTS.items()
        for fact, what in _CONTACT_FACTS.items()
    )


def _contact_fact(role: str, fact: str) -> Take:
    def take(content: Dossier) -> str | None:
        contact: Contact = getattr(content.applicant.contacts, role)
        value: str | None = getattr(contact, fact)
        return value

    return take


def master_data() -> tuple[Asked, ...]:
    """Step 3: what the project is called, who applies, and with which phases."""
    return (
        Asked(
            "title",
            Text("Titel des Projekts", "Title of the project"),
            "project_plan.title",
            lambda content: content.project_plan.title,
            is_prose=False,
        ),
        Asked(
            "municipality-key",
            Text("Gemeindekennziffer", "Municipality key"),
            "applicant.key",
            lambda content: content.applicant.key,
            is_prose=False,
        ),
        Asked(
            "applicant",
            Text("Name der antragstellenden Kommune", "Name of the applicant"),
            "applicant.name",
            lambda content: content.applicant.name,
            is_prose=False,
        ),
        Asked(
            "entry",
            Text("Auswahl der Phase", "Choice of the phase"),
            "entry",
            _entry,
            is_prose=False,
        ),
    )


def _entry(content: Dossier) -> str | None:
    return next((text.de for key, text in options.ENTRIES if key == content.entry), None)


def project_texts(checklist: Checklist) -> tuple[Asked, ...]:
    """Step 4: the texts; last the call's own questions, where the checklist lists any."""
    plan = "project_plan"
    return (
        Asked(
            "summary",
            Text("Kurzbeschreibung", "Summary"),
            f"{plan}.summary",
            lambda content: content.project_plan.summary,
        ),
        Asked(
            "baseline",
            Text("Ausgangslage", "Starting position"),
            f"{plan}.baseline.text",
            texts.baseline,
        ),
        Asked(
            "actors",
            Text("Partner und Akteure", "Partners and actors"),
            f"{plan}.partners_and_actors",
            texts.actors,
        ),
        Asked("goals", Text("Gemeinsame Ziele", "Common goals"), f"{plan}.goals", texts.goals),
        Asked("scope", Text("Räumlicher Bezug", "Spatial reference"), f"{plan}.scope", texts.scope),
        Asked(
            "motto",
            Text("Bezug zum Leitthema", "Fit to the motto"),
            f"{plan}.motto_fit",
            lambda content: content.project_plan.motto_fit,
        ),
        Asked(
            "charta",
            Text("Vorgehen im Sinne der Smart City Charta", "Approach by the Smart City Charta"),
            f"{plan}.charta",
            texts.charta,
        ),
        Asked("measures", Text("Maßnahmen", "Measures"), f"{plan}.measures", texts.measures),
        Asked(
            "organisation",
            Text("Steuerung und Personal", "Steering and staff"),
            f"{plan}.governance.lead_unit",
            texts.organisation,
        ),
        Asked(
            "participation",
            Text("Beteiligung", "Participation"),
            f"{plan}.participation",
            texts.participation,
        ),
        Asked(
            "novelty",
            Text("Modellcharakter", "Model character"),
            f"{plan}.comparison_with_funded_projects",
            texts.novelty,
        ),
        Asked(
            "transfer",
            Text("Wissenstransfer und Übertragbarkeit", "Knowledge transfer"),
            f"{plan}.knowledge_transfer.activities",
            texts.transfer,
        ),
        Asked("costs", Text("Kosten", "Costs"), "cost_plan.positions", texts.money),
        Asked(
            "follow-up-costs",
            Text("Folgekosten", "Follow-up costs"),
            "cost_plan.follow_up_costs",
            lambda content: content.cost_plan.follow_up_costs,
        ),
        Asked("schedule", Text("Zeitplan", "Time plan"), "time_plan.phases", texts.schedule),
        *_questions(checklist),
    )


def _questions(checklist: Checklist) -> tuple[Asked, ...]:
    listed = [
        question
        for rule in checklist.rules
        if rule.check is not None and rule.check.id == "questions_answered_in_time"
        for question in rule.parameters.get("questions", ())
    ]
    return tuple(
        Asked(
            f"question-{question.key}",
            Text(question.de, question.en),
            f"answers.{question.key}",
            _answer(question.key),
            longest=question.longest,
        )
        for question in listed
    )


def _answer(key: str) -> Take:
    return lambda content: content.answers.get(key)
