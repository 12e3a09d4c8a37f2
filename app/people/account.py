"""What people change about themselves."""

from datetime import datetime

from sqlalchemy.orm import Session

from app.errors import Refused
from app.people.editing import person_with_id, set_password
from app.people.passwords import password_matches
from app.people.sessions import NewSession, start_session
from app.scoring.wording import Language, say


def change_own_password(
    session: Session, person_id: str, *, current: str, new: str, now: datetime
) -> NewSession:
    """Change one's own password; all sessions and tokens end, a new session starts.

    Raises:
        Refused: the current password is wrong, or the new one cannot be taken.
    """
    person = person_with_id(session, person_id)
    if not password_matches(current, person.password_hash):
        reason = say("Das ist nicht Ihr jetziges Passwort.", "This is not your current password.")
        raise Refused("current_password", reason)
    set_password(session, person, new)
    return start_session(session, person.id, now=now)


def choose_language(session: Session, person_id: str, language: Language) -> None:
    """Choose the language in which one begins on a new device."""
    person_with_id(session, person_id).language = language
