"""The tables of people, their assignments, sessions, tokens and calendar feeds."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Instant, one_of
from app.identifiers import ID_LENGTH, new_id
from app.people.policy import Role

HASH_LENGTH = 64  # SHA-256 in hexadecimal


class Person(Base):
    """Somebody who can sign in."""

    __tablename__ = "person"
    __table_args__ = (CheckConstraint("language IN ('de', 'en')", name="language"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    # Casefolded: SQLite's NOCASE knows ASCII only, and two spellings of one address are one person.
    email: Mapped[str] = mapped_column(String(320), unique=True)
    name: Mapped[str] = mapped_column(String(300))
    password_hash: Mapped[str] = mapped_column(String(300))
    language: Mapped[str] = mapped_column(String(2), default="de")
    created_at: Mapped[datetime] = mapped_column(Instant)
    disabled_at: Mapped[datetime | None] = mapped_column(Instant)


class Assignment(Base):
    """A person has a role: for a municipality, for a network or for the installation."""

    __tablename__ = "assignment"
    __table_args__ = (
        CheckConstraint(one_of("role", Role), name="role"),
        CheckConstraint(
            "(municipality_id IS NOT NULL) = (role IN ('lead', 'adviser'))",
            name="municipality_of_lead_and_adviser",
        ),
        CheckConstraint(
            "(network_id IS NOT NULL) = (role = 'coordinator')", name="network_of_coordinator"
        ),
        # One index per kind of scope: a null is never equal to another null.
        Index(
            "uq_assignment_municipality",
            "person_id",
            "role",
            "municipality_id",
            unique=True,
            sqlite_where=text("municipality_id IS NOT NULL"),
            postgresql_where=text("municipality_id IS NOT NULL"),
        ),
        Index(
            "uq_assignment_network",
            "person_id",
            "role",
            "network_id",
            unique=True,
            sqlite_where=text("network_id IS NOT NULL"),
            postgresql_where=text("network_id IS NOT NULL"),
        ),
        Index(
            "uq_assignment_installation",
            "person_id",
            "role",
            unique=True,
            sqlite_where=text("municipality_id IS NULL AND network_id IS NULL"),
            postgresql_where=text("municipality_id IS NULL AND network_id IS NULL"),
        ),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    role: Mapped[str] = mapped_column(String(20))
    municipality_id: Mapped[str | None] = mapped_column(
        ForeignKey("municipality.id", ondelete="CASCADE"), index=True
    )
    network_id: Mapped[str | None] = mapped_column(
        ForeignKey("network.id", ondelete="CASCADE"), index=True
    )


class BrowserSession(Base):
    """A signed-in browser. The cookie holds a token, this row only its hash."""

    __tablename__ = "browser_session"

    token_hash: Mapped[str] = mapped_column(String(HASH_LENGTH), primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    csrf_token: Mapped[str] = mapped_column(String(43))
    created_at: Mapped[datetime] = mapped_column(Instant, index=True)
    seen_at: Mapped[datetime] = mapped_column(Instant)


class ApiToken(Base):
    """A personal token for the API: `kmp_`, the id and a secret of which only the hash is kept."""

    __tablename__ = "api_token"
    __table_args__ = (CheckConstraint("scope IN ('read', 'write')", name="scope"),)

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = mapped_column(String(300))
    secret_hash: Mapped[str] = mapped_column(String(HASH_LENGTH))
    scope: Mapped[str] = mapped_column(String(10))
    created_at: Mapped[datetime] = mapped_column(Instant)
    expires_at: Mapped[datetime] = mapped_column(Instant)
    used_at: Mapped[datetime | None] = mapped_column(Instant)


class CalendarFeed(Base):
    """The secret address of somebody's calendar, of which only the hash is kept; one each."""

    __tablename__ = "calendar_feed"

    person_id: Mapped[str] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), primary_key=True
    )
    secret_hash: Mapped[str] = mapped_column(String(HASH_LENGTH), unique=True)
    created_at: Mapped[datetime] = mapped_column(Instant)
