"""Passwords: their rules, their hashes, and the same effort whether or not somebody exists.

Argon2id with 46 MiB, two passes, one lane (OWASP's list, the strongest step that a small machine
bears). At most two are computed at once, so that sign-ins cannot eat the memory.
"""

from functools import lru_cache
from threading import BoundedSemaphore

from pwdlib.exceptions import UnknownHashError
from pwdlib.hashers.argon2 import Argon2Hasher

from app.errors import Refused
from app.scoring.wording import say

SHORTEST = 12
LONGEST = 128
FEWEST_DIFFERENT = 5

_HASHER = Argon2Hasher(memory_cost=47_104, time_cost=2, parallelism=1)
_AT_ONCE = BoundedSemaphore(2)


def check_password(password: str, *, known: tuple[str, ...] = ()) -> None:
    """Refuse a password that is too short, too long, or easily guessed.

    No rules about kinds of characters: length counts. Spaces and every script are welcome.

    Args:
        known: what anybody knows of the person, such as their name and address.

    Raises:
        Refused: with the reason, for the field `password`.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        reason = say(
            "Das Passwort braucht {least} bis {most} Zeichen, hier sind es {count}.",
            "The password needs {least} to {most} characters; here there are {count}.",
            least=SHORTEST,
            most=LONGEST,
            count=len(password),
        )
        raise Refused("password", reason)
    guessed = {text.casefold() for text in known}
    if password.casefold() in guessed or len(set(password)) < FEWEST_DIFFERENT:
        reason = say(
            "Dieses Passwort ist leicht zu erraten. Nehmen Sie zum Beispiel vier zufällige Wörter.",
            "This password is easy to guess. Take four random words, for example.",
        )
        raise Refused("password", reason)


def hash_password(password: str) -> str:
    """The hash to keep of a password that was checked before."""
    with _AT_ONCE:
        return _HASHER.hash(_bytes(password))


def password_matches(password: str, password_hash: str | None) -> bool:
    """Whether a typed password is the one of this hash.

    Without a hash (nobody has this address) the same effort is spent and the answer is no. A text
    longer than a password can be is refused before any effort.
    """
    if len(password) > LONGEST:
        return False
    with _AT_ONCE:
        try:
            matches = _HASHER.verify(_bytes(password), password_hash or _nobodys_hash())
        except UnknownHashError:
            return False
    return matches and password_hash is not None


def needs_new_hash(password_hash: str) -> bool:
    """Whether a hash was made with weaker parameters than today's."""
    return _HASHER.check_needs_rehash(password_hash)


@lru_cache(maxsize=1)
def _nobodys_hash() -> str:
    return _HASHER.hash("nobody has this password")


def _bytes(password: str) -> bytes:
    # A terminal may hand over lone surrogates; they must not crash the hashing.
    return password.encode("utf-8", "surrogatepass")
