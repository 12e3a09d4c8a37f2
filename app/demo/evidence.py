"""The documents of the demo: filed as their leads would, judged and kept like any upload."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.assessment.filing import Desk, NewDocument, file_documents
from app.clock import berlin_day
from app.database import Database
from app.demo.calendar import DemoCalendar
from app.demo.cast import email
from app.demo.papers.printing import printed
from app.dossiers.queries import own
from app.evidence.archive import Archive
from app.evidence.editing import About, By, KeptFile
from app.evidence.judging import keep_if_fit
from app.people.models import Assignment, Person
from app.people.recognition import actor_of


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper, who has filed it, and the row of the dossier's list that it takes over."""

    town: str
    file_name: str
    about: About
    instead_of: str | None = None


PAPERS = (
    Paper(
        "queichfurt",
        "Niederschrift Stadtrat TOP 7.pdf",
        About(
            "Auszug aus der Niederschrift",
            kind="Beschluss",
            proves=("res-in-time", "res-charta", "res-own-share"),
        ),
        instead_of="d1",
    ),
    # A recommendation of a committee: read, and not taken for the council's resolution.
    Paper("ahrenfels", "HFA TOP 4.pdf", About("Empfehlung des Hauptausschusses", kind="Vorlage")),
)
_AGO = timedelta(hours=2)


def file_evidence(database: Database, archive: Archive, *, now: datetime) -> None:
    """File the papers of the demo that has just been filled in."""
    calendar = DemoCalendar.of_open_round(berlin_day(now))
    for paper in PAPERS:
        file = _kept(archive, paper, printed(paper.town, calendar))
        with database.writing() as session:
            _file(session, archive, paper, file, now)


def _kept(archive: Archive, paper: Paper, content: bytes) -> KeptFile:
    with archive.hall.receive(most_bytes=archive.limits.file_bytes) as arrival:
        arrival.write(content)
        return keep_if_fit(archive, arrival, paper.file_name)


def _file(session: Session, archive: Archive, paper: Paper, file: KeptFile, now: datetime) -> None:
    lead = session.scalars(select(Person).where(Person.email == email(paper.town))).one()
    roles = session.scalars(select(Assignment).where(Assignment.person_id == lead.id)).all()
    dossier = session.scalars(own(actor_of(lead, roles))).all()[0]
    desk = Desk(session, archive, dossier, By(lead.id, now - _AGO), berlin_day(now))
    file_documents(desk, [NewDocument(file, paper.about)], instead_of=paper.instead_of)
