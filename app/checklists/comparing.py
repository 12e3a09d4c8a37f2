"""What is different between two versions of a checklist, by kind. Pure.

A change whose direction nobody can know (another check, another weight, a parameter that may work
either way) counts as tightened: nothing that may cost somebody points happens by itself.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from app.checklists.left_to_round import options_of
from app.checklists.parameter_values import grows, titles_of, value_of
from app.scoring.check import Check
from app.scoring.checklist import Checklist, Criterion, Rule
from app.scoring.parameters import Direction
from app.scoring.wording import Sentence, Text, Value, say, value_text


class Kind(StrEnum):
    """What a change means for those who fill in a dossier, hardest first."""

    NEW_DUTY = "new_duty"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    RETIRED = "retired"
    MOVED = "moved"
    TEXT = "text"

    @property
    def needs_agreement(self) -> bool:
        """Whether it comes only on the coordinator's word."""
        return self in (Kind.NEW_DUTY, Kind.TIGHTENED)

    @property
    def words(self) -> Text:
        """What people call it."""
        return _WORDS[self]


_WORDS = {
    Kind.NEW_DUTY: Text("neu verlangt", "new duty"),
    Kind.TIGHTENED: Text("verschärft", "tightened"),
    Kind.LOOSENED: Text("gelockert", "loosened"),
    Kind.RETIRED: Text("nicht mehr verlangt", "retired"),
    Kind.MOVED: Text("verschoben", "moved"),
    Kind.TEXT: Text("nur Text", "text only"),
}
_ORDER = list(Kind)


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; `criterion` is its id, None where it is about the whole checklist."""

    kind: Kind
    criterion: str | None
    what: Sentence


def changes(old: Checklist, new: Checklist) -> tuple[Change, ...]:
    """All differences, the hardest first, within a kind in the order of the new version."""
    found = [*_of_criteria(old, new), *_of_the_whole(old, new)]
    return tuple(sorted(found, key=lambda change: _ORDER.index(change.kind)))


def comes_by_itself(found: Sequence[Change]) -> bool:
    """Whether dossiers may follow without anybody's word."""
    return not any(change.kind.needs_agreement for change in found)


def _of_criteria(old: Checklist, new: Checklist) -> Iterator[Change]:
    before = {rule.criterion.id: rule for rule in old.rules}
    after = {rule.criterion.id: rule for rule in new.rules}
    for name, rule in after.items():
        if name not in before:
            if rule.criterion.retired is None:
                yield Change(Kind.NEW_DUTY, name, _new(rule.criterion))
        else:
            yield from _of_rule(
                before[name], rule, titles_of(old, before[name]) | titles_of(new, rule)
            )
    for name, rule in before.items():
        if name not in after and rule.criterion.retired is None:
            yield Change(
                Kind.RETIRED, name, say("Wird nicht mehr verlangt.", "Is no longer asked.")
            )


def _new(criterion: Criterion) -> Sentence:
    if criterion.future is not None:
        return say(
            "Angekündigt: zählt ab {day}.", "Announced: counts from {day}.", day=criterion.future
        )
    return say("Wird neu verlangt.", "Is asked now.")


def _of_rule(was: Rule, now: Rule, titles: Mapping[str, Text]) -> Iterator[Change]:
    name = now.criterion.id
    for kind, what in (
        *_of_standing(was.criterion, now.criterion),
        *_of_worth(was.criterion, now.criterion),
        *_of_checking(was, now, titles),
        *_of_place(was, now),
        *_of_words(was.criterion, now.criterion),
    ):
        yield Change(kind, name, what)


Found = Iterator[tuple[Kind, Sentence]]


def _of_standing(was: Criterion, now: Criterion) -> Found:
    """From when on and until when it is asked."""
    if was.retired != now.retired:
        if now.retired is None:
            yield Kind.NEW_DUTY, say("Wird wieder verlangt.", "Is asked again.")
        elif was.retired is None or _earlier(now.retired, was.retired):
            yield Kind.RETIRED, say("Wird nicht mehr verlangt.", "Is no longer asked.")
        else:
            yield Kind.TIGHTENED, say("Wird länger verlangt.", "Is asked for longer.")
    if was.future != now.future:
        later = now.future is not None and (was.future is None or now.future > was.future)
        kind = Kind.LOOSENED if later else Kind.TIGHTENED
        yield (
            kind,
            say(
                "Zählt ab {now} statt ab {was}.",
                "Counts from {now} instead of {was}.",
                now=now.future or _AT_ONCE,
                was=was.future or _AT_ONCE,
            ),
        )


_AT_ONCE = Text("sofort", "now")


def _earlier(one: date | bool, other: date | bool) -> bool:
    return one is True or (isinstance(other, date) and isinstance(one, date) and one < other)


