"""The report of a dossier: where it stands, what comes next, what it costs, what it rests on."""

from collections.abc import Mapping
from typing import Any

from app.reports.advice import advice
from app.reports.grounds import sources
from app.reports.money import costs
from app.reports.schedule import schedule
from app.reports.standing import gates, open_questions, sections, standing
from app.reports.subject import Subject
from app.reports.typesetting import typeset
from app.reports.words import DISCLAIMER, TITLES, spoken
from app.scoring.consistency import findings
from app.scoring.wording import Text, day_text

MOST_FINDINGS = 40

WORDS: Mapping[str, Text] = {
    "disclaimer": DISCLAIMER,
    "page": Text("Seite", "Page"),
    "of": Text("von", "of"),
    "kind": TITLES["report"],
    "project": Text("Das Vorhaben", "The project"),
    "readiness": Text("Bereitschaft", "Readiness"),
    "points": Text("Punkte", "Points"),
    "earned": Text("erreicht", "earned"),
    "open": Text("offen", "open"),
    "gates": Text("Pflichtpunkte", "Mandatory points"),
    "gates_note": Text(
        "Ohne sie wird nichts gefördert; sie tragen keine Punkte.",
        "Without them nothing is funded; they carry no points.",
    ),
    "criterion": Text("Kriterium", "Criterion"),
    "outcome": Text("Ergebnis", "Outcome"),
    "due": Text("Fällig", "Due"),
    "section": Text("Abschnitt", "Section"),
    "progress": Text("Fortschritt", "Progress"),
    "weights": Text(
        "Die Gewichte der Kriterien sind unser eigener Vorschlag; amtliche Gewichte gibt es nicht.",
        "The weights of the criteria are our own proposal; no official weights exist.",
    ),
    "next": Text("Als Nächstes", "What to do next"),
    "next_note": Text(
        "Jeder Schritt ist an einer Kopie der Bewerbung durchgerechnet: Er bringt genau, was hier "
        "steht.",
        "Each step was tried on a copy of the application: it brings exactly what is said here.",
    ),
    "none": Text("Es gibt nichts mehr, was Sie tun können.", "There is nothing left to do."),
    "or": Text("oder:", "or:"),
    "mandatory": Text("Pflicht", "mandatory"),
    "awaiting": Text("Wartet auf die Beratung", "Awaits an adviser"),
    "costs": Text("Kosten und Finanzierung", "Costs and financing"),
    "no_costs": Text("Es sind noch keine Kosten eingetragen.", "No costs have been entered yet."),
    "item": Text("Posten", "Item"),
    "amount": Text("Betrag", "Amount"),
    "phases": Text("Kosten nach Phasen und Jahren", "Costs by phase and year"),
    "euro": Text("Beträge in Euro", "Amounts in euros"),
    "phase": Text("Phase", "Phase"),
    "total": Text("Summe", "Total"),
    "incomplete": Text(
        "Mindestens ein Betrag fehlt noch: Die Summen können steigen.",
        "At least one amount is missing: the sums may rise.",
    ),
    "years": Text("Wer zahlt in welchem Jahr", "Who pays in which year"),
    "year": Text("Jahr", "Year"),
    "share": Text("Anteile", "Shares"),
    "town_share": Text("Belastung des eigenen Haushalts", "What it costs the own budget"),
    "time": Text("Zeitplan", "Time plan"),
    "no_time": Text("Der Zeitplan ist noch leer.", "The time plan is still empty."),
    "what": Text("Phase, Maßnahme, Meilenstein", "Phase, measure, milestone"),
    "when": Text("Zeitraum", "Period"),
    "questions": Text("Offene Fragen", "Open questions"),
    "no_questions": Text(
        "Alle bewerteten Kriterien sind erfüllt.", "All weighted criteria are met."
    ),
    "consistency": Text("Widersprüche", "Contradictions"),
    "no_findings": Text(
        "Soweit ausgefüllt, stimmen die Teile der Bewerbung überein.",
        "As far as they are filled in, the parts of the application agree.",
    ),
    "difference": Text("Widerspruch", "Contradiction"),
    "warning": Text("Zu prüfen", "To be checked"),
    "sources": Text("Quellen der Kriterien", "Sources of the criteria"),
    "source": Text("Quelle", "Source"),
    "address": Text("Adresse", "Address"),
    "criteria": Text("Kriterien", "Criteria"),
    "and_more": Text("und weitere", "and more"),
}


def report_pdf(subject: Subject) -> bytes:
    """The report as PDF. Raises TookTooLong."""
    return typeset("report.typ", report_data(subject), day=subject.today)


def report_data(subject: Subject) -> dict[str, Any]:
    """All that the report prints."""
    words = spoken(WORDS, subject.language)
    return {
        "lang": subject.language,
        "day": subject.today.isoformat(),
        "title": f"{words['kind']}: {subject.name}",
        "words": words,
        "name": subject.name,
        "owner": " · ".join(part for part in (subject.town, subject.call) if part),
        "label": subject.content.label,
        "summary": subject.content.project_plan.summary,
        "facts": made_from(subject),
        "standing": standing(subject),
        "gates": gates(subject),
        "sections": sections(subject),
        "advice": advice(subject),
        "costs": costs(subject),
        "schedule": schedule(subject),
        "questions": open_questions(subject),
        "findings": _findings(subject),
        "sources": sources(subject),
    }


def made_from(subject: Subject) -> list[dict[str, str]]:
    """Day, revision, checklist and fingerprint: what a reader needs to find the same again."""
    card, language = subject.card, subject.language
    stored = subject.revision
    pairs = (
        (Text("Stand", "As of"), day_text(card.as_of, language)),
        (
            Text("Revision", "Revision"),
            subject.say(Text("Datei", "file")) if stored is None else str(stored),
        ),
        (Text("Prüfliste", "Checklist"), f"{card.checklist_id} {card.checklist_version}"),
        (Text("Fingerabdruck", "Fingerprint"), card.fingerprint[:16]),
    )
    return [{"title": subject.say(title), "text": text} for title, text in pairs]


def _findings(subject: Subject) -> dict[str, Any]:
    found = findings(subject.facts)
    return {
        "shown": [
            {"key": finding.severity, "text": subject.say(finding.sentence)}
            for finding in found[:MOST_FINDINGS]
        ],
        "more": len(found) > MOST_FINDINGS,
    }
