"""Does every criterion have its examples, and do they show what they claim?"""

from collections.abc import Iterator

from app.checklists.examples.running import disagreements
from app.checklists.strictness.promises import promised
from app.checklists.strictness.reviewed import Reviewed, Shelf
from app.located import Problem
from app.scoring.checklist import Criterion, Rule
from app.scoring.verdict import Outcome
from app.scoring.wording import Text

_JUDGED = frozenset({Outcome.MET, Outcome.UNMET, Outcome.UNKNOWN})
_CALLED = {
    Outcome.MET: Text("das erfüllt ist (meets)", "that meets it (meets)"),
    Outcome.PARTLY: Text("das zum Teil erfüllt ist (partly)", "that meets it in part (partly)"),
    Outcome.UNMET: Text("das nicht erfüllt ist (fails)", "that fails it (fails)"),
    Outcome.UNKNOWN: Text("bei dem es offen ist (unknown)", "that leaves it unknown (unknown)"),
    Outcome.NOT_APPLICABLE: Text(
        "bei dem es entfällt (not_applicable)", "to which it does not apply (not_applicable)"
    ),
}


def wrong_examples(shelf: Shelf) -> Iterator[Problem]:
    """Examples that do not show what they claim, or what their check does not know of."""
    for name, read in shelf.examples.items():
        if not shelf.whole and not any(_asks(one, name) for one in shelf.wanted):
            continue
        yield from disagreements(read, shelf.checklists)
        for example, _, rule in shelf.runnable[name]:
            if rule.check is None or example.judged:
                continue
            if example.outcome not in promised(rule.check) | {Outcome.UNMET}:
                yield read.problem(example.at, _not_documented(rule.check.id, example.outcome))


def missing_examples(shelf: Shelf) -> Iterator[Problem]:
    """Criteria that lack an example of an outcome that can come."""
    for one in shelf.wanted:
        for rule, place in one.rules():
            if rule.criterion.retired is True:
                continue
            shown = _shown(shelf, rule)
            for outcome in sorted(_needed(rule) - shown, key=list(_CALLED).index):
                yield one.problem((*place, "id"), _missing(rule.criterion, outcome))


def _shown(shelf: Shelf, rule: Rule) -> set[Outcome]:
    """The outcomes that examples claim for this criterion as this check decides it."""
    return {
        example.outcome
        for example, _, run in shelf.runnable.get(rule.criterion.id, ())
        if (run.check and run.check.id) == (rule.check and rule.check.id)
    }


def _needed(rule: Rule) -> frozenset[Outcome]:
    """What can come; where a check never fails by itself, a person or the deadline does it."""
    if rule.check is None:
        return _JUDGED
    can = promised(rule.check)
    if Outcome.UNMET in can or rule.criterion.gate or rule.criterion.mode == "both":
        return can | {Outcome.UNMET}
    return can


def _asks(one: Reviewed, name: str) -> bool:
    return any(rule.criterion.id == name for rule in one.checklist.rules)


def _missing(criterion: Criterion, outcome: Outcome) -> Text:
    called, name = _CALLED[outcome], criterion.id
    return Text(
        de=f"Für {name} fehlt ein Beispiel, {called.de}: examples/{name}.yaml.",
        en=f"For {name} an example is missing {called.en}: examples/{name}.yaml.",
    )


def _not_documented(check: str, outcome: Outcome) -> Text:
    return Text(
        de=f"Die Beschreibung der Prüfung {check} weiß nichts von {outcome.value}.",
        en=f"The documentation of the check {check} knows nothing of {outcome.value}.",
    )
