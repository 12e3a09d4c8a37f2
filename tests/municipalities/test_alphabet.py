"""German alphabetical order is the same in SQL on every database, and in Python."""

from sqlalchemy import select

from app.database import Database
from app.municipalities.alphabet import alphabetical, alphabetical_text
from app.municipalities.editing import add_municipality
from app.municipalities.models import Municipality

NAMES = ("Ähren", "Bad Übel", "Großau", "ÖDHEIM", "Öhringen", "übersee")


def test_a_column_reads_like_the_typed_text(database: Database) -> None:
    with database.writing() as session:
        for name in NAMES:
            add_municipality(session, name=name)
        rows = session.execute(select(Municipality.name, alphabetical(Municipality.name)))
        assert {row[0]: row[1] for row in rows} == {name: alphabetical_text(name) for name in NAMES}


def test_typed_text_is_cleaned() -> None:
    assert alphabetical_text("  Öhr\x00ingen\n") == "ohringen"
    assert alphabetical_text("\ud800") == ""
