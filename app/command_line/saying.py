"""Messages on standard error: what is wrong and where, never a traceback."""

from collections.abc import Iterable

import typer

from app.located import Problem
from app.scoring.wording import Language, Text


def complain(sentence: str) -> None:
    """One plain sentence."""
    typer.echo(sentence, err=True)


def complain_of(problems: Iterable[Problem], language: Language) -> None:
    """One line per problem, as compilers print them: `file:line:column: sentence`."""
    for problem in problems:
        complain(problem.told(language))


def complain_in(language: Language, sentence: Text) -> None:
    """One sentence in the reader's language."""
    complain(sentence.pick(language))
