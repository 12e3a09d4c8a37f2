"""The table of dossiers that came in a bundle: what cannot be told from the other tables."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from app.database import Base, Instant


class BundleOrigin(Base):
    """Where an imported dossier came from.

    While the dossier is as it came, its bundle has the same manifest and keeps this signature.
    `actors` is JSON: who did what in the other installation, by what they did.
    """

    __tablename__ = "bundle_origin"

    dossier_id: Mapped[str] = mapped_column(
        ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True
    )
    manifest: Mapped[str] = mapped_column(Text)
    signature: Mapped[str] = mapped_column(Text)
    signer: Mapped[str] = mapped_column(String(40))
    actors: Mapped[str] = mapped_column(Text)
    imported_at: Mapped[datetime] = mapped_column(Instant)
