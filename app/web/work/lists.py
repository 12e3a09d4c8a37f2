"""What somebody's first page lists: own dossiers, assigned ones, rounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.assessment.facts import checklist_of
from app.assessment.network import NetworkStanding, network_standings
from app.assessment.reading import current_scorecards
from app.assessment.standings import Standing, standings
from app.dossiers.models import Dossier
from app.dossiers.queries import assigned, last_changes, own
from app.municipalities.models import Municipality
from app.people.actor import Actor
from app.people.policy import Role
from app.rounds.models import Round, RoundStatus
from app.rounds.queries import rounds_to_apply_in, visible_rounds
from app.scoring.scorecard import Scorecard
from app.scoring.wording import Language
from app.web.dossier.remembering import Remembered, entries_of
from app.web.dossier.standing import Reader, deadlines_of, score_of, steps_of
from app.web.parts.shapes import Deadline, Score, Step
from app.web.pictures.levels import LevelPart, network_parts


@dataclass(frozen=True, slots=True)
class OwnDossier:
    """A dossier as its project lead sees it: where it stands, what comes next."""

    address: str
    title: str | None
    municipality: str
    round: str
    is_active: bool
    level: str
    score: Score
    gates_total: int
    gates_fulfilled: int
    deadlines: Sequence[Deadline]
    step: Step | None


@dataclass(frozen=True, slots=True)
class Chance:
    """A round in which a municipality has no dossier yet."""

    municipality_id: str
    round_id: str
    municipality: str
    round: str
    deadlines: Sequence[Deadline]


@dataclass(frozen=True, slots=True)
class AssignedDossier:
    """A dossier as its adviser sees it: what changed last."""

    address: str
    municipality: str
    round: str
    changed_at: datetime
    change: Remembered | None
    level: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class NetworkRound:
    """A round as its coordinator sees it: how the network stands."""

    address: str
    name: str
    is_active: bool
    standing: NetworkStanding
    parts: Sequence[LevelPart]
    deadlines: Sequence[Deadline]


@dataclass(frozen=True, slots=True)
class Looking:
    """Who looks, in which language, on which day."""

    session: Session
    actor: Actor
    language: Language
    today: date


@dataclass(frozen=True, slots=True)
class Work:
    """Everything somebody's first page lists; `roles` says which sections there are."""

    roles: frozenset[Role]
    own: Sequence[OwnDossier] = ()
    chances: Sequence[Chance] = ()
    assigned: Sequence[AssignedDossier] = ()
    rounds: Sequence[NetworkRound] = ()


def work_of(looking: Looking) -> Work:
    """What there is to do; whoever has several roles has a section for each."""
    roles = frozenset(role for role in Role if looking.actor.has(role))
    own_ones, chances = own_dossiers(looking) if Role.LEAD in roles else ([], [])
    return Work(
        roles=roles,
        own=own_ones,
        chances=chances,
        assigned=assigned_dossiers(looking) if Role.ADVISER in roles else (),
        rounds=network_rounds(looking) if Role.COORDINATOR in roles else (),
    )


def own_dossiers(looking: Looking) -> tuple[list[OwnDossier], list[Chance]]:
    """The dossiers of the own municipalities, and the rounds that still wait for one."""
    found = current_scorecards(looking.session, own(looking.actor), looking.today)
    started = {(dossier.municipality_id, dossier.round_id) for dossier, _ in found}
    chances = looking.session.execute(rounds_to_apply_in(looking.actor))
    return (
        [_own(dossier, card, looking) for dossier, card in found],
        [
            _chance(round_, municipality, looking)
            for round_, municipality in chances
            if (municipality.id, round_.id) not in started
        ],
    )


def assigned_dossiers(looking: Looking) -> list[AssignedDossier]:
    """The dossiers to be advised, the one changed last first."""
    found = standings(looking.session, assigned(looking.actor), looking.today)
    changes = last_changes(looking.session, [dossier for dossier, _ in found])
    told = dict(zip(changes, entries_of(list(changes.values()), looking.language), strict=True))
    return [
        AssignedDossier(
            address=f"/dossiers/{dossier.id}",
            municipality=dossier.municipality.name,
            round=dossier.round.name,
            changed_at=dossier.changed_at,
            change=told.get(dossier.id),
            level=standing.level.value,
            standing=standing,
        )
        for dossier, standing in found
    ]


def network_rounds(looking: Looking) -> list[NetworkRound]:
    """The rounds of the own networks, those under way first."""
    rounds = looking.session.scalars(visible_rounds(looking.actor)).all()
    stand = network_standings(looking.session, looking.actor, rounds, looking.today)
    shown = [
        NetworkRound(
            address=f"/overview/{round_.id}",
            name=round_.name,
            is_active=round_.status == RoundStatus.ACTIVE,
            standing=stand[round_.id],
            parts=network_parts(stand[round_.id]),
            deadlines=deadlines_of(round_, looking.language, looking.today),
        )
        for round_ in rounds
    ]
    # Those under way come first, and of them what is due first.
    under_way = [row for row in shown if row.is_active]
    return under_way[::-1] + [row for row in shown if not row.is_active]


def _own(dossier: Dossier, card: Scorecard, looking: Looking) -> OwnDossier:
    address = f"/dossiers/{dossier.id}"
    reader = Reader(looking.language, address, checklist_of(dossier.round))
    steps = steps_of(card, reader)
    return OwnDossier(
        address=address,
        title=dossier.stated.project_plan.title,
        municipality=dossier.municipality.name,
        round=dossier.round.name,
        is_active=dossier.round.status == RoundStatus.ACTIVE,
        level=card.level.value,
        score=score_of(card),
        gates_total=len(card.gates),
        gates_fulfilled=card.gates_fulfilled,
        deadlines=deadlines_of(dossier.round, looking.language, looking.today),
        step=steps[0] if steps else None,
    )


def _chance(round_: Round, municipality: Municipality, looking: Looking) -> Chance:
    return Chance(
        municipality_id=municipality.id,
        round_id=round_.id,
        municipality=municipality.name,
        round=round_.name,
        deadlines=deadlines_of(round_, looking.language, looking.today),
    )
