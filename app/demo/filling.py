"""Fill in the demo: everything in one transaction, or nothing if it is there already."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.assessment.assessing import assess
from app.checklists.library import checklist
from app.checklists.pinning import Dates, open_round
from app.clock import BERLIN, berlin_day
from app.database import Database
from app.demo.calendar import DemoCalendar
from app.demo.cast import (
    ADMINISTRATOR,
    ADVISERS,
    COLLEAGUE,
    COORDINATOR,
    DOMAIN,
    NETWORK,
    TOWNS,
    Town,
    email,
)
from app.dossiers.editing import create_dossier, open_to_network, save_fields, save_part
from app.dossiers.exchange import as_plain, from_file
from app.dossiers.models import Dossier
from app.dossiers.paths import part_in
from app.located import read_text
from app.municipalities.editing import add_municipality, add_network, join, set_contact
from app.municipalities.models import Municipality, Network
from app.municipalities.queries import networks_by_name
from app.people.editing import assign
from app.people.models import Person
from app.people.passwords import hash_password
from app.people.policy import Role
from app.rounds.models import Round, RoundStatus
from app.scoring.content.dossier import Dossier as Content

CHECKLIST = "mpsc-2021"
CLOSING = time(18)
DOSSIERS = Path(__file__).parent / "dossiers"
TYPING_MISTAKE = ("cost_plan.positions[c4]", "185000.00", "1850000.00")
"""Rebenau's story: yesterday somebody typed one digit too many."""


def fill(database: Database, *, now: datetime, password: str) -> bool:
    """Fill in the demo. Returns false if it was there."""
    with database.writing() as session:
        if session.scalars(networks_by_name().where(Network.name == NETWORK)).first():
            return False
        _Demo(session, now, hash_password(password)).fill()
    return True


@dataclass
class _Demo:
    session: Session
    now: datetime
    password_hash: str

    def fill(self) -> None:
        """Towns, rounds, people, dossiers."""
        today = berlin_day(self.now)
        network = add_network(self.session, name=NETWORK)
        contact = {"name": f"Geschäftsstelle {NETWORK}", "email": f"kontakt@{DOMAIN}"}
        set_contact(self.session, network, **contact)
        current, past = DemoCalendar.of_open_round(today), DemoCalendar.of_past_round(today)
        rounds = {False: self._round(network, current), True: self._round(network, past)}
        rounds[True].status = RoundStatus.CLOSED
        advisers = [self._person(name, address) for name, address in ADVISERS]
        self._others(network)
        for town in TOWNS:
            municipality = self._town(network, town)
            lead = self._person(town.lead, town.address)
            assign(self.session, lead, Role.LEAD, municipality_id=municipality.id)
            if town.adviser is not None:
                adviser = advisers[town.adviser]
                assign(self.session, adviser, Role.ADVISER, municipality_id=municipality.id)
            if town.created is not None:
                calendar = past if town.past else current
                dossier = self._dossier(town, municipality, rounds[town.past], lead, calendar)
                open_to_network(self.session, dossier, opened=town.opened)
                if town is TOWNS[0]:
                    self._mistake(dossier, municipality)
                assess(self.session, dossier, today=today)

    def _round(self, network: Network, calendar: DemoCalendar) -> Round:
        dates = Dates(calendar.opens_on, calendar.apply_by, calendar.resolution_by)
        return open_round(
            self.session,
            network,
            checklist(CHECKLIST),
            dates,
            name=calendar.name,
            now=self.now,
        )

    def _person(self, name: str, address: str) -> Person:
        """Somebody with the password of all, which is hashed only once to start quickly."""
        person = Person(
            email=email(address),
            name=name,
            password_hash=self.password_hash,
            created_at=self.now - timedelta(days=40),
        )
        self.session.add(person)
        self.session.flush()
        return person

    def _others(self, network: Network) -> None:
        coordinator = self._person(*COORDINATOR)
        assign(self.session, coordinator, Role.COORDINATOR, network_id=network.id)
        assign(self.session, self._person(*ADMINISTRATOR), Role.ADMINISTRATOR)

    def _town(self, network: Network, town: Town) -> Municipality:
        municipality = add_municipality(
            self.session,
            name=town.name,
            kind=town.kind,
            key=town.key,
            population=town.population,
            fictional=True,
        )
        join(self.session, network, municipality)
        return municipality

    def _dossier(
        self,
        town: Town,
        municipality: Municipality,
        round_: Round,
        lead: Person,
        calendar: DemoCalendar,
    ) -> Dossier:
        """A dossier with its history: begun one day, its parts saved on others."""
        dossier = create_dossier(
            self.session,
            municipality=municipality,
            round_=round_,
            person_id=lead.id,
            now=self._ago(town.created or 0),
        )
        self._assess(dossier)
        if not town.steps:
            return dossier
        plain = as_plain(_content(town, calendar))
        for days, part in sorted(town.steps, reverse=True):
            save_part(
                self.session,
                dossier,
                part=part,
                value=part_in(plain, part),
                drawn_from=dossier.revision,
                person_id=lead.id,
                now=self._ago(days),
            )
            self._assess(dossier)
        return dossier

    def _assess(self, dossier: Dossier) -> None:
        """As it stood on the day of its last change, so that its course has a past."""
        assess(self.session, dossier, today=berlin_day(dossier.changed_at))

    def _mistake(self, dossier: Dossier, municipality: Municipality) -> None:
        """The colleague corrects a text and slips: the dossier's last change."""
        colleague = self._person(*COLLEAGUE)
        assign(self.session, colleague, Role.LEAD, municipality_id=municipality.id)
        path, _, typed = TYPING_MISTAKE
        save_fields(
            self.session,
            dossier,
            path=path,
            fields={"amount": typed},
            drawn_from=dossier.revision,
            person_id=colleague.id,
            now=self._ago(0.7),
        )
        self._assess(dossier)

    def _ago(self, days: float) -> datetime:
        """Some days ago in working hours: 3.2 is four in the afternoon, 3.9 nine in the morning."""
        whole, part = divmod(days, 1)
        day = berlin_day(self.now) - timedelta(days=whole)
        at = datetime.combine(day, CLOSING, tzinfo=BERLIN) - timedelta(hours=10 * part)
        return at if at < self.now else at - timedelta(days=1)


def _content(town: Town, calendar: DemoCalendar) -> Content:
    file = DOSSIERS / f"{town.address}.yaml"
    text = calendar.filled_in(file.read_text(encoding="utf-8"))
    return from_file(read_text(text, file=file.name))
