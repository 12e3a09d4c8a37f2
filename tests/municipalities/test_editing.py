"""Municipalities, networks and who belongs to which."""

import pytest

from app.database import Database
from app.errors import Refused
from app.municipalities.editing import add_municipality, add_network, join
from app.municipalities.queries import members_of, municipalities_by_name, networks_by_name


@pytest.mark.parametrize("key", [None, "07999", "07999001", "079999001", "079999001001"])
def test_an_official_key_is_kept(database: Database, key: str | None) -> None:
    with database.writing() as session:
        assert add_municipality(session, name="Rebenau", key=key).key == key


@pytest.mark.parametrize("key", ["", "7999", "0799900", "07999O01", "０７９９９００１"])
def test_what_is_no_key_is_refused(database: Database, key: str) -> None:
    with database.writing() as session, pytest.raises(Refused):
        add_municipality(session, name="Rebenau", key=key)


def test_members_are_listed_by_name(database: Database) -> None:
    with database.writing() as session:
        near, far = (add_network(session, name=name) for name in ("Rheintal", "Fernland"))
        for name in ("Talheim", "Rebenau", "Fernau"):
            join(session, far if name == "Fernau" else near, add_municipality(session, name=name))
        members = session.scalars(members_of(near.id))
        assert [town.name for town in members] == ["Rebenau", "Talheim"]
        everything = session.scalars(municipalities_by_name())
        assert [town.name for town in everything] == ["Fernau", "Rebenau", "Talheim"]
        networks = session.scalars(networks_by_name())
        assert [network.name for network in networks] == ["Fernland", "Rheintal"]
