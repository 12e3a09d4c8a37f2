"""The tables of municipalities, networks and memberships."""

from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, one_of
from app.identifiers import ID_LENGTH, new_id


class MunicipalityKind(StrEnum):
    """What kind of applicant a municipality is, in the words of the dossier file."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    MUNICIPAL_ASSOCIATION = "municipal_association"
    ALLIANCE = "alliance"
    COMPANY = "company"
    OTHER = "other"


class Municipality(Base):
    """A municipality that may apply."""

    __tablename__ = "municipality"
    __table_args__ = (
        CheckConstraint(one_of("kind", MunicipalityKind), name="kind"),
        CheckConstraint("population IS NULL OR population >= 0", name="population"),
    )

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(300), index=True)
    kind: Mapped[str] = mapped_column(String(30), default=MunicipalityKind.MUNICIPALITY)
    # Official key: 8 digits for a municipality, 5 for a county, 9 for an association, 12 with both.
    key: Mapped[str | None] = mapped_column(String(12), unique=True)
    population: Mapped[int | None]
    fictional: Mapped[bool] = mapped_column(default=False)


class Network(Base):
    """Municipalities that prepare their applications together."""

    __tablename__ = "network"

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(String(300), unique=True)
    # Whom its members ask, shown to them beside the guide.
    contact_name: Mapped[str | None] = mapped_column(String(300))
    contact_email: Mapped[str | None] = mapped_column(String(300))


class Membership(Base):
    """A municipality belongs to a network; it may belong to several."""

    __tablename__ = "membership"

    network_id: Mapped[str] = mapped_column(
        ForeignKey("network.id", ondelete="CASCADE"), primary_key=True
    )
    municipality_id: Mapped[str] = mapped_column(
        ForeignKey("municipality.id", ondelete="CASCADE"), primary_key=True, index=True
    )
