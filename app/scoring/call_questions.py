"""The call's own questions, as a checklist lists them."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator

from app.scoring.text import refuse, required_line
from app.scoring.values import read_count
from app.scoring.wording import Text

_KEYS = {"id", "title", "longest"}


@dataclass(frozen=True, slots=True)
class Question(Text):
    """One question that must be answered; `longest` is its limit in characters, None if unknown."""

    key: str
    longest: int | None = None


def _questions(value: object) -> tuple[Question, ...]:
    if not isinstance(value, (list, tuple)):
        raise refuse("list_expected", "A list with at least one entry is expected.")
    found = tuple(_question(item) for item in value)
    if len({question.key for question in found}) < len(found):
        raise refuse("question_twice", "A question stands twice in this list.")
    return found


def _question(item: object) -> Question:
    if not isinstance(item, dict) or not {"id", "title"} <= item.keys() <= _KEYS:
        raise refuse("question_form", "A question needs id and title, and may have longest.")
    title = item["title"]
    if not isinstance(title, dict) or title.keys() != {"de", "en"}:
        raise refuse("question_title", "The title of a question is needed in de and en.")
    return Question(
        required_line(title["de"]),
        required_line(title["en"]),
        required_line(item["id"]),
        read_count(item.get("longest")),
    )


Questions = Annotated[tuple[Question, ...], BeforeValidator(_questions)]
"""Parameter: a list of `{id, title: {de, en}, longest}`; an empty one asks nothing."""
