"""Of the minutes of a whole session only the item about the programme is read."""

from datetime import date

from app.papers.finding import Field, Status, Vote
from app.papers.reading import read_paper
from tests.bench.papers import long_paper

OTHER = """TOP {number} Kindertagesstätte, Eigenanteil der Stadt 35 % von 2.000.000 €
Beschluss:
Der Stadtrat beschließt die Vergabe und stellt den Eigenanteil von {number}00.000 € bereit.
Abstimmungsergebnis: 30 Ja, 5 Nein, 4 Enthaltungen
Die Arbeiten beginnen am 01.06.2021 und dauern bis zum 31.08.2022. Der Ausschuss war dafür.
"""
OURS = """TOP 5 Bewerbung als Modellprojekt Smart Cities
Beschluss:
Der Stadtrat beschließt die Bewerbung und stellt den Eigenanteil von 890.000 € bereit. Er bekennt
sich zur Smart City Charta und gestaltet Stadtentwicklung gemeinsam mit der Öffentlichkeit vor Ort.
Abstimmungsergebnis: 20 Ja, 15 Nein, 4 Enthaltungen
"""
HEAD = "Niederschrift der Sitzung des Stadtrates am 25.03.2021\n\nTagesordnung\n{}\n"


def test_a_long_paper_is_read_where_it_matters() -> None:
    reading = read_paper(long_paper())
    assert reading.value(Field.VOTE) == Vote(36, 1, 2, False)
    assert reading.value(Field.AMOUNT) == 161905455
    assert {finding.page for finding in reading.findings} == {1, 2}


def test_neither_the_item_before_nor_the_one_after_is_taken() -> None:
    text = HEAD.format("") + OTHER.format(number=4) + OURS + OTHER.format(number=6)
    reading = read_paper([text])
    assert reading.status is Status.RESOLVED
    assert reading.value(Field.AMOUNT) == 89000000
    assert reading.value(Field.VOTE) == Vote(20, 15, 4, False)
    assert reading.value(Field.DATE) == date(2021, 3, 25)


def test_another_item_that_is_rejected_rejects_nothing_of_ours() -> None:
    rejected = OTHER.format(number=6).replace("30 Ja, 5 Nein", "5 Ja, 30 Nein")
    reading = read_paper([HEAD.format("") + OURS + rejected])
    assert reading.status is Status.RESOLVED


def test_minutes_without_our_item_say_nothing_of_ours() -> None:
    text = HEAD.format("") + OTHER.format(number=4) + OTHER.format(number=6)
    reading = read_paper([text])
    assert reading.status is Status.UNCLEAR
    assert reading.value(Field.AMOUNT) is None
