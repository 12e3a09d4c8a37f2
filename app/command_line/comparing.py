"""`kompass compare`: one dossier file by several checklists side by side."""

import json
from collections.abc import Sequence
from pathlib import Path

import typer

from app.assessment.side_by_side import Row, Side, rows_of
from app.command_line import ExitCode
from app.command_line.checking import facts_from
from app.command_line.table import OUTCOMES
from app.scoring.record import recorded
from app.scoring.score import score
from app.scoring.scorecard import Line
from app.scoring.summary import summary
from app.scoring.wording import Language, Text, decimal_text

_NOT_ASKED = Text("nicht gefragt", "not asked")
_CRITERION = Text("Kriterium", "Criterion")
_TITLE_WIDTH = 48


def compare_file(
    file: Path,
    *,
    checklist_ids: Sequence[str],
    as_of: str | None,
    language: Language,
    as_json: bool,
) -> ExitCode:
    """Score a dossier file by each checklist, each with the dates of its own call, and print all.

    Every column is what `kompass check` says of the same file, checklist and day.
    """
    sides: list[Side] = []
    for checklist_id in dict.fromkeys(checklist_ids):
        read = facts_from(file, checklist_id=checklist_id, as_of=as_of, language=language)
        if read is None:
            return ExitCode.UNUSABLE
        facts, rules = read
        sides.append(Side(rules, score(facts, rules)))
    if as_json:
        cards = [recorded(side.card) for side in sides]
        typer.echo(json.dumps({"scorecards": cards}, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_lines(sides, rows_of(sides), language)))
    return ExitCode.FINE


def _lines(sides: Sequence[Side], rows: Sequence[Row], language: Language) -> list[str]:
    said = [f"{side.checklist.id}: {summary(side.card).pick(language)}" for side in sides]
    cells = [[_cell(line, language) for line in row.lines] for row in rows]
    heads = [side.checklist.id for side in sides]
    widths = [
        max(len(head), *(len(row[position]) for row in cells))
        for position, head in enumerate(heads)
    ]
    titles = [_shortened(row.title.pick(language)) for row in rows]
    table = [_line(_CRITERION.pick(language), heads, widths)]
    table.append("─" * len(table[0]))
    table += [_line(title, row, widths) for title, row in zip(titles, cells, strict=True)]
    return [*said, "", *(line.rstrip() for line in table)]


def _line(title: str, cells: Sequence[str], widths: Sequence[int]) -> str:
    columns = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join([title.ljust(_TITLE_WIDTH), *columns])


def _cell(line: Line | None, language: Language) -> str:
    if line is None:
        return _NOT_ASKED.pick(language)
    symbol, _, word = OUTCOMES[line.outcome]
    worth = "" if line.weight is None else f" {decimal_text(line.earned, language)}/{line.weight}"
    return f"{symbol} {word.pick(language)}{worth}"


def _shortened(title: str) -> str:
    return title if len(title) <= _TITLE_WIDTH else title[: _TITLE_WIDTH - 1] + "…"
