"""All examples, each ready to be run again and again: its facts, its rule, its claim."""

import logging
import signal
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from app.checklists.examples.reading import Example, all_examples
from app.checklists.examples.running import checklist_of, differences, line_of, rule_of
from app.checklists.library import FOLDER, all_checklists
from app.scoring.check import Check
from app.scoring.checklist import Checklist, Rule
from app.scoring.content.pieces import Piece

SECONDS = 2.0


class TooSlow(BaseException):
    """A mutant that does not come to an end."""


@dataclass(frozen=True)
class Shown:
    """An example and what it is run by."""

    criterion: str
    example: Example
    found: Checklist
    rule: Rule

    def holds(self, check: Check | None = None, parameters: dict[str, Any] | None = None) -> bool:
        """Whether it still shows what it claims, with another check or other parameters."""
        rule = self.rule
        if check is not None:
            rule = replace(rule, check=check)
        if parameters is not None:
            rule = replace(rule, parameters=parameters)
        try:
            return not list(differences(self.example, line_of(self.example, rule, self.found)))
        except Exception:  # noqa: BLE001  # a mutant that crashes is noticed
            return False


def forget() -> None:
    """Let dossiers remember nothing: what follows from them changes with every mutant.

    Nor does anybody want to read in a log that a mutant has crashed.
    """
    logging.disable()

    def found_anew(part: Piece, find: Callable[..., Any], *given: Hashable) -> Any:
        return find(part, *given)

    setattr(Piece, "once", found_anew)  # noqa: B010  # pydantic refuses the plain way


def all_shown() -> list[Shown]:
    """Every example of every criterion whose check says it."""
    checklists = all_checklists()
    return [
        Shown(read.criterion, example, found, rule_of(example, read.criterion, found))
        for read in all_examples(FOLDER).values()
        for example in read.examples
        if not example.judged
        for found in [checklist_of(example, read.criterion, checklists)]
    ]


def by_check(every: list[Shown]) -> dict[str, list[Shown]]:
    """The examples by the check that decides them."""
    found: dict[str, list[Shown]] = {}
    for one in every:
        if one.rule.check is not None:
            found.setdefault(one.rule.check.id, []).append(one)
    return found


def noticed(those: list[Shown], run: Callable[[Shown], bool]) -> bool:
    """Whether one of them no longer holds; the one that does not comes first the next time."""
    for index, one in enumerate(those):
        try:
            with _limited():
                held = run(one)
        except TooSlow:
            held = False
        if not held:
            those.insert(0, those.pop(index))
            return True
    return False


@contextmanager
def _limited() -> Iterator[None]:
    def stop(_signal: int, _frame: object) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
