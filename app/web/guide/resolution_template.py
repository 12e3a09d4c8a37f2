"""The text of a council resolution with the six declarations, as a Word file. German: councils are.

Our own wording after public council papers of earlier calls (domain.md 2.1); no official template.
Real headings, a real list and the language in the file, so that it can be read aloud.
"""

from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from app.scoring.wording import day_text
from app.web.guide.document import Document as Guide

_NO_OFFICIAL = (
    "Eigener Vorschlag, formuliert nach öffentlich zugänglichen Ratsvorlagen früherer Aufrufe."
    " Kein amtliches Muster: Der Fördergeber hat keinen Wortlaut veröffentlicht. Bitte prüfen Sie"
    " den Text mit Ihrer Rechts- und Finanzabteilung, und füllen Sie alle Felder in eckigen"
    " Klammern aus."
)
DECLARATIONS = (
    "Stadtentwicklung und Digitalisierung in einem partizipativen Verfahren mit der örtlichen"
    " Öffentlichkeit erörtert und gestaltet (E1),",
    "einen strategischen Ansatz im Sinne der Smart City Charta verfolgt (E2),",
    "Smart City nicht als bloß sektorales Projekt versteht, sondern räumliche und gesellschaftliche"
    " Wirkungen fachübergreifend betrachtet (E3),",
    "sich in Kenntnis des erforderlichen Eigenanteils bewirbt und diesen Eigenanteil erbringen wird"
    " (E4),",
    "zum modellhaften Lernen für und mit anderen Kommunen bereit ist (E5),",
    "den räumlichen Bezug der Bewerbung wie folgt festlegt: [gesamtes Gemeindegebiet / gesamter"
    " Landkreis / Gebiet des Verbunds / Teilraum: …] (E6).",
)
_AMOUNTS = (
    "Förderfähige Gesamtkosten: [Betrag] €",
    "Beantragte Förderquote: [Quote] %",
    "Erwarteter Zuschuss: [Betrag] €",
    "Eigenanteil der Kommune: höchstens [Betrag] €, das sind [Quote] % der Gesamtkosten",
    "Haushaltsjahre: [Jahr] bis [Jahr], Haushaltsstelle [Nummer]",
    "Davon Mittel Dritter, falls vorgesehen: [Betrag] € von [Geber]",
)
_HINTS = (
    "Zuständig ist in der Regel die Vertretung selbst (Rat, Kreistag, Stadtverordnetenversammlung)."
    " Die Empfehlung eines Ausschusses ersetzt ihren Beschluss nicht.",
    "Eine Eil- oder Dringlichkeitsentscheidung nennt ihre Rechtsgrundlage in der Gemeinde- oder"
    " Landkreisordnung; ob der Aufruf sie anerkennt und ob der Rat sie bestätigen muss, steht in"
    " der Checkliste.",
    "Nennen Sie den Betrag eher etwas höher als zu niedrig: Er muss den Eigenanteil des Kosten- und"
    " Finanzierungsplans decken.",
    "Halten Sie Abstimmungsergebnis, Vorlagennummer und Datum im Protokollauszug fest, und laden"
    " Sie ihn als Unterlage hoch.",
)


def write_template(guide: Guide) -> bytes:
    """The file for one call."""
    word = Document()
    _set_up(word, guide)
    word.add_heading("Beschlussvorlage: Bewerbung um Fördermittel", level=0)
    word.add_paragraph(f"{guide.call.title.text.de} · {guide.title.de}")
    word.add_paragraph(_NO_OFFICIAL, style="Intense Quote")
    _head(word)
    _resolution(word, guide)
    word.add_heading("Finanzielle Auswirkungen", level=1)
    for line in _AMOUNTS:
        word.add_paragraph(line, style="List Bullet")
    word.add_heading("Begründung", level=1)
    word.add_paragraph(
        "[Ausgangslage und Herausforderungen der Kommune, Ziele und Maßnahmen des Projektplans,"
        " Beteiligung der Öffentlichkeit, Zeitplan, Folgekosten nach dem Ende der Förderung,"
        " Risiken und Alternativen.]"
    )
    word.add_heading("Abstimmungsergebnis", level=1)
    word.add_paragraph("Ja: [Anzahl]   Nein: [Anzahl]   Enthaltungen: [Anzahl]")
    word.add_heading("Hinweise zur Verwendung (vor der Sitzung löschen)", level=1)
    for line in _HINTS:
        word.add_paragraph(line, style="List Bullet")
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def _set_up(word: Word, guide: Guide) -> None:
    properties = word.core_properties
    properties.title = f"Beschlussvorlage – {guide.title.de}"
    properties.author = "Bewerbungskompass"
    properties.comments = "Eigener Vorschlag, kein amtliches Muster"
    properties.language = "de-DE"
    properties.created = properties.modified = datetime(2026, 1, 1, tzinfo=UTC)
    normal = word.styles["Normal"]
    normal.font.name = "Calibri"
    normal.font.size = Pt(11)
    _speak_german(word)
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)


def _speak_german(word: Word) -> None:
    """The language of all text, by which it is read aloud and checked."""
    for language in word.styles.element.iter(qn("w:lang")):
        for kind in ("w:val", "w:eastAsia"):
            language.set(qn(kind), "de-DE")


def _head(word: Word) -> None:
    word.add_heading("Vorlage", level=1)
    for line in (
        "Vorlage Nr.: [Nummer]",
        "Gremium: [Stadtrat / Gemeinderat / Kreistag / …]",
        "Sitzung am: [Datum]",
        "Behandlung: öffentlich",
        "Federführend: [Amt oder Stabsstelle]",
    ):
        word.add_paragraph(line)


def _resolution(word: Word, guide: Guide) -> None:
    until = "[Datum]" if guide.call.apply_by is None else day_text(guide.call.apply_by, "de")
    word.add_heading("Beschlussvorschlag", level=1)
    word.add_paragraph(
        "[Gremium] der [Name der Kommune] beschließt die Bewerbung im Aufruf"
        f" „{guide.call.title.text.de}“. Die Kommune erklärt, dass sie"
    )
    for line in DECLARATIONS:
        word.add_paragraph(line, style="List Number")
    word.add_paragraph(
        "Der Eigenanteil beträgt höchstens [Betrag] €, das sind [Quote] % der förderfähigen"
        " Gesamtkosten von [Betrag] €. Er wird in den Haushaltsjahren [Jahr] bis [Jahr]"
        " bereitgestellt."
    )
    word.add_paragraph(
        f"Die Verwaltung wird beauftragt, die Bewerbung bis zum {until} einzureichen und dem"
        " [Gremium] über den Fortgang zu berichten."
    )
