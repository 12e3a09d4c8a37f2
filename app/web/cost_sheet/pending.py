"""An upload that waits: what it holds, and how it is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.cost_sheets.choices import Measures
from app.cost_sheets.csv_opening import DELIMITERS, delimiter_of, encoding_of, text_of
from app.cost_sheets.foreign import read_foreign
from app.cost_sheets.grid import Grid, Sheet
from app.cost_sheets.guessing import guess, unit_of
from app.cost_sheets.layout import Layout, fingerprint_of
from app.cost_sheets.own_sheet import is_own, read_own
from app.cost_sheets.read import Read
from app.dossiers.sheets.layouts import remembered_layouts
from app.dossiers.sheets.models import SheetUpload
from app.dossiers.sheets.uploads import content_of
from app.web.cost_sheet.uploading import Kept, bytes_kept, grid_kept

_HEADS_WITHIN = 40


@dataclass(frozen=True, slots=True)
class Pending:
    """What was kept of an upload; `layout` is None as long as nobody has said how to read it."""

    kept: Kept
    layout: Layout | None

    @property
    def is_csv(self) -> bool:
        """Whether encoding and delimiter have to be known."""
        return "csv" in self.kept

    def own(self) -> Grid | None:
        """The grid of one of our own files; None for a foreign one."""
        if not self.is_csv:
            grid = self.grid()
            return grid if is_own(grid) else None
        encoding = encoding_of(bytes_kept(self.kept))
        grids = (grid_kept(self.kept, encoding=encoding, delimiter=name) for name in DELIMITERS)
        return next((grid for grid in grids if is_own(grid)), None)

    def grid(self, layout: Layout | None = None) -> Grid:
        """The cells, a CSV file taken apart as the layout says, or as it probably is."""
        said = layout or self.layout
        encoding, delimiter = self.csv_guess()
        return grid_kept(
            self.kept,
            encoding=said.encoding if said and said.encoding else encoding,
            delimiter=said.delimiter if said and said.delimiter else delimiter,
        )

    def csv_guess(self) -> tuple[str, str]:
        """Encoding and delimiter that a CSV file probably has; empty for a workbook."""
        if not self.is_csv:
            return "", ""
        data = bytes_kept(self.kept)
        encoding = encoding_of(data)
        return encoding, delimiter_of(text_of(data, encoding))

    def proposed(self) -> Layout:
        """The layout that was said, or a guess."""
        if self.layout is not None:
            return self.layout
        encoding, delimiter = self.csv_guess()
        found = guess(self.grid())
        return found.model_copy(update={"encoding": encoding, "delimiter": delimiter})

    def anew(self, layout: Layout) -> Layout:
        """A new guess for a CSV file that is taken apart in another way."""
        csv = {"encoding": layout.encoding, "delimiter": layout.delimiter}
        return guess(self.grid(layout)).model_copy(update=csv)

    def read(self, measures: Measures) -> Read | None:
        """The rows and the problems; None as long as nobody has said how to read it."""
        own = self.own()
        if own is not None:
            return read_own(own, measures)
        if self.layout is None:
            return None
        return read_foreign(self.grid(), self.layout, measures)

    def fingerprint(self) -> str | None:
        """By which the heads of this table are known again."""
        if self.layout is None:
            return None
        sheet = self.grid().sheet(self.layout.sheet)
        line = None if sheet is None else sheet.line(self.layout.header)
        return None if line is None else fingerprint_of(line)

    def recognised(self, session: Session, municipality_id: str) -> Layout | None:
        """How this municipality has read a table with the same heads; None if it has not.

        A table that now names another unit, or hides rows for the first time, is asked about.
        """
        places = {mark: (sheet, row) for sheet, row, mark in _heads(self.grid())}
        known = remembered_layouts(session, municipality_id, list(places))
        for mark, found in known.items():
            sheet, row = places[mark]
            layout = Layout.model_validate_json(found.layout)
            fits = layout.unit == unit_of(sheet, row)
            hides = any(line.hidden for line in sheet.lines) and layout.hidden is None
            if fits and not hides:
                encoding, delimiter = self.csv_guess()
                here = {"sheet": sheet.name, "header": row}
                csv = {"encoding": encoding, "delimiter": delimiter}
                return layout.model_copy(update={**here, **csv})
        return None


def pending(upload: SheetUpload) -> Pending:
    """What an upload holds."""
    layout = Layout.model_validate_json(upload.layout) if upload.layout else None
    return Pending(content_of(upload), layout)


def _heads(grid: Grid) -> Iterator[tuple[Sheet, int, str]]:
    for sheet in grid.shown():
        for line in sheet.lines[:_HEADS_WITHIN]:
            mark = fingerprint_of(line)
            if mark is not None:
                yield sheet, line.number, mark
