"""How people call statuses and fields, and how a found value is shown."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from app.papers.finding import Field, Status, Value, Vote
from app.scoring.wording import Euro, Language, Percent, Text, value_text

STATUSES: Mapping[Status, Text] = {
    Status.RESOLVED: Text("Beschluss gefasst", "resolved"),
    Status.REJECTED: Text("abgelehnt", "rejected"),
    Status.POSTPONED: Text("vertagt oder verwiesen", "postponed or referred"),
    Status.RECOMMENDATION: Text("nur Empfehlung", "recommendation only"),
    Status.DRAFT: Text("Entwurf, noch kein Beschluss", "draft, not a resolution yet"),
    Status.AGENDA: Text("Tagesordnung, kein Beschluss", "agenda, not a resolution"),
    Status.UNCLEAR: Text("unklar, kein Beschluss erkennbar", "unclear, no resolution to be seen"),
}
FIELDS: Mapping[Field, Text] = {
    Field.BODY: Text("Gremium", "Body"),
    Field.DATE: Text("Tag der Entscheidung", "Day of the decision"),
    Field.PAPER_NUMBER: Text("Vorlage oder Drucksache", "Paper number"),
    Field.VOTE: Text("Abstimmung", "Vote"),
    Field.AMOUNT: Text("Eigenanteil", "Own share"),
    Field.RATE: Text("Eigenanteilsquote", "Own-share rate"),
    Field.E1: Text("E1 Partizipatives Verfahren", "E1 Participatory process"),
    Field.E2: Text("E2 Smart City Charta", "E2 Smart City Charta"),
    Field.E3: Text("E3 Nicht bloß sektorales Projekt", "E3 Not a mere sector project"),
    Field.E4: Text("E4 Eigenanteil zugesagt", "E4 Own share promised"),
    Field.E5: Text("E5 Modellhaftes Lernen", "E5 Model learning"),
    Field.E6: Text("E6 Räumlicher Bezug", "E6 Spatial scope"),
    Field.URGENT: Text("Eil- oder Dringlichkeitsentscheidung", "Urgent decision"),
    Field.RATIFIED_ON: Text("Vom Rat bestätigt am", "Ratified by the council on"),
}
_YES = Text("ja", "yes")
_UNANIMOUS = Text("einstimmig", "unanimous")
_MAJORITY = Text("mehrheitlich", "by majority")


def value_words(field: Field, value: Value, language: Language) -> str:
    """A found value as people read it: "1.619.054,55 €", "25.03.2021", "36 Ja, 1 Nein"."""
    if isinstance(value, Vote):
        return vote_words(value, language)
    if isinstance(value, bool):
        return _YES.pick(language)
    if field is Field.AMOUNT and isinstance(value, int):
        return value_text(Euro(value), language)
    if isinstance(value, (Decimal, date)):
        return value_text(Percent(value) if isinstance(value, Decimal) else value, language)
    return str(value)


def vote_words(vote: Vote, language: Language) -> str:
    """The totals that are known, and how it was called."""
    counts = (
        (vote.yes, Text("Ja", "yes")),
        (vote.no, Text("Nein", "no")),
        (vote.abstentions, Text("Enthaltungen", "abstentions")),
    )
    words = [f"{count} {label.pick(language)}" for count, label in counts if count is not None]
    if vote.unanimous is not None:
        words.insert(0, (_UNANIMOUS if vote.unanimous else _MAJORITY).pick(language))
    return ", ".join(words)