def _of_worth(was: Criterion, now: Criterion) -> Found:
    if bool(was.gate) != bool(now.gate):
        if now.gate:
            yield Kind.TIGHTENED, say("Ist jetzt ein Pflichtpunkt.", "Is mandatory now.")
        else:
            yield Kind.LOOSENED, say("Ist kein Pflichtpunkt mehr.", "Is no longer mandatory.")
    elif was.weight != now.weight:
        yield (
            Kind.TIGHTENED,
            say(
                "Zählt {now} statt {was} Punkte.",
                "Counts {now} instead of {was} points.",
                now=now.weight or 0,
                was=was.weight or 0,
            ),
        )
    if was.due != now.due:
        later = now.due == "resolution"
        yield (
            Kind.LOOSENED if later else Kind.TIGHTENED,
            say(
                "Ist erst zum Ratsbeschluss fällig."
                if later
                else "Ist schon zur Bewerbung fällig.",
                "Is due with the council resolution only."
                if later
                else "Is due with the application already.",
            ),
        )


_MILDER = {("both", "automatic"), ("both", "judged")}


def _of_checking(was: Rule, now: Rule, titles: Mapping[str, Text]) -> Found:
    if was.criterion.mode != now.criterion.mode:
        kind = Kind.TIGHTENED
        if (was.criterion.mode, now.criterion.mode) in _MILDER:
            kind = Kind.LOOSENED
        yield kind, say("Wird anders festgestellt.", "Is established in another way.")
    if was.check is None or now.check is None:
        return
    if was.check.id != now.check.id:
        yield Kind.TIGHTENED, say("Wird anders geprüft.", "Is checked differently.")
        return
    for parameter in now.check.parameters.model_fields:
        called = titles.get(parameter, parameter)
        yield from _of_parameter(now.check, parameter, called, was, now)


def _in_words(value: Value, options: Mapping[str, Text]) -> Value:
    """Words that can be chosen from stand in the parameters as a file calls them."""
    if isinstance(value, tuple):
        return tuple(_in_words(item, options) for item in value)
    return options.get(value, value) if isinstance(value, str) else value


def _of_parameter(check: Check, name: str, called: Text | str, was: Rule, now: Rule) -> Found:
    first, second = value_of(was, name), value_of(now, name)
    if first == second:
        return
    kind = _direction(check.direction_of(name), first, second)
    worded = [rule.words for rule in (was, now)]
    options = options_of(check, name)
    values = [_in_words(words.values.get(name, "–"), options) if words else "–" for words in worded]
    yield (
        kind,
        say(
            "{name}: {now} statt {was}.",
            "{name}: {now} instead of {was}.",
            name=called,
            was=Text(value_text(values[0], "de"), value_text(values[0], "en")),
            now=Text(value_text(values[1], "de"), value_text(values[1], "en")),
        ),
    )


def _direction(direction: Direction | None, was: Any, now: Any) -> Kind:
    """How the step from one value to another counts, by what a larger one does."""
    larger = grows(was, now)
    if direction is None or larger is None:
        return Kind.TIGHTENED
    looser = larger == (direction is Direction.LOOSER)
    return Kind.LOOSENED if looser else Kind.TIGHTENED


def _of_place(was: Rule, now: Rule) -> Found:
    if was.section != now.section:
        yield (
            Kind.MOVED,
            say(
                "Steht jetzt in Abschnitt {now} statt {was}.",
                "Stands in section {now} now instead of {was}.",
                was=was.section,
                now=now.section,
            ),
        )


_SAID = (
    ("title", Text("Titel", "title")),
    ("why", Text("Warum", "why")),
    ("how", Text("Wie", "how")),
    ("source", Text("Quellen", "sources")),
    ("certainty", Text("Sicherheit", "certainty")),
    ("lead_time_days", Text("Zeitbedarf", "lead time")),
    ("pitfalls", Text("Typische Fehler", "typical mistakes")),
    ("reason", Text("Grund", "reason")),
)


def _of_words(was: Criterion, now: Criterion) -> Found:
    said = tuple(
        word
        for name, word in _SAID
        if getattr(was, name) != getattr(now, name)
        and not (name == "reason" and was.retired != now.retired)
    )
    if said:
        yield Kind.TEXT, say("Geändert: {said}.", "Changed: {said}.", said=said)


def _of_the_whole(old: Checklist, new: Checklist) -> Iterator[Change]:
    """Deadlines are the round's own, so that those of the call are only told."""
    parts = (
        ("title", Text("Titel", "title")),
        ("note", Text("Hinweis", "note")),
        ("call", Text("Aufruf", "call")),
        ("sources", Text("Quellen", "sources")),
    )
    said = [word for name, word in parts if getattr(old.file, name) != getattr(new.file, name)]
    if _told(old) != _told(new):
        said.append(Text("Zahlen des Aufrufs", "numbers of the call"))
    if [section.title for section in old.file.sections] != [
        section.title for section in new.file.sections
    ]:
        said.append(Text("Abschnitte", "sections"))
    if said:
        what = say("Geändert: {said}.", "Changed: {said}.", said=tuple(said))
        yield Change(Kind.TEXT, None, what)


def _told(found: Checklist) -> dict[str, Any]:
    """What is said of shared parameters; their values count where criteria use them."""
    return {
        name: (shared.title, shared.source, shared.certainty)
        for name, shared in found.file.parameters.items()
    }
