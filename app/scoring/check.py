"""@check: a documented, parameter-typed check made from a function.

The function takes the facts and, keyword-only, the parameters that a checklist sets in YAML. Its
name is its id and its module's name. Its docstring tells whoever writes checklists why it exists
and when it is met, unmet, unknown. Its rule is the sentence that the guide shows, with the
checklist's own numbers in it.
"""

import inspect
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from app.scoring.facts import Facts
from app.scoring.parameters import Direction
from app.scoring.verdict import Verdict
from app.scoring.wording import Euro, Percent, Sentence, Text, Value

CheckFunction = Callable[..., Verdict]

NOT_SET = Text("(legt die Runde fest)", "(set by the round)")
"""Stands in a rule for a parameter that a round has not set."""

_CHAPTERS = ("Why:", "Met:", "Unmet:", "Unknown:")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class UndocumentedCheck(TypeError):
    """A check that does not say what it is for, or whose rule does not fit its parameters."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its id, its function, its typed parameters, its rule in words."""

    id: str
    function: CheckFunction
    parameters: type[BaseModel]
    rule: Text
    documentation: str

    def run(self, facts: Facts, parameters: Mapping[str, Any]) -> Verdict:
        """What the facts say. An error of the function passes through."""
        return self.function(facts, **parameters)

    def parameters_without(self, names: Collection[str]) -> type[BaseModel]:
        """The model of its parameters where some are not there yet."""
        fields: dict[str, Any] = {
            name: (field.rebuild_annotation(), field.default)
            for name, field in self.parameters.model_fields.items()
            if name not in names
        }
        return create_model(
            self.parameters.__name__, __config__=self.parameters.model_config, **fields
        )

    def direction_of(self, parameter: str) -> Direction | None:
        """What a larger value of a parameter does; None if it may do either."""
        field = self.parameters.model_fields[parameter]
        return next((one for one in field.metadata if isinstance(one, Direction)), None)

    def rule_with(self, parameters: Mapping[str, Any]) -> Sentence:
        """The rule with a checklist's parameters (already typed) in it."""
        worded = {name: self._worded(name, value) for name, value in parameters.items()}
        return Sentence(self.rule.de, self.rule.en, worded)

    def _worded(self, name: str, value: Any) -> Value:
        metadata = self.parameters.model_fields[name].metadata
        if value is None:
            return Text("–", "–")
        if isinstance(value, Text):
            return value
        if Euro in metadata:
            return Euro(value)
        if Percent in metadata:
            return Percent(value)
        if isinstance(value, bool):
            return Text("ja", "yes") if value else Text("nein", "no")
        return value  # type: ignore[no-any-return]  # the parameter model has typed it


def check(*, de: str, en: str) -> Callable[[CheckFunction], Check]:
    """Make a check of a function; `de` and `en` are its rule, `{name}` a parameter.

    Raises:
        UndocumentedCheck: a chapter of the docstring is missing, a parameter is not keyword-only
            or not typed, or the two rules do not name the same, existing parameters.
    """

    def make(function: CheckFunction) -> Check:
        name = function.__name__
        documentation = inspect.getdoc(function) or ""
        missing = [chapter for chapter in _CHAPTERS if chapter not in documentation]
        if missing:
            raise UndocumentedCheck(f"{name}: the docstring lacks {', '.join(missing)}")
        parameters = _parameter_model(function)
        for rule in (de, en):
            strange = set(_PLACEHOLDER.findall(rule)) - set(parameters.model_fields)
            if strange:
                raise UndocumentedCheck(f"{name}: the rule names {', '.join(sorted(strange))}")
        if set(_PLACEHOLDER.findall(de)) != set(_PLACEHOLDER.findall(en)):
            raise UndocumentedCheck(f"{name}: the two rules name different parameters")
        return Check(name, function, parameters, Text(de, en), documentation)

    return make


def _parameter_model(function: CheckFunction) -> type[BaseModel]:
    hints = get_type_hints(function, include_extras=True)
    fields: dict[str, Any] = {}
    for position, parameter in enumerate(inspect.signature(function).parameters.values()):
        if position == 0:
            continue
        if parameter.kind is not parameter.KEYWORD_ONLY or parameter.name not in hints:
            raise UndocumentedCheck(f"{function.__name__}: {parameter.name} must be keyword-only")
        default = ... if parameter.default is parameter.empty else parameter.default
        fields[parameter.name] = (hints[parameter.name], default)
    config = ConfigDict(extra="forbid", frozen=True, title=function.__name__)
    return create_model(f"Parameters_{function.__name__}", __config__=config, **fields)
