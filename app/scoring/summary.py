"""A scorecard in one or two sentences: the level, what stands in the way, the points."""

from fractions import Fraction

from app.scoring.scorecard import Level, Line, Scorecard
from app.scoring.verdict import Outcome
from app.scoring.wording import Sentence, say


def summary(card: Scorecard) -> Sentence:
    """The level and the points; points are rounded down, never better than they are."""
    return level_in_words(card).followed_by(
        say(
            "{earned} von {attainable} Punkten, {open} offen.",
            "{earned} of {attainable} points, {open} open.",
            earned=Fraction(int(card.earned * 100), 100),
            attainable=card.attainable,
            open=card.open,
        )
    )


def level_in_words(card: Scorecard) -> Sentence:
    """The level, and what stands in the way of the next one."""
    match card.level:
        case Level.BLOCKED:
            return _blocked(card)
        case Level.INCOMPLETE:
            return _incomplete(card)
        case Level.SUBMITTABLE:
            return _submittable(card)
        case Level.COMPLETE:
            return _complete(card)


def _blocked(card: Scorecard) -> Sentence:
    unmet = sum(line.outcome is Outcome.UNMET for line in card.gates)
    if unmet == 1:
        return say(
            "Nicht einreichungsfähig: Ein Pflichtpunkt ist nicht erfüllt.",
            "Not ready to submit: one mandatory point is not met.",
        )
    return say(
        "Nicht einreichungsfähig: {unmet} Pflichtpunkte sind nicht erfüllt.",
        "Not ready to submit: {unmet} mandatory points are not met.",
        unmet=unmet,
    )


def _incomplete(card: Scorecard) -> Sentence:
    lacking = sum(not line.fulfilled for line in card.gates if line.due == "application")
    if lacking == 1:
        return say(
            "Unvollständig: Ein zur Bewerbung fälliger Pflichtpunkt ist noch nicht gezeigt.",
            "Incomplete: one mandatory point due at application is not shown yet.",
        )
    return say(
        "Unvollständig: {lacking} zur Bewerbung fällige Pflichtpunkte sind noch nicht gezeigt.",
        "Incomplete: {lacking} mandatory points due at application are not shown yet.",
        lacking=lacking,
    )


def _submittable(card: Scorecard) -> Sentence:
    said = say(
        "Einreichbar: Alle zur Bewerbung fälligen Pflichtpunkte sind erfüllt.",
        "Submittable: all mandatory points due at application are met.",
    )
    later = [line for line in card.gates if line.due != "application" and not line.fulfilled]
    if later:
        said = said.followed_by(_still_due(later))
    unknown = sum(line.outcome is Outcome.UNKNOWN for line in card.lines if not line.gate)
    if unknown:
        said = said.followed_by(
            say(
                "Noch nicht entschiedene Kriterien: {unknown}.",
                "Criteria not decided yet: {unknown}.",
                unknown=unknown,
            )
        )
    return said


def _still_due(later: list[Line]) -> Sentence:
    days = [line.due_on for line in later if line.due_on is not None]
    if not days:
        return say(
            "Später fällige Pflichtpunkte, die noch fehlen: {number}.",
            "Mandatory points due later that are still missing: {number}.",
            number=len(later),
        )
    return say(
        "Bis {day} noch zu zeigende Pflichtpunkte: {number}.",
        "Mandatory points still to be shown by {day}: {number}.",
        number=len(later),
        day=min(days),
    )


def _complete(card: Scorecard) -> Sentence:
    if card.earned == card.attainable:
        return say("Vollständig: Alles ist gezeigt.", "Complete: everything is shown.")
    return say(
        "Vollständig: Alle Pflichtpunkte sind erfüllt und alles ist beurteilt, aber nicht alle "
        "Punkte sind erreicht.",
        "Complete: all mandatory points are met and everything is judged, but not every point is "
        "earned.",
    )
