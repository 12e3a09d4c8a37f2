"""Who can sign in to the demo, for the terminal."""

from app.demo.cast import (
    ADMINISTRATOR,
    ADVISERS,
    COLLEAGUE,
    COORDINATOR,
    NETWORK,
    TOWNS,
    email,
)

_FOR_ALL = "alle Mitglieder"


def greeting(password: str) -> str:
    """Addresses, roles, towns and the one password."""
    first = TOWNS[0]
    people = [
        (email(first.address), "Projektleitung", first.name),
        (email(COLLEAGUE[1]), "Projektleitung", first.name),
        *((email(town.address), "Projektleitung", town.name) for town in TOWNS[1:]),
        *(
            (email(address), "Beratung", ", ".join(_advised(number)))
            for number, (_, address) in enumerate(ADVISERS)
        ),
        (email(COORDINATOR[1]), "Koordination", _FOR_ALL),
        (email(ADMINISTRATOR[1]), "Administration", "Personen und Rollen"),
    ]
    widest = max(len(address) for address, _, _ in people)
    lines = [f"  {address:<{widest}}  {role:<14}  {scope}" for address, role, scope in people]
    return "\n".join(
        [
            f"Demo „{NETWORK}“: erfundene Kommunen, erfundene Personen.",
            f"Passwort für alle: {password}",
            "",
            *lines,
            "",
        ]
    )


def _advised(number: int) -> list[str]:
    return [town.name for town in TOWNS if town.adviser == number]
