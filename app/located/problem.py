"""What is wrong with an input, where, in a plain sentence."""

from dataclasses import dataclass

from app.scoring.wording import Text

MOST_SHOWN = 60


@dataclass(frozen=True)
class Problem:
    """One complaint about one place; lines and columns count from 1, None where there is none."""

    file: str
    line: int | None
    column: int | None
    path: str
    sentence: Text

    def __str__(self) -> str:
        return self.told("en")

    def told(self, language: str) -> str:
        """One line as compilers print it: `file:line:column: sentence`."""
        sentence = self.sentence.de if language == "de" else self.sentence.en
        where = [self.file, *(str(number) for number in (self.line, self.column) if number)]
        path = f"{self.path}: " if self.path else ""
        return f"{':'.join(where)}: {path}{sentence}"


class UnusableInput(Exception):
    """An input that cannot be used at all; nothing of it was taken over."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems

    @classmethod
    def because(
        cls,
        sentence: Text,
        *,
        file: str,
        line: int | None = None,
        column: int | None = None,
        path: str = "",
    ) -> "UnusableInput":
        """With a single problem."""
        return cls((Problem(file, line, column, path, sentence),))


def shown(text: object) -> str:
    """Foreign text as it may stand in a sentence: short, on one line, without control signs."""
    cut = str(text)[: MOST_SHOWN + 1]
    visible = "".join(sign if sign.isprintable() else f"\\u{ord(sign):04x}" for sign in cut)
    return visible if len(cut) <= MOST_SHOWN else f"{visible[:MOST_SHOWN]}…"
