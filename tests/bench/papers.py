"""How long it takes to read a council paper of 40 pages: its minutes, with everything around it."""

from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

from app.papers.finding import Status
from app.papers.own_set import OWN_SET, pages_of_text
from app.papers.reading import read_paper
from tests.papers.heavy_texts import HEAVY, heavy

PAGES = 40
_ROUNDS = 9
_OTHER_ITEM = """
TOP {number}  Neubau der Kindertagesstätte am Mühlenweg, Vergabe der Rohbauarbeiten
Vorlage: {number}/2021

Sachverhalt:
Der Ausschuss für Bauen und Umwelt hat am 09.03.2021 einstimmig zugestimmt. Die Kosten werden auf
{number}.250.000,00 € geschätzt, der Eigenanteil der Stadt auf 35 % davon. Die Arbeiten beginnen am
1. Juni 2021 und dauern bis zum 31. August 2022.

Beschluss:
Der Stadtrat beschließt die Vergabe der Rohbauarbeiten an die Firma mit dem günstigsten Angebot.

Abstimmungsergebnis:
Ja-Stimmen: 30     Nein-Stimmen: 5     Enthaltungen: 4
"""


@dataclass(frozen=True, slots=True)
class PaperTime:
    """What one run measured."""

    pages: int
    letters: int
    median_ms: float
    growth: float
    """How many times the time eight times the text takes, for the worst of the heavy makes."""


def long_paper() -> tuple[str, ...]:
    """The minutes of a long session: one item of it is about the programme."""
    (paper,) = pages_of_text((OWN_SET / "rp-rabenstaedt-stadtrat.txt").read_text("utf-8"))
    head, item = paper.split("Tagesordnungspunkt 6")
    page = 3 * _OTHER_ITEM
    around = [page.format(number=number) for number in range(7, 7 + PAGES - 2)]
    return (head, f"Tagesordnungspunkt 6{item}", *around)


def paper_time() -> PaperTime:
    """Measure; the paper must be read rightly, or the time says nothing."""
    pages = long_paper()
    times = []
    for _ in range(_ROUNDS):
        started = perf_counter()
        reading = read_paper(pages)
        times.append((perf_counter() - started) * 1000)
        if reading.status is not Status.RESOLVED:
            raise RuntimeError("the long paper is not read as a resolution")
    return PaperTime(len(pages), sum(map(len, pages)), median(times), max(map(_growth, HEAVY)))


def _growth(name: str) -> float:
    """The quickest of some readings counts: what else the machine does only slows them."""
    return _quickest(heavy(name, 160_000)) / _quickest(heavy(name, 20_000))


def _quickest(text: str) -> float:
    times = []
    for _ in range(_ROUNDS):
        started = process_time()
        read_paper([text])
        times.append(process_time() - started)
    return min(times)
