"""Calendar files for tests, from as little as the sentence of a test needs."""


def calendar(*events: str, before: str = "") -> bytes:
    """A calendar file; an event is its lines without BEGIN and END."""
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//\n{before}{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def meeting(start: str, title: str = "Stadtrat", *more: str) -> str:
    """The lines of one event; `start` with its parameters."""
    return "\n".join((f"UID:{start}{title}", f"DTSTART{start}", f"SUMMARY:{title}", *more))
