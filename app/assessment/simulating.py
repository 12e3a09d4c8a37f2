"""A dry run: what another version of a checklist would make of the dossiers that are stored.

It scores as publishing does, with the same function, the same day and the values that each round
has set, so that publishing afterwards gives exactly what is shown here. Writes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of, facts_of
from app.checklists.comparing import Change, changes
from app.checklists.published import with_settings
from app.checklists.reading import fingerprint
from app.dossiers.exchange import parsed_once
from app.dossiers.models import Dossier
from app.municipalities.models import Municipality
from app.rounds.models import Round, RoundStatus
from app.scoring.checklist import Checklist
from app.scoring.score import score
from app.scoring.scorecard import Level, Line, Scorecard

BATCH = 500


@dataclass(frozen=True, slots=True)
class Flipped:
    """A gate that lets a dossier pass on one side only."""

    criterion: str
    before: Line | None
    after: Line | None

    @property
    def opens(self) -> bool:
        """Whether it lets the dossier pass afterwards; a gate that is gone does."""
        return self.after is None or self.after.fulfilled


@dataclass(frozen=True, slots=True)
class Effect:
    """One dossier before and after."""

    dossier_id: str
    municipality: str
    before: Scorecard
    after: Scorecard

    @property
    def flipped(self) -> tuple[Flipped, ...]:
        """The gates that come out differently, in the order of the new version."""
        was = {line.id: line for line in self.before.gates}
        now = {line.id: line for line in self.after.gates}
        return tuple(
            Flipped(name, was.get(name), now.get(name))
            for name in dict.fromkeys((*now, *was))
            if _passes(was.get(name)) != _passes(now.get(name))
        )

    @property
    def differs(self) -> bool:
        """Whether level, points or gates are different afterwards."""
        return bool(self.flipped) or _standing(self.before) != _standing(self.after)


@dataclass(slots=True)
class Simulation:
    """The dossiers of one round under another version, and what the version changes."""

    round: Round
    old: Checklist
    new: Checklist
    changes: tuple[Change, ...]
    effects: list[Effect] = field(default_factory=list)

    @property
    def concerned(self) -> list[Effect]:
        """The dossiers for which anything is different."""
        return [effect for effect in self.effects if effect.differs]

    @property
    def levels(self) -> Counter[tuple[Level, Level]]:
        """How many dossiers go from which level to which."""
        return Counter((effect.before.level, effect.after.level) for effect in self.effects)


def _passes(line: Line | None) -> bool:
    return line is None or line.fulfilled


def _standing(card: Scorecard) -> tuple[object, ...]:
    return card.level, card.earned, card.open, card.attainable


def rounds_of(session: Session, checklist_id: str) -> Sequence[Round]:
    """The rounds that a new version concerns: the active ones. Closed rounds stay as they are."""
    query = select(Round).where(
        Round.checklist_id == checklist_id, Round.status == RoundStatus.ACTIVE
    )
    return session.scalars(query.order_by(Round.apply_by.desc(), Round.name, Round.id)).all()


def waiting_rounds(session: Session, new: Checklist) -> list[Round]:
    """Those of them that are not on this version."""
    content = fingerprint(new.file)
    return [one for one in rounds_of(session, new.id) if one.checklist_fingerprint != content]


def simulate(
    session: Session, new: Checklist, rounds: Iterable[Round], *, today: date
) -> list[Simulation]:
    """What a version would make of all dossiers of these rounds.

    Raises:
        Refused: what a round has set does not fit the version.
    """
    return [_simulated(session, new, round_, today) for round_ in rounds]


def _simulated(session: Session, new: Checklist, round_: Round, today: date) -> Simulation:
    old, then = checklist_of(round_), with_settings(new, round_.settings)
    found = Simulation(round_, old, then, changes(old, then))
    for dossier_id, content, name in _dossiers(session, round_):
        facts = facts_of(parsed_once(content), round_, today)
        found.effects.append(Effect(dossier_id, name, score(facts, old), score(facts, then)))
    return found


def _dossiers(session: Session, round_: Round) -> Iterator[tuple[str, str, str]]:
    """Id, content and municipality of each dossier, a few hundred at a time."""
    query = (
        select(Dossier.id, Municipality.name)
        .join(Municipality, Municipality.id == Dossier.municipality_id)
        .where(Dossier.round_id == round_.id)
        .order_by(Municipality.name, Dossier.id)
    )
    named = session.execute(query).all()
    for start in range(0, len(named), BATCH):
        some = named[start : start + BATCH]
        wanted = select(Dossier.id, Dossier.content).where(Dossier.id.in_([one.id for one in some]))
        contents = dict(session.execute(wanted).all())
        for dossier_id, name in some:
            if dossier_id in contents:
                yield dossier_id, contents[dossier_id], name
