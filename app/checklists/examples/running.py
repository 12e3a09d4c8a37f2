"""What a checklist really says of an example, before anybody has judged it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from app.checklists.calls import timetable_of
from app.checklists.examples.reading import Example, Examples
from app.located import Path, Problem
from app.located.complaints import complaint
from app.located.problem import shown
from app.scoring.catalogue import catalogue
from app.scoring.checklist import Checklist, Rule
from app.scoring.compiling import compiled
from app.scoring.facts import Facts, Timetable
from app.scoring.judgement import Judgement
from app.scoring.score import score
from app.scoring.scorecard import Line
from app.scoring.wording import Text

FIRST_CHOICE = "mpsc-2021"
"""The checklist of an example that names none, if it asks the criterion."""


class Unfit(ValueError):
    """An example that cannot be run: `path` is the place below the example."""

    def __init__(self, path: Path, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.path = path
        self.sentence = sentence


def checklist_of(example: Example, criterion: str, checklists: Sequence[Checklist]) -> Checklist:
    """The checklist that an example is about. Raises Unfit when none asks its criterion."""
    asking = [one for one in checklists if any(r.criterion.id == criterion for r in one.rules)]
    if example.checklist is not None:
        asking = [one for one in asking if one.id == example.checklist]
    if not asking:
        raise Unfit(("checklist",) if example.checklist else (), _nobody_asks(criterion, example))
    return next((one for one in asking if one.id == FIRST_CHOICE), asking[0])


def rule_of(example: Example, criterion: str, found: Checklist) -> Rule:
    """The criterion with the example's own parameters, decided by its check alone.

    Raises:
        Unfit: a parameter that the check does not have, or not with this value.
    """
    rule = found.rule(criterion)
    if example.judged:
        if rule.criterion.mode == "automatic":
            raise Unfit(("judged",), _AUTOMATIC)
        return rule
    if example.parameters:
        rule = _with(rule, example.parameters, found)
    if rule.check is None:
        return rule
    return replace(rule, criterion=rule.criterion.model_copy(update={"mode": "automatic"}))


def facts_of(example: Example, found: Checklist) -> Facts:
    """What the example knows, in the call of a checklist or a round with other dates."""
    return Facts(
        dossier=example.dossier, timetable=timetable_for(example, found), as_of=example.as_of
    )


def timetable_for(example: Example, found: Checklist) -> Timetable:
    """The dates by which an example goes: those of the call, and its own in their place."""
    call = timetable_of(found)
    own = example.dates
    return Timetable(
        opens_on=own.get("opens_on", call.opens_on),
        apply_by=own.get("apply_by", call.apply_by),
        resolution_by=own.get("resolution_by", call.resolution_by),
        call=call.call,
    )


def line_of(example: Example, rule: Rule, found: Checklist) -> Line:
    """What is said of the example. An error of the check passes through."""
    facts = facts_of(example, found)
    if rule.check is not None and not rule.unset:
        rule.check.run(facts, rule.parameters)
    alone = Checklist(found.file, (rule,), found.fingerprint)
    return score(facts, alone, _judgements(example, rule)).lines[0]


def disagreements(read: Examples, checklists: Sequence[Checklist]) -> Iterator[Problem]:
    """Where examples do not show what they claim, each at its place."""
    for example in read.examples:
        try:
            found = checklist_of(example, read.criterion, checklists)
            line = line_of(example, rule_of(example, read.criterion, found), found)
        except Unfit as unfit:
            yield read.problem((*example.at, *unfit.path), unfit.sentence)
            continue
        for key, sentence in differences(example, line):
            yield read.problem((*example.at, *key), sentence)


def _judgements(example: Example, rule: Rule) -> tuple[Judgement, ...]:
    if not example.judged:
        return ()
    degree = None if example.outcome.value != "partly" else example.degree
    return (
        Judgement(
            criterion=rule.criterion.id,
            outcome=example.outcome,
            reason=example.name,
            degree=degree,
        ),
    )


def differences(example: Example, line: Line) -> Iterator[tuple[Path, Text]]:
    """In what a line is not what the example claims, each with the key that claims it."""
    reason = Text(line.reason.pick("de"), line.reason.pick("en"))
    if line.outcome is not example.outcome:
        yield (), _other_outcome(example, line, reason)
    elif line.degree != example.degree:
        yield ("degree",), _other_degree(line, reason)
    elif example.reason is not None and not _said(example.reason, reason):
        yield ("reason",), _other_reason(example.reason, reason)
    elif example.unsaid is not None and _said(example.unsaid, reason):
        yield ("unsaid",), _said_after_all(example.unsaid, reason)
    else:
        for index, place in enumerate(example.looks_at):
            if place not in line.looked_at:
                yield ("looks_at", index), _not_looked_at(place, line)


def _said(words: str, reason: Text) -> bool:
    return words in reason.de or words in reason.en


def _with(rule: Rule, parameters: Mapping[str, Any], found: Checklist) -> Rule:
    given = {**rule.criterion.with_, **parameters}
    criterion = rule.criterion.model_copy(update={"with_": given})
    used = {value[1:] for value in given.values() if isinstance(value, str) and value[:1] == "$"}
    (section,) = (one for one in found.file.sections if one.id == rule.section)
    alone = found.file.model_copy(
        update={
            "sections": (section.model_copy(update={"criteria": (criterion,)}),),
            "parameters": {k: v for k, v in found.file.parameters.items() if k in used},
        }
    )
    try:
        return compiled(alone, catalogue(), found.fingerprint).rules[0]
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        keys = tuple(rule.check.parameters.model_fields) if rule.check else ()
        path = detail["loc"][4:]
        raise Unfit(path, complaint(detail, path, keys)) from None


_AUTOMATIC = Text(
    de="Über dieses Kriterium entscheidet seine Prüfung allein; ein Urteil gibt es hier nicht.",
    en="This criterion is decided by its check alone; there is no judgement here.",
)


def _nobody_asks(criterion: str, example: Example) -> Text:
    if example.checklist is not None:
        return Text(
            de=f"Eine Checkliste „{shown(example.checklist)}“, die {criterion} verlangt, gibt es"
            " nicht.",
            en=f'There is no checklist "{shown(example.checklist)}" that asks {criterion}.',
        )
    return Text(de=f"Keine Checkliste verlangt {criterion}.", en=f"No checklist asks {criterion}.")


def _other_outcome(example: Example, line: Line, reason: Text) -> Text:
    claimed, found = example.outcome.value, line.outcome.value
    return Text(
        de=f"Behauptet ist {claimed}, heraus kommt {found}: {reason.de}",
        en=f"It claims {claimed}, but {found} comes of it: {reason.en}",
    )


def _other_degree(line: Line, reason: Text) -> Text:
    return Text(
        de=f"Heraus kommt der Grad {line.degree}: {reason.de}",
        en=f"The degree {line.degree} comes of it: {reason.en}",
    )


def _other_reason(words: str, reason: Text) -> Text:
    return Text(
        de=f"„{shown(words)}“ steht nicht in der Begründung: {reason.de}",
        en=f'"{shown(words)}" does not stand in the reason: {reason.en}',
    )


def _said_after_all(words: str, reason: Text) -> Text:
    return Text(
        de=f"„{shown(words)}“ steht doch in der Begründung: {reason.de}",
        en=f'"{shown(words)}" does stand in the reason: {reason.en}',
    )


def _not_looked_at(place: str, line: Line) -> Text:
    seen = ", ".join(line.looked_at) or "–"
    return Text(
        de=f"„{shown(place)}“ wird nicht angesehen; angesehen wird: {seen}.",
        en=f'"{shown(place)}" is not looked at; looked at are: {seen}.',
    )
