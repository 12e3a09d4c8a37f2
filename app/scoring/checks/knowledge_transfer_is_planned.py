"""Others can learn from the project: activities, money for them, and what can be transferred."""

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.verdict import Verdict, met, unknown, unmet
from app.scoring.wording import Euro, Text

ACTIVITIES = "project_plan.knowledge_transfer.activities"
BUDGET = "project_plan.knowledge_transfer.budget"
TRANSFERABILITY = "project_plan.knowledge_transfer.transferability"


@check(
    de="Erfüllt, wenn Aktivitäten zum Wissenstransfer genannt sind, dafür ein Budget über 0 "
    "vorgesehen ist und die Übertragbarkeit beschrieben wird.",
    en="Met if activities of knowledge transfer are named, a budget above 0 is set aside for them "
    "and transferability is described.",
)
def knowledge_transfer_is_planned(facts: Facts) -> Verdict:
    """There are activities, a budget above 0, and a text on transferability.

    Why: grantees must take part in the exchange actively and regularly, and experts ask what
        other towns can take over (domain.md 1.7, 3, S5, S6).
    Met: all three are there.
    Unmet: the budget is 0.
    Unknown: any of the three is missing.
    """
    transfer = facts.dossier.project_plan.knowledge_transfer
    if transfer.budget == 0:
        return unmet(
            "Für den Wissenstransfer ist ein Budget von {budget} eingetragen. Sehen Sie Mittel "
            "dafür vor, etwa für Austauschtreffen und Veröffentlichungen.",
            "A budget of {budget} is entered for knowledge transfer. Set money aside for it, such "
            "as for meetings and publications.",
            at=(BUDGET,),
            budget=Euro(0),
        )
    parts = (
        (bool(transfer.activities), Text("Aktivitäten", "activities"), ACTIVITIES),
        (transfer.budget is not None, Text("ein Budget", "a budget"), BUDGET),
        (
            transfer.transferability is not None,
            Text("eine Beschreibung der Übertragbarkeit", "a description of transferability"),
            TRANSFERABILITY,
        ),
    )
    missing = [(name, place) for is_there, name, place in parts if not is_there]
    if missing:
        return unknown(
            "Zum Wissenstransfer fehlt: {missing}. Ergänzen Sie den Projektplan.",
            "Missing from knowledge transfer: {missing}. Complete the project plan.",
            at=tuple(place for _, place in missing),
            missing=tuple(name for name, _ in missing),
        )
    return met(
        "Aktivitäten zum Wissenstransfer: {count}, Budget: {budget}; die Übertragbarkeit ist "
        "beschrieben.",
        "Activities of knowledge transfer: {count}, budget: {budget}; transferability is "
        "described.",
        at=(ACTIVITIES, BUDGET, TRANSFERABILITY),
        count=len(transfer.activities),
        budget=Euro(transfer.budget or 0),
    )
