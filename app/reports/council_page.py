"""One page for mayor and council: what is asked, what it costs the town, what is missing, by when.

In plain language, and on one page whatever was typed: texts are cut where the dossier has more.
"""

from collections.abc import Mapping
from typing import Any

from app.reports.dossier_report import made_from
from app.reports.money import own_money
from app.reports.standing import deadlines, missing_gates
from app.reports.subject import Subject
from app.reports.typesetting import typeset
from app.reports.words import DISCLAIMER, NOT_KNOWN, TITLES, level_name, spoken
from app.scoring.cost_sums import covering
from app.scoring.open_items import decision_limit
from app.scoring.safe_day import Outlook, SafeDay, safe_day
from app.scoring.scorecard import Line
from app.scoring.town_share import Basis, town_share
from app.scoring.wording import Text, day_text, deadline_text, euro_text

MOST_YEARS, MOST_MISSING = 7, 5
LONGEST_TITLE, LONGEST_SUMMARY, LONGEST_POINT = 90, 300, 110

WORDS: Mapping[str, Text] = {
    "disclaimer": DISCLAIMER,
    "page": Text("Seite", "Page"),
    "of": Text("von", "of"),
    "kind": TITLES["council_page"],
    "about": Text("Worum geht es?", "What is it about?"),
    "asked": Text("Was soll der Rat beschließen?", "What is the council asked to decide?"),
    "costs": Text("Was kostet es uns?", "What does it cost us?"),
    "missing": Text("Was fehlt noch?", "What is missing?"),
    "when": Text("Bis wann?", "By when?"),
    "year": Text("Haushaltsjahr", "Budget year"),
    "share": Text("Anteil", "Share"),
    "own_money": Text("Eigene Mittel", "Own money"),
    "total": Text("Summe", "Total"),
    "eligible": Text("Gesamtkosten", "Total costs"),
    "grant": Text("Zuschuss des Fördergebers", "Grant of the funder"),
    "ours": Text("Das zahlen wir selbst", "What we pay ourselves"),
    "weights": Text(
        "Grundlage ist die Prüfliste der Bewerbung; ihre Gewichte sind unser eigener Vorschlag.",
        "Based on the checklist of the application; its weights are our own proposal.",
    ),
}
_COMPLETE = Text("Alle Pflichtpunkte sind erfüllt.", "All mandatory points are met.")


def council_page_pdf(subject: Subject) -> bytes:
    """The page as PDF. Raises TookTooLong."""
    return typeset("council_page.typ", council_page_data(subject), day=subject.today)


def council_page_data(subject: Subject) -> dict[str, Any]:
    """All that the page prints."""
    words = spoken(WORDS, subject.language)
    missing = missing_gates(subject.card.lines)
    return {
        "lang": subject.language,
        "day": subject.today.isoformat(),
        "title": f"{words['kind']}: {_cut(subject.name, LONGEST_TITLE)}",
        "words": words,
        "name": _cut(subject.name, LONGEST_TITLE),
        "owner": _cut(" · ".join(part for part in (subject.town, subject.call) if part), 120),
        "facts": made_from(subject),
        "about": _about(subject),
        "asked": _asked(subject),
        "sums": _sums(subject),
        "money": _own_money(subject),
        "gap": _gap(subject),
        "level": {
            "key": subject.card.level.value,
            "name": level_name(subject.card.level, subject.language),
        },
        "missing": [_point(line, subject) for line in missing[:MOST_MISSING]],
        "more": _more(len(missing) - MOST_MISSING, subject),
        "complete": None if missing else subject.say(_COMPLETE),
        "safe_day": _safe_day(subject),
        "deadlines": deadlines(subject),
    }


def _about(subject: Subject) -> str:
    summary = subject.content.project_plan.summary
    if summary:
        return _cut(" ".join(summary.split()), LONGEST_SUMMARY)
    town = subject.town or subject.say(Text("Die Kommune", "The municipality"))
    return subject.say(
        Text(
            f"{town} bewirbt sich um Fördermittel. Eine Kurzbeschreibung fehlt noch.",
            f"{town} applies for a grant. A short description is still missing.",
        )
    )


def _asked(subject: Subject) -> dict[str, Any]:
    """What the council decides on; what it has decided already."""
    decided = _decision(subject)
    if decided is not None and decided.fulfilled:
        said = subject.say(Text("Der Rat hat entschieden.", "The council has decided."))
        reason = decided.reason.pick(subject.language)
        return {"decided": True, "text": f"{said} {reason}", "points": []}
    points = [
        Text(
            f"die Bewerbung mit dem Vorhaben „{_cut(subject.name, 80)}“,",
            f"the application with the project “{_cut(subject.name, 80)}”,",
        ),
        _own_share_point(subject),
    ]
    declared = [
        subject.title_of(rule.criterion.id)
        for rule in subject.checklist.rules
        if rule.check is not None and rule.check.id == "council_declares"
    ]
    if declared:
        listed = "; ".join(declared)
        points.append(Text(f"die Erklärungen: {listed}.", f"the declarations: {listed}."))
    text = Text("Der Rat wird gebeten zu beschließen:", "The council is asked to decide on:")
    return {
        "decided": False,
        "text": subject.say(text),
        "points": [subject.say(point) for point in points],
    }


def _own_share_point(subject: Subject) -> Text:
    money = own_money(subject)
    if not money["known"]:
        return Text(
            "den Eigenanteil (der Betrag steht noch nicht fest),",
            "the own share (its amount is not settled yet),",
        )
    years = [row["year"] for row in money["years"] if row["year"].isdigit()]
    span = years[0] if len(years) == 1 else f"{years[0]}–{years[-1]}" if years else ""
    amount = money["total"]
    return Text(
        f"eigene Mittel von {amount}" + (f" in den Haushaltsjahren {span}," if span else ","),
        f"own money of {amount}" + (f" in the budget years {span}," if span else ","),
    )


