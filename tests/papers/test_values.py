"""German days, amounts, rates, votes and bodies in running text."""

from datetime import date
from decimal import Decimal

import pytest

from app.papers.bodies import bodies_in
from app.papers.counts import vote_in
from app.papers.days import days_in
from app.papers.finding import Vote
from app.papers.money import amounts_in
from app.papers.percents import rates_in


@pytest.mark.parametrize(
    "text",
    [
        *("25. März 2021", "25.März 2021", "25.03.2021", "25.3.21", "25. 3. 2021", "2021-03-25"),
        *(
            "am Donnerstag, dem 25. März 2021,",
            "Do., 25.03.2021",
            "Do, 25.03.2021",
            "25. Mrz. 2021",
        ),
    ],
)
def test_a_day_is_read(text: str) -> None:
    assert [found.day for found in days_in(text)] == [date(2021, 3, 25)]


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2021",
        "0412/2021",
        "1.619.054",
        "25.03.",
        "25. März",
        "13.13.2021",
        "25.03.1899",
        "v2.1.20210",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert list(days_in(text)) == []


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("1.619.054,55 EUR", 161905455),
        ("16,33 Mio. €", 1633000000),
        ("16,33 Mio. Euro", 1633000000),
        ("2,86 Millionen Euro", 286000000),
        ("rd. 5.710.000 €", 571000000),
        ("1 Million Euro", 100000000),
        ("212 T€", 21200000),
        ("212 TEUR", 21200000),
        ("500 Tsd. €", 50000000),
        ("1.050.000,- €", 105000000),
        ("1.050.000,-- €", 105000000),
        ("EUR 1.234,50", 123450),
        ("1 619 054,55 €", 161905455),
        ("0,5 Mio. €", 50000000),
        ("875.000 Euro", 87500000),
    ],
)
def test_an_amount_is_read_to_the_cent(text: str, cents: int) -> None:
    assert [found.cents for found in amounts_in(text)] == [cents]


@pytest.mark.parametrize(
    "text", ["35 %", "2021", "1.234 Mio. €", "12,345 €", "Haushalt 2021/2022", "9 Billionen", "€"]
)
def test_what_is_no_exact_amount_is_none(text: str) -> None:
    assert list(amounts_in(text)) == []


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("35 %", "0.35"),
        ("35%", "0.35"),
        ("35 v. H.", "0.35"),
        ("35 v.H.", "0.35"),
        ("35 vom Hundert", "0.35"),
        ("17,5 Prozent", "0.175"),
        ("100 %", "1"),
        ("0 %", "0"),
    ],
)
def test_a_rate_is_read(text: str, rate: str) -> None:
    assert [found.rate for found in rates_in(text)] == [Decimal(rate)]


@pytest.mark.parametrize("text", ["135 %", "35", "35 Euro", "1.35 %"])
def test_what_is_no_rate_is_none(text: str) -> None:
    assert list(rates_in(text)) == []


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("45:0", Vote(45, 0, None, True)),
        ("39 : 2", Vote(39, 2, None, False)),
        ("10:4:1", Vote(10, 4, 1, False)),
        ("Ja: 17", Vote(17)),
        ("Ja-Stimmen: 36  Nein-Stimmen: 1  Enthaltungen: 2", Vote(36, 1, 2, False)),
        ("11 Ja, 3 Nein, 1 Enthaltung", Vote(11, 3, 1, False)),
        ("20 Stimmen dafür, 8 dagegen, 1 Enthaltung", Vote(20, 8, 1, False)),
        ("Dafür: 41  Dagegen: 0  Enthaltungen: 6", Vote(41, 0, 6, True)),
        ("mehrheitlich bei 2 Gegenstimmen und 1 Enthaltung", Vote(None, 2, 1, False)),
        ("mit einer Gegenstimme und zwei Enthaltungen", Vote(None, 1, 2, False)),
        ("einstimmig", Vote(unanimous=True)),
        ("einstimmig bei 3 Enthaltungen", Vote(None, None, 3, True)),
        ("ohne Gegenstimmen bei 3 Enthaltungen", Vote(None, 0, 3, True)),
        ("einstimmig (45:0 Stimmen)", Vote(45, 0, None, True)),
        ("mit Stimmenmehrheit", Vote(unanimous=False)),
        (
            "anwesend  24\nJa-Stimmen  18\nNein-Stimmen  4\nStimmenthaltungen  2",
            Vote(18, 4, 2, False),
        ),
        ("Ja  |  Nein  |  Enthaltungen\n41  |  3  |  5", Vote(41, 3, 5, False)),
        ("Dafür\n\nDagegen\n\nEnthaltung\n\n33\n\n-\n\n-", Vote(33)),
        ("[X] einstimmig  [ ] mehrheitlich", Vote(unanimous=True)),
        ("[ ] einstimmig  [X] mehrheitlich", Vote(unanimous=False)),
        (
            "einstimmige Annahme  X\neinstimmige Ablehnung\nEnthaltungen  3",
            Vote(None, None, 3, True),
        ),
    ],
)
def test_a_vote_is_read_in_all_its_forms(text: str, vote: Vote) -> None:
    assert vote_in(text) == vote


@pytest.mark.parametrize(
    "text",
    [
        *("17:00 Uhr", "18:30 - 21:10 Uhr", "Ja ____  Nein ____  Enthaltungen ____", "5.710.000"),
        *(
            "[ ] einstimmig  [ ] mehrheitlich",
            "Ja: -, Nein: -, Enthaltungen: -",
            "Vorlage 1:25.000",
        ),
    ],
)
def test_what_tells_no_vote_is_none(text: str) -> None:
    assert vote_in(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("des Stadtrates", "Stadtrat"),
        ("des Gemeinderats", "Gemeinderat"),
        ("des Kreistages", "Kreistag"),
        ("des Rates", "Rat"),
        ("der Bürgerschaft", "Bürgerschaft"),
        ("des Verbandsgemeinderates", "Verbandsgemeinderat"),
        ("der Stadtverordnetenversammlung", "Stadtverordnetenversammlung"),
        ("des Haupt- und Finanzausschusses", "Haupt- und Finanzausschuss"),
        ("des Technischen und Umweltausschusses", "Technischer und Umweltausschuss"),
        (
            "des Ausschusses für Stadtentwicklung und Digitales",
            "Ausschuss für Stadtentwicklung und Digitales",
        ),
        ("der Oberbürgermeisterin", "Oberbürgermeisterin"),
        ("des Landrates", "Landrat"),
    ],
)
def test_a_body_is_named_in_the_nominative(text: str, name: str) -> None:
    assert [found.name for found in bodies_in(text)] == [name]
