"""What can go wrong, by meaning: no status codes and no pages.

Raised wherever the meaning is known; `app.web.errors` turns each into an answer. None of them
carries typed text: it may not reach a log.
"""

from app.scoring.wording import Sentence


class KompassError(Exception):
    """Anything this house raises on purpose."""


class NotFound(KompassError):
    """There is no such thing, or the one who asks may not know that there is."""


class NotAllowed(KompassError):
    """The one who asks is known and may not do this at all."""


class NotSignedIn(KompassError):
    """Nobody is signed in, or the session has ended."""


class StaleForm(KompassError):
    """A form without the token of the session it is posted in, or from another site."""


class TooManyAttempts(KompassError):
    """Too many failed sign-ins lately.

    Attributes:
        retry_after: whole seconds until the next attempt is heard.
    """

    def __init__(self, retry_after: int) -> None:
        super().__init__("too many attempts")
        self.retry_after = retry_after


class Refused(KompassError):
    """A value that cannot be taken.

    Attributes:
        field: which value, by the name of its field.
        reason: why, and what would do.
    """

    def __init__(self, field: str, reason: Sentence) -> None:
        super().__init__(field)
        self.field = field
        self.reason = reason


class TooLarge(Refused):
    """More was sent than can be taken; the reason says how much can."""


class Gone(KompassError):
    """What was kept here is damaged or lost; nothing wrong is given out in its place."""


class Conflict(KompassError):
    """Somebody else changed the same thing in the meantime."""


class Unavailable(KompassError):
    """The database or the store of documents is busy or out of reach; it may work in a moment.

    Attributes:
        retry_after: whole seconds after which it is worth another try.
    """

    def __init__(self, retry_after: int = 5) -> None:
        super().__init__("it is busy or out of reach")
        self.retry_after = retry_after


class StorageFull(KompassError):
    """There is no space left to keep anything; reading still works."""


class TookTooLong(KompassError):
    """Something that is made on request was not ready in the time that anybody waits for it."""
