"""What a step brings, in words: the same on the page, on the command line and in JSON."""

from fractions import Fraction

from app.scoring.scorecard import Level
from app.scoring.steps.step import Step
from app.scoring.wording import Sentence, Text, Value, decimal_text, say

LEVELS = {
    Level.BLOCKED: Text("nicht einreichungsfähig", "not ready to submit"),
    Level.INCOMPLETE: Text("unvollständig", "incomplete"),
    Level.SUBMITTABLE: Text("einreichbar", "ready to submit"),
    Level.COMPLETE: Text("vollständig", "complete"),
}


def what_to_do(step: Step) -> Sentence:
    """Its remedies, one after the other."""
    first, *then = [action.remedy.what for action in step.actions]
    if not then:
        return first
    return say(
        "{first} – und danach: {second}",
        "{first} – and then: {second}",
        first=first.text(),
        second=then[0].text(),
    )


def gain_in_words(step: Step) -> Sentence:
    """Gates, points and level that it brings; never more than is certain."""
    parts: list[Value] = []
    count = len(step.gates)
    if count:
        parts.append(
            Text("1 Pflichtpunkt", "1 mandatory point")
            if count == 1
            else Text(f"{count} Pflichtpunkte", f"{count} mandatory points")
        )
    if step.points:
        parts.append(_points(step))
    if (dropped := step.relief - step.points) > 0:
        parts.append(_dropped(dropped))
    if step.level_rises:
        level = LEVELS[step.after.level]
        parts.append(Text(f"danach {level.de}", f"then {level.en}"))
    return say("{parts}", "{parts}", parts=Text(*(_joined(parts, one) for one in (0, 1))))


def _joined(parts: list[Value], language: int) -> str:
    texts = [part for part in parts if isinstance(part, Text)]
    return " · ".join(text.en if language else text.de for text in texts)


def _points(step: Step) -> Text:
    number = _number(step.points)
    if step.points == 1:
        words = Text(f"{number.de} Punkt", f"{number.en} point")
    else:
        words = Text(f"{number.de} Punkte", f"{number.en} points")
    if step.awaiting <= 0:
        return words
    if step.earned <= 0:
        return Text(
            f"{words.de}, sobald die Beratung zustimmt", f"{words.en} once an adviser agrees"
        )
    at_once = _number(step.earned)
    return Text(
        f"{words.de}, davon {at_once.de} sofort, die übrigen nach Zustimmung der Beratung",
        f"{words.en}, {at_once.en} of them at once, the others once an adviser agrees",
    )


def _dropped(points: Fraction) -> Text:
    number = Text(decimal_text(points, "de"), decimal_text(points, "en"))
    if points == 1:
        return Text("1 Punkt wird nicht mehr verlangt", "1 point is no longer asked for")
    return Text(
        f"{number.de} Punkte werden nicht mehr verlangt",
        f"{number.en} points are no longer asked for",
    )


def _number(points: Fraction) -> Text:
    sign = "+" if points > 0 else "\u2212"
    size = abs(points)
    return Text(f"{sign}{decimal_text(size, 'de')}", f"{sign}{decimal_text(size, 'en')}")
