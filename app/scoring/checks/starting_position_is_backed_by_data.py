"""The starting position is described and backed by figures with a source."""

from fractions import Fraction
from typing import Annotated

from app.scoring.check import check
from app.scoring.facts import Facts
from app.scoring.parameters import LARGER_IS_TIGHTER, Number
from app.scoring.paths import row_path
from app.scoring.verdict import Verdict, met, partly, unknown, unmet

TEXT = "project_plan.baseline.text"
FIGURES = "project_plan.baseline.figures"


@check(
    de="Erfüllt, wenn die Ausgangslage mit mindestens {characters} Zeichen beschrieben und mit "
    "mindestens {figures} Kennzahlen samt Quelle belegt ist.",
    en="Met if the starting position is described in at least {characters} characters and backed "
    "by at least {figures} figures with their source.",
)
def starting_position_is_backed_by_data(
    facts: Facts,
    *,
    characters: Annotated[Number, LARGER_IS_TIGHTER],
    figures: Annotated[Number, LARGER_IS_TIGHTER],
) -> Verdict:
    """A text of at least `characters` characters and at least `figures` figures with a source.

    Why: experts ask how well the plan fits the local starting position (domain.md 1.7, S5). The
        two numbers are our own (scoring.md), for whoever writes checklists to change.
    Met: the text is long enough (runs of spaces and line ends count as one character) and enough
        figures have a value and a source.
    Unmet: the text is too short. Partly: the text is long enough, but only some of the needed
        figures have a value and a source; graded by their share.
    Unknown: no text; or the text is long enough and no figure has both yet.
    """
    baseline = facts.dossier.project_plan.baseline
    length = len(" ".join((baseline.text or "").split()))
    backed = [figure for figure in baseline.figures if figure.value and figure.source]
    lacking = tuple(
        row_path(FIGURES, index, figure, "source" if figure.value else "value")
        for index, figure in enumerate(baseline.figures)
        if not (figure.value and figure.source)
    )
    shown = {
        "length": length,
        "characters": characters,
        "found": len(backed),
        "figures": figures,
    }
    if baseline.text is None:
        return unknown(
            "Die Ausgangslage ist noch nicht beschrieben; Kennzahlen mit Quelle: {found} von "
            "{figures}. Beschreiben Sie sie mit mindestens {characters} Zeichen.",
            "The starting position is not described yet; figures with a source: {found} of "
            "{figures}. Describe it in at least {characters} characters.",
            at=(TEXT, FIGURES),
            **shown,
        )
    if length < characters:
        return unmet(
            "Die Ausgangslage ist mit {length} Zeichen beschrieben; verlangt sind mindestens "
            "{characters}. Ergänzen Sie, wie es heute bei Ihnen aussieht und woran es fehlt.",
            "The starting position is described in {length} characters; at least {characters} are "
            "demanded. Add how things stand with you today and what is lacking.",
            at=(TEXT,),
            **shown,
        )
    if len(backed) >= figures:
        return met(
            "Ausgangslage mit {length} Zeichen beschrieben und mit {found} Kennzahlen samt Quelle "
            "belegt (verlangt: {characters} Zeichen, {figures} Kennzahlen).",
            "Starting position described in {length} characters and backed by {found} figures with "
            "their source (demanded: {characters} characters, {figures} figures).",
            at=(TEXT, FIGURES),
            **shown,
        )
    words = (
        "Kennzahlen mit Wert und Quelle: {found} von {figures}. Ergänzen Sie die fehlenden, zum "
        "Beispiel aus der amtlichen Statistik; der Text ist mit {length} Zeichen lang genug.",
        "Figures with value and source: {found} of {figures}. Add the missing ones, for example "
        "from official statistics; the text is long enough with {length} characters.",
    )
    at = lacking or (FIGURES,)
    if not backed:
        return unknown(*words, at=at, **shown)
    return partly(*words, Fraction(len(backed), figures), at=at, **shown)
