"""The official municipality key."""

from app.scoring.facts import Facts
from app.scoring.parameters import Numbers
from app.scoring.steps.edit import Put
from app.scoring.steps.remedy import Remedy, own

_ANY_LAND = "01"


def remedies(facts: Facts, *, lengths: Numbers, **_: object) -> tuple[Remedy, ...]:
    """Enter the official key; the one tried is no real one."""
    key = Put("applicant.key", _ANY_LAND.ljust(lengths[0], "0"))
    if facts.dossier.applicant.key is None:
        words = ("Den amtlichen Gemeindeschlüssel eintragen", "Enter the official municipality key")
    else:
        words = ("Den Gemeindeschlüssel berichtigen", "Correct the municipality key")
    return (own(*words, key),)
