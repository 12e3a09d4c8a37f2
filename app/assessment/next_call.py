"""Carry a dossier over into another round: what would come of it, and doing it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of, facts_of
from app.assessment.side_by_side import Row, Side, rows_of, same_questions
from app.checklists.comparing import Change, Kind, changes
from app.dossiers.carrying import Carried, carried_over
from app.dossiers.checking import checked
from app.dossiers.editing import COPIED, create_dossier
from app.dossiers.exchange import as_plain
from app.dossiers.models import Dossier
from app.errors import Conflict, NotFound
from app.identifiers import is_id
from app.municipalities.models import Municipality
from app.people.actor import Actor
from app.rounds.models import Round
from app.rounds.queries import rounds_to_apply_in
from app.scoring.content.dossier import Dossier as Content
from app.scoring.score import score


@dataclass(frozen=True, slots=True)
class Preview:
    """A dossier beside the copy that another round would get.

    Attributes:
        content: what the copy would state.
        before, after: the dossier by the old rules and dates, the copy by the new ones, today.
        rows: all criteria of both.
        changes: how the new rules differ from the old ones, the hardest first.
    """

    carried: Carried
    content: Content
    before: Side
    after: Side
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]

    @property
    def changes_by_kind(self) -> tuple[tuple[Kind, tuple[Change, ...]], ...]:
        """The differences of the rules by their kind, the hardest first."""
        grouped = groupby(self.changes, key=lambda change: change.kind)
        return tuple((kind, tuple(those)) for kind, those in grouped)

    @property
    def asked_in_addition(self) -> tuple[Row, ...]:
        """What only the new checklist asks."""
        return tuple(row for row in self.rows if row.lines[0] is None)

    @property
    def no_longer_asked(self) -> tuple[Row, ...]:
        """What only the old checklist asked."""
        return tuple(row for row in self.rows if row.lines[1] is None)

    @property
    def changed(self) -> tuple[Row, ...]:
        """What both ask, with another outcome, weight or duty."""
        return tuple(row for row in self.rows if all(row.lines) and row.differs)

    @property
    def unchanged(self) -> int:
        """How many criteria both ask with the same outcome."""
        return sum(all(row.lines) and not row.differs for row in self.rows)


def rounds_to_copy_to(session: Session, actor: Actor, dossier: Dossier) -> Sequence[Round]:
    """The rounds in which the dossier's municipality may apply and has no dossier yet."""
    has_one = exists().where(
        Dossier.round_id == Round.id, Dossier.municipality_id == dossier.municipality_id
    )
    query = rounds_to_apply_in(actor).where(Municipality.id == dossier.municipality_id, ~has_one)
    return [round_ for round_, _ in session.execute(query).all()]


def preview(dossier: Dossier, target: Round, today: date) -> Preview:
    """What would come of copying a dossier into a round. Writes nothing."""
    old, new = checklist_of(dossier.round), checklist_of(target)
    carried = carried_over(
        as_plain(dossier.stated), today=today, same_questions=same_questions(old, new)
    )
    content = checked(carried.whole)
    before = Side(old, score(facts_of(dossier.stated, dossier.round, today), old))
    after = Side(new, score(facts_of(content, target, today), new))
    return Preview(carried, content, before, after, rows_of([before, after]), changes(old, new))


def copy_dossier(
    session: Session, actor: Actor, dossier: Dossier, *, round_id: str, today: date, now: datetime
) -> Dossier:
    """The copy in another round, as its preview showed it; the dossier itself stays as it is.

    Raises:
        NotFound: there is no such round, or the actor may not apply there.
        Conflict: the municipality has a dossier in that round already.
    """
    if not is_id(round_id):
        raise NotFound
    # As in starting: whoever asks twice at once waits here and then finds the first.
    allowed = (
        rounds_to_apply_in(actor)
        .where(Round.id == round_id, Municipality.id == dossier.municipality_id)
        .with_for_update(of=Municipality, key_share=True)
    )
    found = session.execute(allowed).one_or_none()
    if found is None:
        raise NotFound
    target, municipality = found
    there = select(Dossier.id).where(
        Dossier.round_id == target.id, Dossier.municipality_id == municipality.id
    )
    if session.scalar(there) is not None:
        raise Conflict
    return create_dossier(
        session,
        municipality=municipality,
        round_=target,
        person_id=actor.person_id,
        now=now,
        content=preview(dossier, target, today).content,
        note=COPIED,
    )
