"""The janitor and whoever takes in a document never look at the same content at the same time.

Otherwise the janitor could find content without a document, and delete it in the very moment in
which it gets one. On SQLite there is one writer at a time anyway; on PostgreSQL this is a lock
that uploads share and the janitor has alone, until the end of the transaction.
"""

from sqlalchemy import text
from sqlalchemy.orm import Session

_LOCK = 436_2022  # any number that only documents use


def content_stays(session: Session) -> None:
    """From now on to the end of this transaction no content is deleted."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SELECT pg_advisory_xact_lock_shared({_LOCK})"))


def content_may_go(session: Session) -> None:
    """Wait until nobody is about to give a document to some content; then they wait for us."""
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
