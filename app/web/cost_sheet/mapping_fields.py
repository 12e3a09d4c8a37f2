"""The questions about a foreign table beside its columns, each with what was said and its error."""

from collections.abc import Sequence

from app.cost_sheets.layout import Layout
from app.scoring.wording import Language
from app.web.i18n import translate
from app.web.parts.shapes import Field, FieldError

Asked = tuple[Field, Sequence[tuple[str, str]]]


def mapping_fields(
    layout: Layout, errors: Sequence[FieldError], language: Language
) -> dict[str, Asked]:
    """Each question by its name: the field, and what may be chosen."""
    wrong = {error.path: error.message for error in errors}

    def field(name: str, label: str, value: str | None, hint: str | None = None) -> Field:
        return Field(name, label, value, hint=hint, error=wrong.get(name))

    return {
        "unit": (
            field("unit", translate(language, "The amounts are in"), layout.unit),
            (
                ("euro", translate(language, "euros (€)")),
                ("thousand", translate(language, "thousands of euros (T€)")),
            ),
        ),
        "decimal": (
            field(
                "decimal",
                translate(language, "What separates decimals in amounts that are text?"),
                layout.decimal,
                translate(language, "1.234 could be a thousand or one and a bit."),
            ),
            (
                ("comma", translate(language, "the comma: 1.234,50")),
                ("point", translate(language, "the point: 1,234.50")),
            ),
        ),
        "phase": (
            field(
                "phase",
                translate(language, "From where does the phase come?"),
                layout.phase,
                translate(language, "A column chosen as “Phase” above counts in any case."),
            ),
            (
                ("none", translate(language, "it is not in the table")),
                ("headings", translate(language, "from headings such as “Phase A”")),
                ("A", translate(language, "all rows are phase A")),
                ("B", translate(language, "all rows are phase B")),
            ),
        ),
        "hidden": (
            field(
                "hidden",
                translate(language, "The sheet has hidden rows. Do they count?"),
                layout.hidden,
            ),
            (
                ("skip", translate(language, "no, leave them out")),
                ("take", translate(language, "yes, take them")),
            ),
        ),
        "rest": (
            field(
                "rest",
                translate(language, "Positions of the dossier that are not in the table"),
                layout.rest,
            ),
            (
                ("remove", translate(language, "are removed: the table is the whole plan")),
                ("keep", translate(language, "stay: the table is a part of the plan")),
            ),
        ),
        "encoding": (
            field("encoding", translate(language, "Encoding"), layout.encoding),
            (("utf-8", "UTF-8"), ("windows-1252", "Windows-1252")),
        ),
        "delimiter": (
            field("delimiter", translate(language, "Delimiter"), layout.delimiter),
            (
                ("semicolon", translate(language, "semicolon ;")),
                ("comma", translate(language, "comma ,")),
                ("tab", translate(language, "tab")),
                ("bar", translate(language, "vertical bar |")),
            ),
        ),
    }