def _decision(subject: Subject) -> Line | None:
    """The line of the criterion that asks for a decision in time."""
    for rule in subject.checklist.rules:
        if rule.check is not None and rule.check.id == "council_decided_in_time":
            return subject.card.line(rule.criterion.id)
    return None


def _sums(subject: Subject) -> list[dict[str, str]]:
    covered = covering(subject.content)
    amounts = (
        ("eligible", None if covered is None else covered.eligible),
        ("grant", None if covered is None else covered.grant),
    )
    sums = [(key, _amount(cents, subject)) for key, cents in amounts]
    money = own_money(subject)
    sums.append(("ours", money["total"]))
    return [{"key": key, "title": subject.say(WORDS[key]), "amount": text} for key, text in sums]


def _gap(subject: Subject) -> str | None:
    """What nobody pays yet beside the own money entered; a computed own share leaves no gap."""
    covered = covering(subject.content)
    planned = town_share(subject.content).basis is Basis.PLANNED
    if covered is None or not covered.gap or not planned:
        return None
    de, en = euro_text(covered.gap, "de"), euro_text(covered.gap, "en")
    return subject.say(
        Text(
            f"Noch nicht gedeckt sind {de}; ohne weitere Mittel zahlt sie die Kommune.",
            f"{en} are not covered yet; without other money the municipality pays them.",
        )
    )


def _own_money(subject: Subject) -> dict[str, Any]:
    """The years that fit, and all later ones in one line."""
    share = town_share(subject.content)
    if len(share.years) <= MOST_YEARS:
        return own_money(subject)
    shown, rest = share.years[: MOST_YEARS - 1], share.years[MOST_YEARS - 1 :]
    later = {
        "year": subject.say(Text("danach", "later")),
        "amount": euro_text(sum(amount.cents for amount in rest), subject.language),
        "part": 0,
    }
    money = own_money(subject)
    return {**money, "years": [*money["years"][: len(shown)], later]}


def _point(line: Line, subject: Subject) -> dict[str, str | None]:
    due = None if line.due_on is None else day_text(line.due_on, subject.language)
    until = None if due is None else subject.say(Text(f"bis {due}", f"by {due}"))
    return {"title": _cut(subject.title_of(line.id), LONGEST_POINT), "due": until}


def _safe_day(subject: Subject) -> dict[str, Any] | None:
    """The latest safe day for the draft resolution; None once the council has decided."""
    decided = _decision(subject)
    if decided is None or decided.fulfilled:
        return None
    limit = decision_limit(subject.checklist, subject.facts.timetable)
    found = safe_day(subject.content.council, limit, subject.today)
    late = found.outlook in (Outlook.TOO_LATE, Outlook.NONE_IN_TIME)
    day = found.hand_in_by
    return {
        "title": subject.say(
            Text(
                "Letzter sicherer Tag für die Beschlussvorlage",
                "Latest safe day for the draft resolution",
            )
        ),
        "day": None if day is None else deadline_text(day, subject.language),
        "late": late,
        "text": subject.say(_in_words(found)),
    }


def _in_words(found: SafeDay) -> Text:
    match found.outlook:
        case Outlook.NO_DEADLINE:
            return Text(
                "Für den Beschluss ist keine Frist bekannt.",
                "No deadline is known for the resolution.",
            )
        case Outlook.NO_MEETINGS:
            return Text(
                "Tragen Sie die Sitzungen ein; dann steht hier der letzte sichere Tag.",
                "Enter the meetings; then the latest safe day stands here.",
            )
        case Outlook.NONE_IN_TIME:
            return Text(
                "Keine eingetragene Sitzung liegt vor der Frist. Bitten Sie um eine Sondersitzung.",
                "No meeting entered is before the deadline. Ask for an extra meeting.",
            )
        case Outlook.TOO_LATE:
            return Text(
                "Dieser Tag ist vorbei. Es bleiben eine Sondersitzung oder ein später Eingang.",
                "This day has passed. An extra meeting or a late paper may still be possible.",
            )
    return _of_meeting(found)


def _of_meeting(found: SafeDay) -> Text:
    if found.meeting is None:
        return NOT_KNOWN
    de, en = day_text(found.meeting, "de"), day_text(found.meeting, "en")
    whose = f" ({_cut(found.body, 60)})" if found.body else ""
    if not found.papers_known:
        return Text(
            f"Letzte Sitzung vor der Frist{whose}; wann Vorlagen abzugeben sind, fehlt noch.",
            f"Last meeting before the deadline{whose}; when papers are due is still missing.",
        )
    words = Text(
        f"Damit kann die Sitzung am {de}{whose} noch rechtzeitig entscheiden.",
        f"So the meeting on {en}{whose} can still decide in time.",
    )
    better = found.working_day
    if better is None or better == found.hand_in_by:
        return words
    before = (deadline_text(better, "de"), deadline_text(better, "en"))
    return Text(
        f"{words.de} Das ist ein Wochenende: besser bis {before[0]}.",
        f"{words.en} That is a weekend: better by {before[1]}.",
    )


def _more(count: int, subject: Subject) -> str | None:
    if count <= 0:
        return None
    return subject.say(Text(f"und {count} weitere", f"and {count} more"))


def _amount(cents: int | None, subject: Subject) -> str:
    return subject.say(NOT_KNOWN) if cents is None else euro_text(cents, subject.language)


def _cut(text: str, longest: int) -> str:
    """A text of at most so many signs, cut between words where it has any."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    words = kept.rpartition(" ")[0]
    return f"{(words if len(words) > longest // 2 else kept).rstrip(' ,;')} …"
