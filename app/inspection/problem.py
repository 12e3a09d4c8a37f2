"""Why a file may not come in: a code that stays, and a sentence that says how to mend it."""

from dataclasses import dataclass

from app.inspection.refusals import REFUSALS
from app.scoring.wording import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason for a refusal."""

    code: str
    sentence: Text


class Unfit(Exception):
    """Raised where the reason is found; `inspect` turns it into a verdict."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def unfit(code: str, **values: str | int) -> Unfit:
    """The refusal with this code, its sentence filled with `values`."""
    return Unfit(problem(code, **values))


def problem(code: str, **values: str | int) -> Problem:
    """The problem with this code, its sentence filled with `values`."""
    sentence = REFUSALS[code]
    return Problem(code, Text(sentence.de.format(**values), sentence.en.format(**values)))
