"""From rows to the one who acts."""

from collections.abc import Iterable

from app.people.actor import Actor, Assigned
from app.people.models import Assignment, Person
from app.people.policy import Role
from app.scoring.wording import Language


def actor_of(
    person: Person, assignments: Iterable[Assignment | None], *, may_write: bool = True
) -> Actor:
    """The actor of a person's row and the rows of an outer join with the assignments."""
    return Actor(
        person_id=person.id,
        name=person.name,
        language=language_of(person),
        assignments=tuple(
            Assigned(Role(row.role), row.municipality_id, row.network_id)
            for row in assignments
            if row is not None
        ),
        may_write=may_write,
    )


def language_of(person: Person) -> Language:
    """The language a person reads."""
    return "en" if person.language == "en" else "de"
