"""Who acts: a person with the assignments they have at this moment. Pure."""

from dataclasses import dataclass

from app.people.policy import WRITING_ACTIONS, Action, Role, rules_for
from app.scoring.wording import Language


@dataclass(frozen=True, slots=True)
class Assigned:
    """One assignment: a role and the one thing it is for (nothing: the installation)."""

    role: Role
    municipality_id: str | None = None
    network_id: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts in this request.

    Attributes:
        may_write: false when acting by a token that may only read.
    """

    person_id: str
    name: str
    language: Language
    assignments: tuple[Assigned, ...] = ()
    may_write: bool = True

    def has(self, role: Role) -> bool:
        """Whether the actor has this role anywhere."""
        return any(assigned.role is role for assigned in self.assignments)

    def may(self, action: Action) -> bool:
        """Whether some assignment permits this action on something.

        On what exactly is decided by `reach.within_reach`, in the query that loads the thing.
        """
        if action in WRITING_ACTIONS and not self.may_write:
            return False
        return any(self.has(rule.role) for rule in rules_for(action))
