"""A paper as the field readers see it: repaired text, sections, and what kind of paper it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from app.papers.bodies import Rank, bodies_in
from app.papers.items import without_other_items
from app.papers.plain import Passage, Plain, plain
from app.papers.repair import repaired
from app.papers.sections import Part, Section, sections
from app.papers.sentences import Stretch, sentences

_MINUTES = re.compile(
    r"(?<!Genehmigung der )(?<!Genehmigung des )\b(?:\w*Niederschrift(?:sauszug)?"
    r"|(?:\w*[Pp]rotokoll(?:auszug|buch)?)\b"
    r"|Sitzungsbuch|\w*Beschluss-?\s?(?:auszug|ausfertigung|buch|niederschrift)|Beschluss-Auszug"
    r"|(?:[Bb]eglaubigter\s)?Auszug\saus\sde[rm]\s(?:Niederschrift|Sitzung|Protokoll|Beschluss\w*)"
    r"|Auszug\s-\s|Auszug\sSitzung|Verhandelt\sam|Verhandlungsschrift|Sitzungsauszug"
    r"|Auszug\sgefertigt)",
    re.IGNORECASE,
)
_RECORDED = re.compile(
    r"^Beschluss(?:art|status)?\s*:\s*(?:(?!(?:der|die|das|dem|den|wird|werden)\s)\w+\s){0,4}?"
    r"(?:beschlossen|abgelehnt|zurückgezogen"
    r"|vertagt|angenommen|gefasst"
    r"|zugestimmt|verwiesen|zurückgestellt|empfohlen)\b|^\d{1,3}\.\s(?:\w+\s)?(?:Sitzung|Tagung)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SESSION_HEAD = re.compile(
    r"^(?:[^\s.,:]+\s){0,2}?\w*[Ss]itzung\s(?:(?:des|der)\s[^\n.]{3,60}?\s)?(?:am|vom"
    r"|,)\s[^\n]{0,14}\d",
    re.MULTILINE,
)
_REPORT = re.compile(
    r"\b(?:Presse\w*|\w*[Zz]eitung|\w*[Tt]ageblatt|\w*[Nn]achrichten|\w*[Kk]urier|Newsletter"
    r"|Rundschau|Sehr\sgeehrte|gestern|Mitteilungsvorlage"
    r"|Informationsvorlage|Kenntnisgabe|Sachstandsbericht|E-Mail|Interview|Leserbrief)\b"
)
_NOTICE = re.compile(
    r"\b(?:hat|haben|wurde|wurden)\b[^.:]{0,200}?\b(?:Beschl(?:uss|üsse)\b[^.:]{0,40}\bgefasst"
    r"|beschlossen|gefasst(?:en)?)\b"
    r"|^(?:Bekanntgabe|Bekanntmachung)\s(?:der|von|des)\s[^.\n]{0,40}Beschl(?:uss|üsse)"
    r"|^Beschlüsse\s(?:der|des|aus\sder)\s|\bfolgende\w*\sBeschl(?:uss"
    r"|üsse)\b[^.:]{0,80}\b(?:gefasst|bekannt)\w*",
    re.MULTILINE,
)
"""A notice of what was decided, such as a town's gazette prints it."""
_AGENDA = re.compile(
    r"^(?:Einladung(?:\s(?:zu[rm]?|an|und|für)\b[^\n]*)?|E\s?I\s?N\s?L\s?A\s?D\s?U\s?N\s?G)\s*$"
    r"|^(?:(?:Öffentliche|Amtliche|Ortsübliche)\s)?Bekanntmachung\b"
    r"|^(?:Auszug\saus\sder\s)?(?:Vorläufige\s)?Tagesordnung\b(?!\s*:?\s*\d)"
    r"|\bfindet\b[^.]{0,160}\b(?:Sitzung|Tagung)\b[^.]{0,200}\bstatt\b|\b(?:lade\sich|laden\swir"
    r"|werden\sSie)\b[^.]{0,120}\bein(?:geladen)?\b"
    r"|\btagt\sam\b|\bhiermit\s(?:zur|zu)\b[^.]{0,80}\beingeladen",
    re.IGNORECASE | re.MULTILINE,
)
_INVITED = re.compile(
    r"^(?:Die\s)?Einladung\b[^\n]*\b(?:ging|erging|erfolgte|wurde|vom)\b", re.MULTILINE
)
_QUOTED = re.compile(
    r"\b(?:Eil-?\s?|Dringlichkeits)(?:entscheidung|beschluss|entscheid)\w*\b[^:]{0,240}:\s{0,3}"
    r"(?:\"(?P<words>[^\"]{40,2500})\")",
    re.IGNORECASE,
)
_RECORD_TITLE = re.compile(
    r"^(?:Auszug|(?:Beglaubigter\s)?Auszug\saus\s[^\n]{5,90}|Niederschrift\b[^\n]{0,80}"
    r"|(?:Beschluss|Protokoll)-?auszug[^\n]{0,80}"
    r"|Protokoll\s(?:über|der)\b[^\n]{0,80}|Sitzungsniederschrift[^\n]{0,60})$",
    re.IGNORECASE | re.MULTILINE,
)
_URGENT = re.compile(
    r"\b(?:Eil-?\s?(?:und\s|oder\s|/)?(?:Dringlichkeits)?entscheidung|Eilbeschluss|Eilentscheid\b"
    r"|Dringlichkeits(?:entscheidung|beschluss)|dringliche\s(?:Anordnung|Entscheidung))(?:e?s"
    r"|en)?\b"
    r"|äußerster\sDringlichkeit|§\s?60\s(?:Abs\.\s?1\s|\(1\)\s)?(?:Satz\s\d\s"
    r"|S\.\s?\d\s)?GO\s?NRW|§\s?48\s"
    r"(?:Satz\s\d\s)?(?:GemO|der\sGemeindeordnung\sRhein)|Art(?:\.|ikel)\s?37\sAbs(?:\.|atz)\s?3"
    r"|\b(?:Dringlicher?|im\sWege\sder\sDringlichkeit|in\sder\sDringlichkeit)\s(?:Beschluss)?"
    r"|\bEilbeschlussfassung"
    r"|§\s?50\s(?:Abs(?:\.|atz)\s?3|\(3\))\s(?:KrO|Kreisordnung)|\banstelle\sde[sr]\sRat(?:es|s)\b",
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
    def record(self) -> int:
        """Where the record of the session begins in a paper that has its draft before it."""
        titles = [match.start() for match in _RECORD_TITLE.finditer(self.text, _HEAD_LETTERS // 6)]
        drafts = [one.start for one in self.sections if one.part in (Part.PROPOSAL, Part.COURSE)]
        if not titles or not drafts or drafts[0] > titles[-1]:
            return 0
        return titles[-1]

    @cached_property
    def head(self) -> Stretch:
        """The beginning, up to the first section that is no head."""
        begin = self.record
        ends = [section.start for section in self.sections if section.part is not Part.HEAD]
        first = next((end for end in ends if end > begin), len(self.text))
        return Stretch(begin, min(max(first, begin + 200), begin + _HEAD_LETTERS, len(self.text)))

    @cached_property
    def is_minutes(self) -> bool:
        """Whether it records a session, rather than preparing one."""
        begin, end = self.head.start, self.head.end
        return bool(
            _MINUTES.search(self.text, begin, end)
            or _RECORDED.search(self.text, begin, min(end + 300, len(self.text)))
            or (
                self.parts(Part.DECISION)
                and not self.parts(Part.PROPOSAL, Part.COURSE)
                and _SESSION_HEAD.search(self.text, begin, end)
            )
        )

    @cached_property
    def is_report(self) -> bool:
        """Whether a newspaper, a letter or a report on how things stand tells of it."""
        return _REPORT.search(self.text, 0, self.head.end) is not None

    @cached_property
    def is_notice(self) -> bool:
        """Whether it tells the public what a council decided."""
        if self.is_report:
            return False
        limit = self.head.end + 200
        reasons = self.parts(Part.REASONS)
        for told in _NOTICE.finditer(self.text, self.head.start, limit):
            start = max(self.text.rfind(stop, 0, told.start()) for stop in (". ", "\n\n")) + 1
            inside = any(one.start <= told.start() < one.end for one in reasons)
            bodies = bodies_in(self.text, start, told.end() + 60)
            if not inside and any(body.rank is Rank.COUNCIL for body in bodies):
                return True
        return False

    @cached_property
    def is_agenda(self) -> bool:
        """Whether it invites to a session."""
        invites = _AGENDA.search(self.text, self.head.start, self.head.end)
        if invites is None or self.is_notice or _INVITED.search(self.text, 0, self.head.end):
            return False
        minutes = _MINUTES.search(self.text, self.head.start, self.head.end)
        return minutes is None or invites.start() < minutes.start()

    @cached_property
    def decision(self) -> tuple[Stretch, ...]:
        """The sentences of what was decided; in minutes without such a section, of the proposal."""
        parts = self.parts(Part.DECISION)
        worded = [section for section in parts if section.end - section.start > _SHORTEST_DECISION]
        if not worded:
            worded = list(self.parts(Part.PROPOSAL)) or list(parts)
        quoted = self._quoted_urgent(worded[0].start if worded else 0)
        told: list[Section | Stretch] = [*worded, *quoted]
        return tuple(
            sentence
            for section in told
            for sentence in sentences(self.text, section.start, section.end)
        )

    def _quoted_urgent(self, limit: int) -> tuple[Stretch, ...]:
        """The wording of an urgent decision that the minutes quote before they ratify it."""
        told = _QUOTED.search(self.text, 0, limit) if self.is_minutes else None
        return () if told is None else (Stretch(told.start("words"), told.end("words")),)

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
    records = _MINUTES.search(text.text, 0, _HEAD_LETTERS) is not None
    return Paper(text, sections(text.text, records=records))
