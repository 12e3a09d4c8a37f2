"""Votes in all forms: "Ja: 36 Nein: 1", "39:2", "bei zwei Gegenstimmen", ticked boxes, tables."""

import re
from dataclasses import replace

from app.papers.finding import Vote
from app.papers.numerals import IN_WORDS, number_of

_NONE = ("keine", "keiner", "keinen", "kein", "ohne", "null", "-")
_NUMBER = rf"\d{{1,3}}(?![\d.,:]\d)|(?:keine[nr]?|kein|ohne)\b|(?:{IN_WORDS})\b"
_LABELS = {
    "yes": r"Ja(?:\s?-?\s?Stimmen?)?\b|Dafür\b|Zustimmung(?:en)?\b|Für-?\s?[Ss]timmen?\b"
    r"|Pro-?Stimmen?\b|Zustimmende\b|Für(?=\s?:)",
    "no": r"Nein(?:\s?-?\s?Stimmen?)?\b|Dagegen\b|Gegenstimmen?\b|Ablehnung(?:en)?\b|Ablehnende\b"
    r"|(?:Contra|Kontra)-?Stimmen?\b|Gegen(?=\s?:)",
    "abstentions": r"(?:Stimm)?-?Enth[aä]l\w*|Enth\b\.?",
}
_LABEL = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _LABELS.items())
_LABEL_ONLY = re.compile(rf"\b(?:{_LABEL})", re.IGNORECASE)
_LABEL_FIRST = re.compile(
    rf"\b(?:{_LABEL})[\s:.=|]{{0,8}}(?:(?:stimmen|stimmten"
    rf"|sind)\s)?(?P<number>\d{{1,3}}(?![\d.,:]?\d)|keine\b|-(?=\s{{0,2}}(?:[\n,;]|$)|\s{{2}}))",
    re.IGNORECASE,
)
_NUMBER_FIRST = re.compile(
    rf"(?<![\d.,:/])\b(?P<number>{_NUMBER})\s{{1,2}}(?:(?:Stimmen?|Mitgliedern?"
    rf"|Personen)\s(?:sind\s|stimm\w+\s)?)?(?:mit\s)?(?:{_LABEL})",
    re.IGNORECASE,
)
_WHO = (
    r"(?:(?:der\s|anwesende[nr]?\s|stimmberechtigte[nr]?\s){0,2}"
    r"(?:\w*[Mm]itglieder[n]?|Stimmen?|\w*[Rr]äte[n]?|\w*[Rr]ätinnen|\w*verordnete[n]?"
    r"|Abgeordnete[n]?|Vertreter\w*|Personen)\s)?"
)
_TOLD = (
    (
        "yes",
        rf"\b(?:für\s(?:den|die|das|ihn|sie|diesen|diese)\s[^.;\n\d]{{0,60}}?|mit\sJa\s|dafür\s"
        rf"|zu\s)"
        rf"(?:stimm(?:en|t|ten|te)|votier\w+|sprechen\ssich|sind)\s(?P<number>{_NUMBER})",
    ),
    (
        "yes",
        rf"\b(?P<number>{_NUMBER})\s{{1,2}}{_WHO}(?:stimm(?:en|t|ten|te)|votier\w+)\s"
        r"(?:dafür|zu\b|mit\sJa|für\b|dem\s)",
    ),
    ("no", rf"\b(?:dagegen|mit\sNein)\s(?:stimm\w+\s|votier\w+\s|sind\s)?(?P<number>{_NUMBER})"),
    (
        "no",
        rf"\b(?P<number>{_NUMBER})\s{{1,2}}{_WHO}(?:(?:stimm\w+|votier\w+)\s)?(?:dagegen"
        rf"|gegen\s(?:den|die|das|ihn)|mit\sNein)",
    ),
    (
        "abstentions",
        rf"\b(?:(?:es|der\sStimme)\s)?enth(?:ie"
        rf"|a)lten\s(?:sich\s)?(?:der\sStimme\s)?(?P<number>{_NUMBER})",
    ),
    (
        "abstentions",
        rf"\b(?P<number>{_NUMBER})\s{{1,2}}{_WHO}(?:sich\s)?(?:der\sStimme\s)?enth(?:ie|ä|a)lt",
    ),
)
_SENTENCES = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _TOLD)
_AGAINST = re.compile(
    rf"\b(?P<yes>{_NUMBER})\s{{1,2}}(?:(?:Ja-?\s?)?Stimmen\s)?(?:gegen"
    rf"|zu)\s(?P<no>{_NUMBER})\s{{1,2}}(?:Nein-?\s?)?Stimm",
    re.IGNORECASE,
)
_ALL_OF = re.compile(
    rf"\b[Aa]lle\s(?P<number>{_NUMBER})\s{{1,2}}{_WHO}stimm\w+\s(?:[\w-]+\s){{0,4}}(?:zu|dafür)\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"(?<![\d/])(?P<yes>\d{1,3})\s{0,2}/\s{0,2}(?P<no>\d{1,2})\s{0,2}/\s{0,2}(?P<abstentions>\d{1,2})(?![\d/])"
)
_SUM_LINE = re.compile(
    r"^\W{0,3}(?:ins)?(?:gesamt|Summe|zusammen)\w{0,8}\b[\s:|]*(?P<numbers>[\d\s|-]+)$", re.I | re.M
)
_ROW = re.compile(rf"(?:{_LABEL})[^\n]{{0,20}}(?:\n|$)|(?:\d{{1,3}}|-)\s*(?:\n|$)", re.IGNORECASE)
_RATIO = re.compile(
    r"(?<![\d.,:/-])(?P<yes>\d{1,3})\s{0,2}:\s{0,2}(?P<no>\d{1,3})"
    r"(?:\s{0,2}:\s{0,2}(?P<abstentions>\d{1,3}))?(?!\s{0,2}Uhr|[\d/:]|[.,]\d)"
    r"(?!\s{0,2}(?:bis|-)\s{0,2}\d{1,2}:\d\d)"
)
_UNANIMOUS = re.compile(r"(?<!nicht )\b(?:einstimmig|einmütig)(?:e[rsn]?)?\b", re.IGNORECASE)
_BY_MAJORITY = re.compile(
    r"\b(?:mehrheitlich(?:e[rsn]?)?"
    r"|(?<!erforderliche )(?<!notwendige )(?<!keine )(?:Stimmen)?mehrheit|mehrstimmig"
    r"|gegen\sdie\sStimmen?)\b",
    re.IGNORECASE,
)
_NO_VOTES_AGAINST = re.compile(r"\bohne\s(?:Gegenstimmen?|Nein-?Stimmen?)\b", re.IGNORECASE)
_BOX = r"(?:\[ ?\]|\( ?\)|☐|□|❏|❑)"
_EMPTY_BEFORE = re.compile(rf"{_BOX}\s{{0,2}}[\w-]+(?:[ ][\w-]+){{0,2}}(?![ ]?[\[(])")
_EMPTY_AFTER = re.compile(rf"(?<=\w)[ ]{_BOX}(?=\s{{2}}|\n|$)")
_WORD_BEFORE = re.compile(r"[\w-]+(?: [\w-]+)?$")
_TICK = re.compile(r"\s[Xx☒☑✓✗]\s*$|[☒☑]|\[[xX]\]")


