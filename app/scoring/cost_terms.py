"""The terms of a cost and financing plan in German and English."""

from collections.abc import Mapping

from app.scoring.content.cost_plan import CostType, SourceKind
from app.scoring.totals import Sum
from app.scoring.wording import Euro, Text, Value, euro_text

COST_TYPES: Mapping[CostType, Text] = {
    "staff": Text("Personal", "staff"),
    "material": Text("Sachkosten", "material"),
    "services": Text("Dienstleistungen und Beratung", "services and consulting"),
    "training": Text("Qualifizierung", "training"),
    "investment_first_measures": Text(
        "Investition in erste Maßnahmen", "investment in first measures"
    ),
    "investment": Text("Investition", "investment"),
    "software": Text("Software", "software"),
    "participation": Text("Beteiligung", "participation"),
    "other": Text("Sonstiges", "other"),
}

SOURCE_KINDS: Mapping[SourceKind, Text] = {
    "grant": Text("Zuschuss", "grant"),
    "own": Text("Eigenmittel", "own money"),
    "third_party": Text("Drittmittel", "third-party money"),
    "other_public": Text("andere öffentliche Mittel", "other public money"),
}


def worded(amount: Sum) -> Value:
    """A sum in words: `mindestens 5,00 €` as long as it is only a lower bound."""
    if amount.complete:
        return Euro(amount.cents)
    return Text(
        f"mindestens {euro_text(amount.cents, 'de')}", f"at least {euro_text(amount.cents, 'en')}"
    )
