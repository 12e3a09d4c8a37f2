"""The applicant's official municipality key has the form of one."""

from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_LOOSER, Number, Numbers
from app.scoring.verdict import Verdict, met, unknown, unmet

KEY = "applicant.key"


@check(
    de="Erfüllt, wenn der Gemeindeschlüssel nur aus Ziffern besteht, eine der Längen {lengths} "
    "hat und mit der Nummer eines Landes von 01 bis {states} beginnt.",
    en="Met if the municipality key consists of digits only, has one of the lengths {lengths} and "
    "starts with the number of a Land from 01 to {states}.",
)
def municipality_key_is_well_formed(
    facts: Facts,
    *,
    lengths: Annotated[Numbers, LARGER_IS_LOOSER],
    states: Annotated[Number, LARGER_IS_LOOSER],
) -> Verdict:
    """Digits only, a length in `lengths`, and a Land from 01 to `states`.

    Why: the portal asks for the Gemeindekennziffer (domain.md 1.6, S9). Counties have 5 digits,
        municipalities 8, Verbandsgemeinden 9, the Regionalschlüssel has 12 (domain.md 4.2, S80).
    Met: the key has this form. Whether such a key was assigned is not looked up: a key that is
        missing from a register is met with a note (scoring.md), and facts carry no register.
    Unmet: other signs than the digits 0 to 9, another length, another Land.
    Unknown: no key.
    """
    key = facts.dossier.applicant.key
    if key is None:
        return unknown(
            "Es ist noch kein Gemeindeschlüssel eingetragen. Sie finden den amtlichen Schlüssel "
            "(AGS) im Gemeindeverzeichnis; möglich sind {lengths} Stellen.",
            "No municipality key is entered yet. The official key (AGS) stands in the register of "
            "municipalities; it may have {lengths} digits.",
            at=(KEY,),
            lengths=lengths,
        )
    if not (key.isascii() and key.isdigit()):
        return unmet(
            "Der Gemeindeschlüssel „{key}“ enthält andere Zeichen als die Ziffern 0 bis 9. Tragen "
            "Sie nur Ziffern ein, ohne Leerzeichen und Punkte.",
            "The municipality key “{key}” contains other signs than the digits 0 to 9. Enter "
            "digits only, without spaces and points.",
            at=(KEY,),
            key=key,
        )
    if len(key) not in lengths:
        return unmet(
            "Der Gemeindeschlüssel {key} hat {length} Stellen; möglich sind {lengths}. Prüfen Sie, "
            "ob eine Null am Anfang fehlt.",
            "The municipality key {key} has {length} digits; possible are {lengths}. Check whether "
            "a zero at the start is missing.",
            at=(KEY,),
            key=key,
            length=len(key),
            lengths=lengths,
        )
    if not 1 <= int(key[:2]) <= states:
        return unmet(
            "Der Gemeindeschlüssel {key} beginnt mit {land}; die Länder haben die Nummern 01 bis "
            "{states}. Prüfen Sie die ersten beiden Stellen.",
            "The municipality key {key} starts with {land}; the Länder have the numbers 01 to "
            "{states}. Check its first two digits.",
            at=(KEY,),
            key=key,
            land=key[:2],
            states=states,
        )
    return met(
        "Der Gemeindeschlüssel {key} ist richtig gebildet ({length} Stellen, Land {land}).",
        "The municipality key {key} is well formed ({length} digits, Land {land}).",
        at=(KEY,),
        key=key,
        length=len(key),
        land=key[:2],
    )
