"""Read our workbooks and CSV files again with LibreOffice: no formula of anybody's, equal sums.

`python -m tests.cost_sheets.libreoffice` installs Debian's libreoffice-calc where it may, writes a
workbook and a CSV file with hostile texts, lets LibreOffice compute and convert them, and compares
every sum with ours. It is apart from `make test`, for the package is large.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from app.cost_sheets.csv_writing import write_csv
from app.cost_sheets.workbook import write_workbook
from app.scoring.content.cost_plan import CostPlan
from app.scoring.totals import grant_for, sums_by_phase, sums_by_year
from tests.cost_sheets.plans import HOSTILE, paper, plan

NAMES = ("soffice", "libreoffice")
HOW_TO_GET_IT = (
    "LibreOffice is not installed (Debian, Ubuntu: apt-get install libreoffice-calc); "
    "nothing was checked."
)
SECONDS = 180


def installed() -> str | None:
    """The path of LibreOffice."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Install Debian's package, where this process may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc"],
    ):
        subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )


def hostile() -> CostPlan:
    """The ready plan with a hostile text in every row that can hold one."""
    of = plan()
    lines = [" ".join(text.split("\n")).replace("\t", " ") for text in HOSTILE]
    rows = [
        row.model_copy(update={"text": lines[number % len(lines)]})
        for number, row in enumerate(of.positions * 4)
    ]
    named = [row.model_copy(update={"id": f"c{n}"}) for n, row in enumerate(rows, start=1)]
    return of.model_copy(update={"positions": tuple(named)})


def converted(program: str, file: Path, *, to: str, source: str = "") -> Path:
    """What LibreOffice makes of a file."""
    folder = file.parent / "converted"
    command = [
        *(program, f"-env:UserInstallation=file://{file.parent}/profile", "--headless"),
        *([f"--infilter={source}"] if source else []),
        *("--convert-to", to, "--outdir", str(folder), str(file)),
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=SECONDS)
    return folder / f"{file.stem}.{to.partition(':')[0]}"


def formulas(book: Workbook) -> dict[str, int]:
    """How many formulas each sheet holds."""
    return {
        sheet.title: sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        for sheet in book.worksheets
    }


def wrong_in_workbook(program: str, folder: Path) -> list[str]:
    """What LibreOffice sees differently in our workbook."""
    of = hostile()
    file = folder / "plan.xlsx"
    file.write_bytes(write_workbook(paper(of)))
    again = converted(program, file, to="xlsx")
    before, after = formulas(load_workbook(file)), formulas(load_workbook(again))
    wrong = [] if before == after else [f"formulas: {before} became {after}"]
    sums = load_workbook(again, data_only=True)["Summen"]
    found = {str(row[0]): row for row in sums.iter_rows(values_only=True) if row[0] is not None}
    expected = {str(year): total.cents for year, total in sums_by_year(of).items()}
    for name, cents in expected.items():
        wrong += _differs(name, found[name][4], cents)
    phases = sums_by_phase(of)
    everything = sum(total.cents for total in phases.values())
    total = next(row for row in sums.iter_rows(values_only=True) if row[0] == "Summe")
    wrong += _differs("phase A", total[1], phases["A"].cents)
    wrong += _differs("phase B", total[2], phases["B"].cents)
    wrong += _differs("all", total[4], everything)
    rate = of.financing.rate
    if rate is not None:
        wrong += _differs("grant", found["Zuschuss nach der Quote"][1], grant_for(everything, rate))
    return wrong


def wrong_in_csv(program: str, folder: Path) -> list[str]:
    """Formulas that LibreOffice makes of our CSV file."""
    file = folder / "plan.csv"
    file.write_bytes(write_csv(paper(hostile())))
    # Semicolon, double quotes, UTF-8, from the first line on; formulas would be evaluated.
    source = "Text - txt - csv (StarCalc):59,34,76,1,,1031,false,true,false,false,false,-1,true"
    book = load_workbook(converted(program, file, to="xlsx", source=source))
    return [f"{name}: {number} formulas" for name, number in formulas(book).items() if number]


def _differs(name: str, found: object, cents: int) -> list[str]:
    same = isinstance(found, (int, float)) and round(found * 100) == cents
    return [] if same else [f"{name}: {found} instead of {cents / 100:.2f}"]


def main() -> int:
    """Say what was compared; 1 where something differs, 2 where LibreOffice is missing."""
    if installed() is None:
        install()
    program = installed()
    if program is None:
        sys.stderr.write(f"{HOW_TO_GET_IT}\n")
        return 2
    with tempfile.TemporaryDirectory() as name:
        wrong = [*wrong_in_workbook(program, Path(name)), *wrong_in_csv(program, Path(name))]
    texts = len(hostile().positions)
    sys.stdout.write(
        "\n".join(wrong) + "\n"
        if wrong
        else f"LibreOffice: {texts} hostile texts, 0 formulas of user text; all sums equal ours.\n"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
