"""Which keys a model knows at a path, so that an unknown one can be answered with a suggestion."""

from difflib import get_close_matches
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from app.located.document import Path


def known_keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that stand at `path` in a file of this model; empty where any key may stand."""
    here: Any = model
    for step in path:
        here = _below(here, step)
    found = _model_in(here)
    if found is None:
        return ()
    return tuple(field.alias or name for name, field in found.model_fields.items())


def nearest(key: str, keys: tuple[str, ...]) -> str | None:
    """The known key that somebody who typed `key` most likely meant."""
    close = get_close_matches(key[:100], keys, n=1, cutoff=0.6)
    return close[0] if close else None


def _below(annotation: Any, step: str | int) -> Any:
    model = _model_in(annotation)
    if model is not None and isinstance(step, str):
        for name, field in model.model_fields.items():
            if step == (field.alias or name):
                return field.annotation
        return None
    return annotation  # an item of a list or a map: its model is found inside the same annotation


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The first model inside `tuple[X, ...]`, `X | None`, `dict[str, X]`, `Annotated[X, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = get_args(annotation)
    if get_origin(annotation) is Annotated:
        inner = inner[:1]
    for part in inner:
        found = _model_in(part)
        if found is not None:
            return found
    return None
