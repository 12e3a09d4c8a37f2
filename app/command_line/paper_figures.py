"""`kompass evidence evaluate`: precision and recall of the reader on papers with known content."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import typer

from app.command_line import ExitCode
from app.command_line.paper_pages import NotReadable, pages_of
from app.command_line.saying import complain_in, complain_of
from app.located import Located, UnusableInput, read_file, shaped
from app.papers.figures import Count, Figures, figures
from app.papers.finding import Reading
from app.papers.gold_set import GoldPaper, GoldSet
from app.papers.own_set import GOLD_FILE, OWN_SET
from app.papers.reading import read_paper
from app.papers.recorded import plain_value
from app.scoring.wording import Language, Text

PRECISION, RECALL = 0.95, 0.90
_HALVES = {
    "before": Text("Vor dem Leser geschrieben", "Written before the reader"),
    "after": Text("Nach dem Leser geschrieben", "Written after the reader"),
}
_ALL = Text("Alle", "All")


def evaluate_folder(
    folder: Path | None, *, verbose: bool, language: Language, as_json: bool
) -> ExitCode:
    """Read every paper of a gold set and print the figures, each half apart where it has two."""
    place = folder or OWN_SET
    try:
        papers = _gold(place)
        readings = [(name, gold, _read(place / name)) for name, gold in papers.items()]
    except UnusableInput as unusable:
        complain_of(unusable.problems, language)
        return ExitCode.UNUSABLE
    except NotReadable as scan:
        complain_in(language, scan.sentence)
        return ExitCode.UNUSABLE
    parts = list(_parts(readings))
    if as_json:
        shown = {title.en: _plain(found) for title, found in parts}
        typer.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        for title, found in parts:
            typer.echo("\n".join(_lines(title, found, language)))
    if verbose:
        for line in _mistakes(parts[-1][1], language):
            typer.echo(line)
    everything = parts[-1][1]
    return ExitCode.FINE if reached(everything) else ExitCode.NOT_READY


def reached(found: Figures) -> bool:
    """Whether every field that occurs is as precise and as complete as is promised."""
    return all(
        (count.precision is None or count.precision >= PRECISION)
        and (count.recall is None or count.recall >= RECALL)
        for count in found.fields.values()
    )


def _gold(folder: Path) -> dict[str, GoldPaper]:
    located = read_file(folder / GOLD_FILE)
    gold = shaped(located, GoldSet)
    if not gold.papers:
        raise located.unusable(("papers",), _NO_PAPERS)
    for name in gold.papers:
        _refuse_elsewhere(located, folder, name)
    return gold.papers


def _refuse_elsewhere(located: Located, folder: Path, name: str) -> None:
    if Path(name).name != name or not (folder / name).is_file():
        raise located.unusable(("papers", name), _NO_FILE)


def _read(file: Path) -> Reading:
    try:
        return read_paper(pages_of(file))
    except NotReadable as scan:
        told = scan.sentence
        raise NotReadable(Text(f"{file}: {told.de}", f"{file}: {told.en}")) from None


Read = Sequence[tuple[str, GoldPaper, Reading]]


def _parts(readings: Read) -> Iterator[tuple[Text, Figures]]:
    halves = [half for half in _HALVES if any(gold.half == half for _, gold, _ in readings)]
    for half in halves:
        yield _HALVES[half], figures(one for one in readings if one[1].half == half)
    yield _ALL, figures(readings)


def _lines(title: Text, found: Figures, language: Language) -> Iterator[str]:
    papers = Text(f"{found.papers} Vorlagen", f"{found.papers} papers").pick(language)
    heads = Text(
        "richtig  falsch  übersehen  Präzision  Vollständigkeit",
        "right    wrong   missed     precision  recall",
    )
    yield f"{title.pick(language)}: {papers}"
    yield f"  {'':14}{heads.pick(language)}"
    for name, count in found.fields.items():
        yield (
            f"  {name:14}{count.right:7}  {count.wrong:6}  {count.missed:9}"
            f"  {_ratio(count.precision, language):>9}  {_ratio(count.recall, language)}"
        )
    for step, counted in sorted(found.steps.items(), key=lambda one: -one[0].value):
        yield Text(
            f"  Sicherheit {step.value:.0%}: {counted[True]} von {counted.total()} richtig",
            f"  confidence {step.value:.0%}: {counted[True]} of {counted.total()} right",
        ).pick(language)
    yield ""


def _ratio(value: float | None, language: Language) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}".replace(".", "," if language == "de" else ".")


def _mistakes(found: Figures, language: Language) -> Iterator[str]:
    nothing = Text("nichts", "nothing").pick(language)
    for one in found.mistakes:
        expected = nothing if one.expected is None else _short(one.expected)
        got = nothing if one.found is None else _short(one.found)
        yield Text(
            f"{one.paper}: {one.field}: erwartet {expected}, gefunden {got}",
            f"{one.paper}: {one.field}: expected {expected}, found {got}",
        ).pick(language)


def _short(value: Any) -> str:
    return json.dumps(plain_value(value), ensure_ascii=False)


def _plain(found: Figures) -> dict[str, Any]:
    return {
        "papers": found.papers,
        "fields": {str(name): _plain_count(count) for name, count in found.fields.items()},
        "mistakes": [
            {
                "paper": one.paper,
                "field": one.field,
                "expected": plain_value(one.expected),
                "found": plain_value(one.found),
            }
            for one in found.mistakes
        ],
    }


def _plain_count(count: Count) -> dict[str, Any]:
    return {
        "right": count.right,
        "wrong": count.wrong,
        "missed": count.missed,
        "precision": count.precision,
        "recall": count.recall,
    }


_NO_PAPERS = Text(de="Mindestens eine Vorlage wird erwartet.", en="At least one paper is expected.")
_NO_FILE = Text(
    de="Im Ordner liegt keine Datei dieses Namens.",
    en="There is no file of this name in the folder.",
)
