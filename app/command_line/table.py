"""A scorecard for a terminal: every criterion with its outcome and reason, complete and calm."""

import os
import shutil
import sys
import textwrap
from fractions import Fraction

from app.scoring.checklist import Checklist
from app.scoring.content.dossier import Dossier
from app.scoring.scorecard import Level, Line, Points, Scorecard
from app.scoring.summary import summary
from app.scoring.verdict import Outcome
from app.scoring.wording import Language, Text, day_text, deadline_text, decimal_text

NARROWEST, WIDEST = 60, 110
_INDENT = "     "

OUTCOMES = {
    Outcome.MET: ("✓", "32", Text("erfüllt", "met")),
    Outcome.PARTLY: ("◐", "33", Text("teilweise erfüllt", "partly met")),
    Outcome.UNMET: ("✗", "31", Text("nicht erfüllt", "not met")),
    Outcome.UNKNOWN: ("?", "36", Text("offen", "open")),
    Outcome.NOT_APPLICABLE: ("–", "90", Text("nicht anwendbar", "not applicable")),
    Outcome.WAIVED: ("○", "90", Text("ausgesetzt", "waived")),
}
LEVELS = {
    Level.BLOCKED: "31",
    Level.INCOMPLETE: "33",
    Level.SUBMITTABLE: "32",
    Level.COMPLETE: "32",
}


def table(card: Scorecard, rules: Checklist, dossier: Dossier, language: Language) -> str:
    """The whole scorecard as text."""
    width = max(NARROWEST, min(WIDEST, shutil.get_terminal_size((100, 24)).columns))
    page = _Page(language, width, colours=_wants_colours())
    page.heading(card, rules, dossier)
    for section in rules.file.sections:
        page.section(f"{section.id}  {section.title.text.pick(language)}", card.section(section.id))
        for line in card.section(section.id).lines:
            page.criterion(line, rules.rule(line.id).criterion.title.text.pick(language))
    page.closing(card)
    return "\n".join(page.lines)


def _wants_colours() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


class _Page:
    """Lines of text of one width, in one language."""

    def __init__(self, language: Language, width: int, *, colours: bool) -> None:
        self.language = language
        self.width = width
        self.colours = colours
        self.lines: list[str] = []

    def heading(self, card: Scorecard, rules: Checklist, dossier: Dossier) -> None:
        """Whose dossier, against what, as of when, and how it stands."""
        title = dossier.project_plan.title
        name = dossier.applicant.name or self._say("Ohne Namen", "Without a name")
        self.lines.append(self._bold(" · ".join(part for part in (name, title) if part)))
        if dossier.label:
            self._wrapped(dossier.label, "")
        self._wrapped(f"{rules.file.title.text.pick(self.language)} ({card.checklist_id})", "")
        day = day_text(card.as_of, self.language)
        self._wrapped(self._say(f"Stand: {day}", f"As of {day}"), "")
        self.lines.append("")
        sentence = summary(card).pick(self.language)
        self._wrapped(sentence, "▌ ", colour=f"1;{LEVELS[card.level]}")

    def section(self, title: str, points: Points) -> None:
        """The heading of a section with its sums."""
        sums = self._points(points.earned, points.attainable) if points.attainable else ""
        gap = max(2, self.width - len(title) - len(sums))
        self.lines += ["", self._bold(f"{title}{' ' * gap}{sums}".rstrip()), "─" * self.width]

    def criterion(self, line: Line, title: str) -> None:
        """One criterion: outcome, what it is worth, its reason, what it looked at."""
        symbol, colour, word = OUTCOMES[line.outcome]
        worth = self._worth(line)
        outcome = word.pick(self.language)
        left = f"  {symbol}  {title}"
        gap = max(2, self.width - len(left) - len(outcome))
        self.lines.append(
            f"  {self._coloured(symbol, colour)}  {self._bold(title)}{' ' * gap}"
            f"{self._coloured(outcome, colour)}"
        )
        self._wrapped(line.reason.pick(self.language), _INDENT)
        self._wrapped(f"{line.id} · {worth}", _INDENT, colour="90")
        if line.looked_at:
            looked = ", ".join(line.looked_at)
            self._wrapped(self._say("geprüft: ", "looked at: ") + looked, _INDENT, colour="90")

    def closing(self, card: Scorecard) -> None:
        """The points, and what the result is not."""
        percent = "" if card.percent is None else f" ({card.percent} %)"
        total = self._points(card.earned, card.attainable) + percent
        self.lines += ["", "─" * self.width, self._bold(total)]
        self._wrapped(
            self._say(
                "Die Gewichte sind ein eigener Vorschlag; amtliche gibt es nicht. Das Ergebnis ist"
                " eine Hilfe bei der Vorbereitung und keine Förderentscheidung.",
                "The weights are our own proposal; there are no official ones. The result helps to"
                " prepare and is no funding decision.",
            ),
            "",
        )
        self._wrapped(
            self._say("Fingerabdruck der Checkliste: ", "Fingerprint of the checklist: ")
            + card.fingerprint[:16],
            "",
        )

    def _worth(self, line: Line) -> str:
        parts = [self._say("Pflicht", "gate") if line.gate else self._points_of(line)]
        if line.due_on is not None:
            day = deadline_text(line.due_on, self.language)
            parts.append(self._say(f"fällig {day}", f"due {day}"))
        return " · ".join(parts)

    def _points_of(self, line: Line) -> str:
        weight = decimal_text(line.weight or 0, self.language)
        if not line.outcome.applies:
            return self._say(f"{weight} Punkte, zählen nicht mit", f"{weight} points, not counted")
        if line.outcome is Outcome.UNKNOWN:
            return self._say(f"{weight} Punkte offen", f"{weight} points open")
        return self._points(line.earned, Fraction(line.weight or 0))

    def _points(self, earned: Fraction, attainable: Fraction) -> str:
        got = decimal_text(earned, self.language)
        most = decimal_text(attainable, self.language)
        return self._say(f"{got} von {most} Punkten", f"{got} of {most} points")

    def _say(self, de: str, en: str) -> str:
        return de if self.language == "de" else en

    def _wrapped(self, text: str, indent: str, colour: str | None = None) -> None:
        for line in textwrap.wrap(
            text,
            self.width,
            initial_indent=indent,
            subsequent_indent=indent,
            break_on_hyphens=False,
        ):
            self.lines.append(line if colour is None else self._coloured(line, colour))

    def _bold(self, text: str) -> str:
        return self._coloured(text, "1")

    def _coloured(self, text: str, code: str) -> str:
        return f"\033[{code}m{text}\033[0m" if self.colours else text
