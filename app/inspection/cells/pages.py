"""Lines of a text document gathered into pages, within a bound."""

MOST_SIGNS = 4_000_000
MOST_PAGES = 1_000


class TooLong(Exception):
    """The bound is reached; what was gathered so far is the beginning."""


class Pages:
    """Pages under construction."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = [[]]
        self._signs = 0

    def line(self, text: str) -> None:
        """Add one line.

        Raises:
            TooLong: when the document is longer than what is read.
        """
        self._signs += len(text) + 1
        if self._signs > MOST_SIGNS:
            raise TooLong
        self._pages[-1].append(text)

    def turn(self) -> None:
        """Begin a new page.

        Raises:
            TooLong: when there are too many.
        """
        if len(self._pages) >= MOST_PAGES:
            raise TooLong
        self._pages.append([])

    def texts(self) -> list[str]:
        """The pages as texts."""
        return ["\n".join(lines) for lines in self._pages]