def vote_in(text: str) -> Vote | None:
    """The vote that a short stretch of text tells; None if it tells none."""
    ticked = ticked_only(text)
    vote = (
        _summed(ticked)
        or _from_table(ticked)
        or _upright(ticked)
        or _both(_from_labels(ticked), _from_sentences(ticked))
        or Vote()
    )
    ratio = _from_ratio(ticked)
    if ratio is not None and vote.yes is None and vote.no is None:
        vote = replace(ratio, abstentions=_first(ratio.abstentions, vote.abstentions))
    if vote.no is None and _NO_VOTES_AGAINST.search(ticked):
        vote = replace(vote, no=0)
    vote = replace(vote, unanimous=_unanimous(vote, ticked))
    return None if vote == Vote() else vote


def ticked_only(text: str) -> str:
    """A form without the choices that nobody ticked; every letter keeps its place."""
    lines = text.split("\n")
    if any(re.search(r"\w\s{1,2}[Xx]\s*$", line) for line in lines):
        lines = [
            line if _TICK.search(line) or re.search(r"\d", line) else " " * len(line)
            for line in lines
        ]
    return "\n".join(map(_without_empty_boxes, lines))


def _without_empty_boxes(line: str) -> str:
    for after in list(_EMPTY_AFTER.finditer(line)):
        word = _WORD_BEFORE.search(line, max(0, after.start() - 40), after.start())
        start = word.start() if word else after.start()
        line = line[:start] + " " * (after.end() - start) + line[after.end() :]
    return _EMPTY_BEFORE.sub(lambda empty: " " * len(empty.group()), line)


def _first(one: int | None, other: int | None) -> int | None:
    return other if one is None else one


