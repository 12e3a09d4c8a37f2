"""A dossier on a day with all its lines, and the same after an edit, scored only where needed.

Each line is remembered with the places that its check has read. After an edit that touches none of
them the line is the same; every other line is made anew by the one scoring function.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from app.scoring.checklist import Checklist, Rule
from app.scoring.content.dossier import Dossier
from app.scoring.content.pieces import Piece
from app.scoring.facts import Facts
from app.scoring.judgement import Judgement
from app.scoring.score import line_of, scorecard_of_lines
from app.scoring.scorecard import Line, Scorecard
from app.scoring.steps.edit import Edit, edited, touched
from app.scoring.steps.remedy import Proposer, Remedy
from app.scoring.steps.watching import watched

_log = logging.getLogger(__name__)

WHOLE = ""
"""The place that is read where somebody reads a part of the dossier as a whole."""


_PARTS = tuple(
    name for name, field in Dossier.model_fields.items() if isinstance(field.default, Piece)
)


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same while edits are tried."""

    checklist: Checklist
    judged: Mapping[str, Judgement]
    proposers: Mapping[str, Proposer]


@dataclass(frozen=True, slots=True)
class Looked:
    """A line or the remedies of a criterion, and the places that they depend on."""

    value: Any
    places: frozenset[str]

    def stands(self, places: frozenset[str]) -> bool:
        """Whether it is the same after an edit that touches these places."""
        return WHOLE not in self.places and self.places.isdisjoint(places)


class State:
    """A dossier on a day: its lines, and what is proposed for each criterion."""

    def __init__(
        self, setting: Setting, facts: Facts, plain: Mapping[str, Any], lines: Sequence[Looked]
    ) -> None:
        self.setting = setting
        self.facts = facts
        self.plain = plain
        self.lines = lines
        self._proposals: dict[int, Looked] = {}

    @classmethod
    def of(cls, setting: Setting, facts: Facts) -> "State":
        """A dossier as it is."""
        plain = facts.dossier.model_dump(mode="json", by_alias=True, exclude_defaults=True)
        lines = [_look(setting, rule, facts) for rule in setting.checklist.rules]
        return cls(setting, facts, plain, lines)

    def after(self, edits: Sequence[Edit]) -> "State":
        """The dossier after some edits.

        Raises:
            NoSuchPlace: an edit of a row that is not there.
            ValidationError: a value that does not fit its place.
        """
        places = touched(edits)
        facts, plain = self.applied(edits)
        lines = [
            known if known.stands(places) else _look(self.setting, rule, facts)
            for known, rule in zip(self.lines, self.setting.checklist.rules, strict=True)
        ]
        state = State(self.setting, facts, plain, lines)
        state._proposals = {
            at: known for at, known in self._proposals.items() if known.stands(places)
        }
        return state

    def applied(self, edits: Sequence[Edit]) -> tuple[Facts, dict[str, Any]]:
        """Facts and plain dossier after some edits; only the parts that they change are read."""
        plain = edited(self.plain, edits)
        changed = {name for name, value in plain.items() if value is not self.plain.get(name)}
        # Parts that are there already spare the reader making empty ones in their place.
        there = {name: getattr(self.facts.dossier, name) for name in _PARTS}
        part = Dossier.model_validate({**there, **{name: plain[name] for name in changed}})
        update = {name: getattr(part, name) for name in changed}
        dossier = self.facts.dossier.model_copy(update=update)
        return replace(self.facts, dossier=dossier), plain

    @cached_property
    def card(self) -> Scorecard:
        """The scorecard of this dossier on this day."""
        lines: tuple[Line, ...] = tuple(looked.value for looked in self.lines)
        return scorecard_of_lines(lines, self.setting.checklist, self.facts.as_of)

    def remedies(self, at: int) -> tuple[Remedy, ...]:
        """What is proposed for the criterion at this position, as the dossier stands."""
        if at not in self._proposals:
            self._proposals[at] = self._propose(self.setting.checklist.rules[at])
        found: tuple[Remedy, ...] = self._proposals[at].value
        return found

    def _propose(self, rule: Rule) -> Looked:
        proposer = self.setting.proposers.get(rule.check.id if rule.check else "")
        if proposer is None or rule.unset:
            return Looked((), frozenset())
        facts, seen = watched(self.facts)
        try:
            found = proposer(facts, **rule.parameters)
        except Exception as error:  # noqa: BLE001  # advice that fails must never cost a page
            _log.error("remedies of %s failed: %s", rule.criterion.check, type(error).__name__)
            found = ()
        return Looked(found, frozenset(seen))


def _look(setting: Setting, rule: Rule, facts: Facts) -> Looked:
    facts, seen = watched(facts)
    line = line_of(rule, facts, setting.judged.get(rule.criterion.id))
    return Looked(line, frozenset(seen))
