"""No text crashes the reader, and quotes are verbatim. What time it takes: `make bench`."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.papers.finding import Reading
from app.papers.own_set import OWN_SET
from app.papers.reading import read_paper
from tests.papers.gold import gold, pages
from tests.papers.heavy_texts import HEAVY, heavy

SNIPPETS = st.sampled_from(
    [
        *("Beschluss:\n", "Beschlussvorschlag:\n", "Sachverhalt:\n", "Beratungsfolge\n"),
        *("Abstimmungsergebnis: ", "einstimmig", "Ja: 17", "39:2", " : ", "[ ] ", "[X] ", "  X\n"),
        *("Stadtrat", "Kreistages", "Sitzung am 25.03.2021", "31.02.2021", "Vorlage 1/21", "Az.: "),
        *("Eigenanteil von 1.619.054,55 EUR", "35 v. H.", "9.999.999 Mio. €", "0 %", "1.2.3"),
        *("Eilentscheidung gemäß § 48 GemO", "gez.", "vertagt", "abgelehnt", "empfiehlt", "\n\n"),
        *("Der Rat beschließt", "TOP 5 ", "Smart City Charta", "B e s c h l u s s", "Besch uss"),
        *("\u00ad", "\ufb01", "a\u0308", "\u00a0", "\u2028", "\x00", "\t", "-\n", "\r\n", "\ud800"),
    ]
)
TEXTS = st.lists(SNIPPETS | st.text(max_size=40), max_size=30).map("".join)


def check(reading: Reading, read: Sequence[str]) -> None:
    for finding in reading.findings:
        assert finding.quote
        assert finding.quote in read[finding.page - 1]
    fields = [finding.field for finding in reading.findings]
    assert len(fields) == len(set(fields))


@given(st.lists(TEXTS, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_quoted_verbatim(read: list[str]) -> None:
    check(read_paper(read), read)


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_torn_paper_is_read_and_quoted_verbatim(data: st.DataObject) -> None:
    text = "\f".join(pages(data.draw(st.sampled_from(sorted(gold())))))
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(text) - 1))
        text = (
            text[:place]
            + data.draw(st.sampled_from(["", " ", "\n", "\f", "X"]))
            + text[place + 1 :]
        )
    read = text.split("\f")
    check(read_paper(read), read)


@pytest.mark.parametrize("pad", ["", "Seite 1\n", "\n\n  - 7 -\n"])
def test_findings_name_their_page(pad: str) -> None:
    whole = (OWN_SET / "sh-trawenau-buergerschaft.txt").read_text("utf-8").split("\f")
    read = [pad + page for page in whole]
    found = {finding.field.value: finding.page for finding in read_paper(read).findings}
    assert (found["body"], found["E4"], found["vote"]) == (1, 2, 3)


@pytest.mark.parametrize("name", HEAVY)
def test_a_long_text_of_any_make_is_read(name: str) -> None:
    text = heavy(name, 160_000)
    check(read_paper([text]), [text])