def _from_table(text: str) -> Vote | None:
    """Column titles in one line, their numbers in the next line of nothing but numbers."""
    lines = text.split("\n")
    for place, line in enumerate(lines[:-1]):
        labels = [str(match.lastgroup) for match in _LABEL_ONLY.finditer(line)]
        if len(labels) < 2 or len(set(labels)) < len(labels) or re.search(r"\d", line):
            continue
        following = [later for later in lines[place + 1 : place + 4] if re.search(r"\d", later)]
        numbers = re.findall(r"\d{1,3}", following[0]) if following else []
        only_numbers = following and not re.search(r"[^\W\d_]", following[0])
        if only_numbers and len(numbers) == len(labels):
            return _counted(dict(zip(labels, map(int, numbers), strict=True)))
    return None


def goes_on_counting(text: str, start: int) -> bool:
    """Whether the line that begins here is one more row of a count: a label, or only a number."""
    return _ROW.match(text, start) is not None


def _upright(text: str) -> Vote | None:
    """Labels below each other, then their numbers below each other; a dash is no number."""
    labels: list[str] = []
    numbers: list[str] = []
    for line in filter(None, map(str.strip, text.split("\n"))):
        label = _LABEL_ONLY.fullmatch(line.rstrip(" :"))
        if label is not None and not numbers:
            labels.append(str(label.lastgroup))
        elif labels and re.fullmatch(r"\d{1,3}|-", line):
            numbers.append(line)
        elif len(numbers) < len(labels):
            labels, numbers = [], []
    if len(labels) < 2 or len(labels) != len(numbers):
        return None
    known = {name: int(n) for name, n in zip(labels, numbers, strict=True) if n != "-"}
    return _counted(known) if known else None


def _from_labels(text: str) -> Vote | None:
    by_label = list(_LABEL_FIRST.finditer(text))
    by_number = list(_NUMBER_FIRST.finditer(text))
    chosen = by_label if _labels_lead(text, by_label) else by_number
    if all(match["number"] == "-" for match in chosen):
        return None  # a form that nobody filled in
    counted: dict[str, int] = {}
    for match in chosen:
        name = next(name for name in _LABELS if match[name])
        number = match["number"].casefold()
        value = _value(number)
        if counted.setdefault(name, value) != value:
            return None  # two votes in one stretch
    return _counted(counted) if counted else None


def _both(one: Vote | None, other: Vote | None) -> Vote | None:
    if one is None or other is None:
        return one or other
    return Vote(
        _first(one.yes, other.yes),
        _first(one.no, other.no),
        _first(one.abstentions, other.abstentions),
    )


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    return 0 if number in _NONE else number_of(number) or 0


def _from_sentences(text: str) -> Vote | None:
    """ "Für den Beschluss stimmen 24 Mitglieder, dagegen 5; 2 enthalten sich." """
    counted: dict[str, int] = {}
    against = _AGAINST.search(text)
    if against is not None:
        counted = {name: _value(against[name].casefold()) for name in ("yes", "no")}
    everybody = _ALL_OF.search(text)
    if everybody is not None:
        counted = {"yes": _value(everybody["number"].casefold()), "no": 0}
    for name, pattern in _SENTENCES:
        found = pattern.search(text)
        if found is not None:
            counted.setdefault(name, _value(found["number"].casefold()))
    return _counted(counted) if counted else None


def _summed(text: str) -> Vote | None:
    """A table of the groups with a line of sums under its column titles."""
    total = _SUM_LINE.search(text)
    if total is None:
        return None
    numbers = re.findall(r"\d{1,3}", total["numbers"])
    for line in text[: total.start()].split("\n"):
        labels = [str(match.lastgroup) for match in _LABEL_ONLY.finditer(line)]
        if len(labels) > 1 and len(set(labels)) == len(labels) == len(numbers):
            return _counted(dict(zip(labels, map(int, numbers), strict=True)))
    return None


def _counted(numbers: dict[str, int]) -> Vote:
    return Vote(numbers.get("yes"), numbers.get("no"), numbers.get("abstentions"))


def _labels_lead(text: str, by_label: list[re.Match[str]]) -> bool:
    """Whether labels stand before their numbers: one has a colon, or the last one has a number."""
    labels = list(_LABEL_ONLY.finditer(text))
    if not labels or not by_label:
        return False
    with_colon = any(re.search(r"[:=]", match.group()) for match in by_label)
    return with_colon or by_label[-1].start() == labels[-1].start()


def _from_ratio(text: str) -> Vote | None:
    found = list(_RATIO.finditer(text)) or list(_SLASHED.finditer(text))
    if len(found) != 1:
        return None
    (match,) = found
    third = match["abstentions"]
    return Vote(int(match["yes"]), int(match["no"]), None if third is None else int(third))


def _unanimous(vote: Vote, text: str) -> bool | None:
    if vote.no is not None and (vote.no > 0 or vote.yes is not None):
        return vote.no == 0
    if _UNANIMOUS.search(text) or vote.no == 0:
        return True
    return False if _BY_MAJORITY.search(text) else None
