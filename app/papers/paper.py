"""A paper as the field readers see it: repaired text, sections, and what kind of paper it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.papers.items import without_other_items
from app.papers.plain import Passage, Plain, plain
from app.papers.repair import repaired
from app.papers.sections import Part, Section, sections
from app.papers.sentences import Stretch, sentences

_MINUTES = re.compile(
    r"(?<!Genehmigung der )\b(?:Niederschrift|(?:Beschluss|Sitzungs|Ergebnis)?[Pp]rotokoll"
    r"|Sitzungsbuch|Beschlussauszug|Protokollauszug"
    r"|Beschlussausfertigung|Auszug\saus\sde[rm]\s(?:Niederschrift|Sitzung|Protokoll|Beschlussbuch)"
    r"|Auszug\s-\s|Wortprotokoll|Niederschriftsauszug|Beschlussbuch|Sitzungsprotokoll|Sitzungsniederschrift)",
    re.IGNORECASE,
)
_RECORDED = re.compile(
    r"^Beschluss(?:art)?\s*:\s*(?:\w+\s){0,4}?(?:beschlossen|abgelehnt|zurückgezogen|vertagt|angenommen"
    r"|zugestimmt|verwiesen|zurückgestellt|empfohlen)\b|^\d{1,3}\.\s(?:\w+\s)?Sitzung\b",
    re.IGNORECASE | re.MULTILINE,
)
_AGENDA = re.compile(
    r"^(?:Einladung|(?:Öffentliche\s)?Bekanntmachung)\b|^(?:Auszug\saus\sder\s)?Tagesordnung\b(?!\s*:?\s*\d)",
    re.IGNORECASE | re.MULTILINE,
)
_URGENT = re.compile(
    r"\b(?:Eil-?\s?(?:und\s|oder\s|/)?(?:Dringlichkeits)?entscheidung|Eilbeschluss|Eilentscheid\b"
    r"|Dringlichkeits(?:entscheidung|beschluss)|dringliche\s(?:Anordnung|Entscheidung))(?:e?s|en)?\b"
    r"|äußerster\sDringlichkeit|§\s?60\s(?:Abs\.\s?1\s|\(1\)\s)?(?:Satz\s\d\s|S\.\s?\d\s)?GO\s?NRW|§\s?48\s"
    r"(?:Satz\s\d\s)?(?:GemO|der\sGemeindeordnung\sRhein)|Art(?:\.|ikel)\s?37\sAbs(?:\.|atz)\s?3"
    r"|\banstelle\sde[sr]\s(?:Rat|Stadtrat|Kreistag|Gemeinderat|Stadtverordnetenversammlung)\w*",
    re.IGNORECASE,
)
_NOT_SO = re.compile(r"\b(?:nicht|kein\w*|ohne)\b", re.IGNORECASE)
_HEAD_LETTERS = 1800


@dataclass(frozen=True)
class Paper:
    """One paper; all places are places in `text`."""

    plain: Plain
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """The repaired plain text."""
        return self.plain.text

    def parts(self, *parts: Part) -> tuple[Section, ...]:
        """The sections of some kinds, in their order."""
        return tuple(section for section in self.sections if section.part in parts)

    def words(self, where: Section | Stretch) -> str:
        """The text of a stretch."""
        return self.text[where.start : where.end]

    def passage(self, start: int, end: int) -> Passage:
        """Where the words between two places stand in the original."""
        return self.plain.passage(start, end)

    def around(self, start: int, end: int) -> Passage:
        """The line in which the words between two places stand; of a long line a part."""
        line_start = self.text.rfind("\n", max(0, start - _REACH), start) + 1 or start - _REACH
        line_end = self.text.find("\n", end, end + _REACH)
        if line_end < 0:
            line_end = end + _REACH
        return self.plain.passage(
            self._word_start(max(0, line_start), start), self._word_end(end, line_end)
        )

    def _word_start(self, begin: int, limit: int) -> int:
        """The next beginning of a word, not after `limit`."""
        while 0 < begin < limit and self.text[begin - 1].isalnum() and self.text[begin].isalnum():
            begin += 1
        return begin

    def _word_end(self, limit: int, end: int) -> int:
        """The last end of a word, not before `limit`."""
        end = min(end, len(self.text))
        while limit < end < len(self.text) and self.text[end - 1].isalnum():
            if not self.text[end].isalnum():
                break
            end -= 1
        return end

    @cached_property
    def head(self) -> Stretch:
        """The beginning, up to the first section that is no head."""
        ends = [section.start for section in self.sections if section.part is not Part.HEAD]
        first = next((end for end in ends if end > 0), len(self.text))
        return Stretch(0, min(max(first, 200), _HEAD_LETTERS, len(self.text)))

    @cached_property
    def is_minutes(self) -> bool:
        """Whether it records a session, rather than preparing one."""
        return bool(
            _MINUTES.search(self.text, 0, self.head.end)
            or _RECORDED.search(self.text, 0, min(self.head.end + 300, len(self.text)))
        )

    @cached_property
    def is_agenda(self) -> bool:
        """Whether it invites to a session."""
        invites = _AGENDA.search(self.text, 0, self.head.end)
        records = _MINUTES.search(self.text, 0, self.head.end)
        return invites is not None and (records is None or invites.start() < records.start())

    @cached_property
    def decision(self) -> tuple[Stretch, ...]:
        """The sentences of what was decided; in minutes without such a section, of the proposal."""
        parts = self.parts(Part.DECISION)
        worded = [section for section in parts if section.end - section.start > _SHORTEST_DECISION]
        if not worded:
            worded = list(self.parts(Part.PROPOSAL)) or list(parts)
        return tuple(
            sentence
            for section in worded
            for sentence in sentences(self.text, section.start, section.end)
        )

    @cached_property
    def urgent(self) -> Stretch | None:
        """Where it calls itself an urgent decision, in its title or its decision."""
        decided = self.parts(Part.DECISION)
        places: list[Section | Stretch] = [self.head, *decided]
        for where in places:
            for match in _URGENT.finditer(self.text, where.start, where.end):
                stop = self.text.find("\n", match.end())
                line_end = len(self.text) if stop < 0 else stop
                line_start = self.text.rfind("\n", 0, match.start()) + 1
                around = self.text[
                    max(line_start, match.start() - 60) : min(line_end, match.end() + 60)
                ]
                if not _NOT_SO.search(around):
                    return Stretch(match.start(), match.end())
        return None


_SHORTEST_DECISION = 90
_REACH = 120


def paper_of(pages: Sequence[str]) -> Paper:
    """The paper that stands on some pages."""
    text = without_other_items(repaired(plain(pages)))
    return Paper(text, sections(text.text))
