"""The declarations E1 to E6 by what they mean: notions that must come together in one sentence."""

import re
from dataclasses import dataclass

from app.papers.finding import Field

_FLAGS = re.IGNORECASE | re.DOTALL


@dataclass(frozen=True, slots=True)
class Concept:
    """A declaration: any of its `ways`, each some notions all to be said; what denies it."""

    field: Field
    ways: tuple[tuple[re.Pattern[str], ...], ...]
    denied: re.Pattern[str]

    def said_in(self, words: str) -> bool:
        """Whether a sentence makes the declaration."""
        made = any(all(notion.search(words) for notion in way) for way in self.ways)
        return made and not self.denied.search(words)


def _concept(field: Field, denied: str, *ways: tuple[str, ...]) -> Concept:
    compiled = tuple(tuple(re.compile(notion, _FLAGS) for notion in way) for way in ways)
    return Concept(field, compiled, re.compile(denied, _FLAGS))


_NOT = r"\b(?:nicht|kein\w*|ohne|lehnt|weder)\b"
_PUBLIC = (
    r"Öffentlichkeit|Bürger(?!meister|haus|entscheid|begehr)|Einwohner|Bevölkerung"
    r"|Stadtgesellschaft|Zivilgesellschaft"
    r"|Ortsgemeinschaft|Menschen|\bLeute\b|Anwohner|örtliche\w*\sGemeinschaft|Stadtbewohner"
    r"|Vereine\b"
)
_TAKE_PART = (
    r"partizip|beteilig|mitwirk|mitrede|mitgestalt|mitentscheid|mitdiskut|mitbestimm|einbezieh"
    r"|einbezogen|einbindung|eingebunden"
    r"|einzubinden|einzubeziehen|Dialog|Bürgerwerkst|Werkstatt|erörter|diskut|gemeinsam\smit"
    r"|beratschlag|zusammen\smit|Mitsprache|bindet\b|bezieht\b"
    r"|\b(?:wirk|red|gestalt|bestimm|entscheid|diskutier|berat)\w*\b.{0,140}\bmit\b|Werkstätt"
    r"|Workshop|Bürgerforum|Bürgerrat|einladen|lädt\b.{0,120}\bein\b|\bTeilhabe|angehört|befragt"
)
_DEVELOPMENT = r"Entwicklung|entwickelt|Digitalis|digital|Strategie|Konzept|Projekt|Smart"
r"|Verfahren|Prozess|gestalt|Vorhaben|Maßnahme"
_SHARE = (
    r"\b(?:Eigenanteil|Eigenmittel|Eigenbeteiligung|Eigenbeitrag|Eigenleistung|Eigenfinanzierung"
    r"|Kreisanteil|Gemeindeanteil"
    r"|Stadtanteil|Kofinanzierung|Komplementär|Selbstbehalt|Eigenkapitalanteil|Mitfinanzierung"
    r"|Finanzierungsanteil)"
    r"|\b(?:eigene[nrms]?|kommunale[nrms]?|städtische[nrms]?|gemeindliche[nrms]?"
    r"|verbleibende[nrms]?|restliche[nrms]?)\s"
    r"(?:Finanzierungs)?(?:Anteil|Mittel|Beitrag)|\bentfallende[nr]?\s(?:Finanzierungs)?[Aa]nteil"
    r"|\bFinanzierungsbeitrag|\bAnteil\sde[rs]\s(?:Stadt|Gemeinde|Kreises|Landkreises"
    r"|Verbandsgemeinde|Amtes)"
    r"|\bselbst\szu\s(?:zahlen|tragen|finanzieren|leisten)|\baus\seigenen?\s(?:Mitteln"
    r"|Haushaltsmitteln)"
)
_PLEDGE = (
    r"\b(?:aufbring\w*|aufgebracht|aufzubringen|bringt?\b.{0,200}\bauf\b|bereit(?:zu)?stell\w*"
    r"|bereit(?:ge|zu)stellt|bereitgestellt"
    r"|stell\w*\b.{0,240}\b(?:bereit|zur\sVerfügung|sicher|ein)\b"
    r"|zur\sVerfügung\s(?:zu\s)?(?:ge)?stell\w*|bereithalten|Bereitstellung|erbring\w*"
    r"|erbracht|erbringt|übern(?:imm|ehm|omm|ahm)\w*|zu(?:zu)?sag\w*|zugesagt|sag(?:t"
    r"|en)\b.{0,200}\bzu\b|Zusage|sicher(?:t|n|te)\b.{0,200}\bzu\b"
    r"|zugesichert|zuzusichern|einbring\w*|eingebracht|bring\w*\b.{0,200}\bein\b|verpflichtet"
    r"|trägt|tragen|getragen|einzubringen|einzustellen"
    r"|eingestellt|einstell\w*|gewährleist\w*|deckt|gedeckt|deckung|leistet|leisten|geleistet"
    r"|veranschlag\w*|etatisier\w*|einzuplanen|eingeplant|einplan\w*"
    r"|vorgesehen|vorzusehen|finanzier(?:t|en)\b|garantier\w*|steht\sbereit|stehen\sbereit"
    r"|bewillig\w*|freigegeben|genehmigt|sicherstell\w*"
    r"|sichergestellt|sicherzustellen|steht\s.{0,60}\bein\b|aufzunehmen|aufgenommen|beisteuer\w*"
    r"|beizusteuern|gesichert|zu\szahlen\sbereit|zahlt\b|"
    r"steuert\b.{0,200}\bbei\b|kommt\b.{0,80}\bauf\b|aufkommen\b|plant\b.{0,160}\bein\b"
    r"|hält\b.{0,200}\bbereit\b|sieht\b.{0,160}\bvor\b|nimmt\b.{0,160}\b(?:auf"
    r"|in\sden\sHaushalt)\b)"
)
_OTHER_TOWNS = (
    r"\bander\w*\s(?:[\wäöüß-]+\s){0,2}?(?:Kommunen|Städte\w*|Gemeinden|Landkreise\w*|Kreise\w*"
    r"|Gebietskörperschaften|Verwaltungen|Ämter\w*|Regionen)"
    r"|\bKommunen\suntereinander|\binterkommunal\w*|\bder\skommunalen\sFamilie"
    r"|\büber\sdie\s(?:Gemeinde|Stadt|Kreis)grenzen|\ballen\sKommunen"
    r"|\banderswo\b|\bDritten\b|\bweitere\w*\sKommunen|\bNachahm\w+|\bübrige\w*\sKommunen"
)
_LEARN = r"lern\w*|Erfahrung\w*|Wissen\w*|Erkenntnis\w*|Ergebniss\w*|Lösungen?\b|übertrag\w*"
r"|Transfer\w*|Know-?how|Austausch|teilt\b|Vorbild"
_SECTOR = (
    r"Sektor(?!en?übergreif)\w*|sektoral\w*|Fach(?:projekt|vorhaben|aufgabe|thema|bereichsprojekt"
    r"|planung|angelegenheit)\w*|Einzel(?:projekt|vorhaben|maßnahme|thema|lösung)\w*"
    r"|Ressort(?:projekt|aufgabe|thema|vorhaben|angelegenheit)\w*|Insel(?:lösung|projekt)\w*"
    r"|(?:IT|EDV|Technik|Technologie|Digital\w*|Software)-?\s?(?:Projekt|Thema|Vorhaben|Aufgabe)\w*"
    r"|Teilprojekt|Spartenprojekt|Angelegenheit\s(?:der|einer)\s(?:IT|EDV|einzelne)|(?:Sache"
    r"|Aufgabe)\s(?:nur\s)?(?:eine[rs]|der)\s(?:einzelne[nr]|einzigen|IT|EDV)"
)
_ACROSS = (
    r"(?:sektor(?:en)?|ressort|fach|ämter|amts|fachbereichs|fachämter|dezernats|disziplin(?:en)?"
    r"|bereichs|themen|abteilungs|referats)übergreif\w*"
    r"|\bübergreif\w*|Querschnitt\w*|ganzheitlich\w*|integriert\w*|über\salle\s\w+\shinweg"
    r"|quer\s(?:durch|über)\salle|fachlich\sübergreif"
)
_EFFECTS = r"(?:Aus)?[Ww]irkung\w*|Folgen\b|räumlich\w*|gesellschaftlich\w*|sozial\w*"
r"|\bverst(?:eht|anden|ehen)\b|begr(?:eift|iffen)\b|betrachte\w*|\b(?:sieht|gesehen|aufgefasst"
r"|behandelt|angelegt)\b"
_WHOLE = (
    r"\b(?:gesamt\w*|ganze[nrsm]?|sämtliche\w*"
    r"|alle[nr]?)\s(?:[\wäöüß-]+\s){0,2}?(?:\w*[Ss]tadt\w*|\w*[Kk]reis\w*|\w*[Gg]emeinde\w*"
    r"|\w*[Gg]ebiet\w*|\w*[Oo]rtsteil\w*|Ortschaft\w*|Amt(?:es)?\b"
    r"|\w*[Rr]egion\w*|Weiler\w*|Dörfer\w*|Fläche|Quartier\w*|Raum)"
    r"|\b(?:Stadt|Gemeinde|Kreis|Landkreis|Verbands|Amts|Samtgemeinde|Verbandsgemeinde"
    r"|Mitglieds)gebiet\w*|\b(?:Gesamtstadt|stadtweit\w*|kreisweit\w*|gemeindeweit\w*"
    r"|flächendeckend\w*|gesamtstädtisch\w*|regionsweit\w*)"
    r"|\bKern(?:stadt|gebiet)\b|\bInnenstadt\b|\bAltstadt\b|\bQuartiere?n?\b|\bStadtteile?n?\b"
    r"|\bOrtsteile?n?\b|\bMitgliedsgemeinden\b|\bGemarkung\w*|\bVerflechtungsraum"
)
_SPACE = (
    r"räumlich\w*|\bGebietskulisse|\bUmgriff|\bBezugsraum|\bGeltungs(?:bereich|gebiet)"
    r"|\b(?:Projekt|Förder|Modell|Untersuchungs)(?:gebiet|raum)"
    r"|\berstreck\w*|\bumfass\w*|\bbezieh(?:t|en)\b|\bgilt\b|\bgelten\b|\beinbezogen\b"
    r"|\bbezogen\b|\bGebiet\s(?:ist|der|des)|\bFläche\s(?:ist|der|des)|\bRaum\s(?:ist|der|des)"
    r"|\bBezug\b|\bKulisse\b|\babdeck\w*|\babgedeckt|\bdeckt\b|\bbetrachtet\swird"
    r"|\bBetrachtungsraum|\bWirkungs(?:raum|bereich)"
)
_LATER = (
    r"\b(?:gesondert|später|separat|zu\sgegebener\sZeit|noch\snicht|noch\szu\sentscheiden"
    r"|nicht\sabschließend)\b|vorbehalten\b|(?<!in\s)\bzurückgestellt"
    r"|\bentscheid\w*\s.{0,60}\b(?:nächsten|künftig\w*|folgenden)\sSitzung|über\s(?:den|die"
    r"|einen)\s(?:Eigen|eigenen)[^.;]{0,80}\b(?:entscheid|beschl|berat|befind|befund)"
)
CONCEPTS = (
    _concept(
        Field.E1,
        rf"{_NOT}\s(?:[\w-]+\s){{0,3}}(?:partizipati|[Bb]eteiligung)|{_LATER}",
        (r"partizipati(?:v|on)\w*",),
        (
            r"(?:Bürger|Öffentlichkeits|Einwohner)?[Bb]eteiligungs(?:verfahren|prozess|konzept"
            r"|format)\w*",
        ),
        (_PUBLIC, _TAKE_PART, _DEVELOPMENT),
    ),
    _concept(
        Field.E2,
        rf"{_NOT}\s(?:[\w-]+\s){{0,5}}Charta|Charta\s(?:(?:wird|ist|hat)\s)?(?:nicht|abgelehnt)\b"
        rf"|{_LATER}",
        (r"Smart[\s-]{0,3}C\s?\w?\s?t(?:y|ies)?\w{0,3}[\s-]{0,3}Ch?\s?a?\s?r\s?t\s?a",),
        (
            r"\bCharta(?!\s(?:der\sVielfalt|von\sAthen|der\sGrundrechte))",
            r"Smart|digital|Leitlinie|strateg|nachhaltig|Bund|BBSR|bekenn",
        ),
    ),
    _concept(
        Field.E3,
        r"(?!)",
        (
            rf"\b(?:nicht|kein\w*|statt|anstatt|weder|mehr\sals|hinaus"
            rf"|anstelle)\b.{{0,60}}?(?:{_SECTOR})",
        ),
        (rf"(?:{_SECTOR}).{{0,80}}?\b(?:hinaus|nicht|kein\w*)\b", _ACROSS + "|" + _EFFECTS),
        (_ACROSS, _EFFECTS, r"Smart|Digital|Wirkung|Folgen|Vorhaben|Projekt|\bSie\b|Strategie"),
    ),
    _concept(
        Field.E4,
        rf"(?:{_SHARE})[^.;]{{0,120}}\b(?:nicht|keinen)\s(?:\w+\s){{0,2}}(?:zugesagt|aufgebracht"
        rf"|bereit|übern|erbr|gedeckt|aufzu|finanz|veranschlagt|gesichert|vorgesehen)"
        rf"|\bkein\w*\s(?:{_SHARE})|{_LATER}|\bkann\b[^.;]{{0,80}}\bnicht\b|\bprüf(?:en"
        rf"|t)\b[^.;]{{0,60}}\b(?:ob|wie|inwieweit)\b",
        (_SHARE, _PLEDGE),
    ),
    _concept(
        Field.E5,
        rf"{_NOT}\s(?:[\w-]+\s){{0,3}}modellhaft|{_LATER}",
        (r"modellhafte[rnsm]?\sLern\w*|Modelllernen|Modell-Lernen",),
        (r"modellhaft\w*", r"lern\w*"),
        (_OTHER_TOWNS, r"\blern\w*"),
        (
            _OTHER_TOWNS,
            _LEARN,
            r"teil(?:t|en)\b|weiter(?:zu)?g[ei]b\w*|Weitergabe|weitergereicht|austausch\w*"
            r"|zur\sVerfügung|bereit\w*|übertrag\w*|zusammenarbeit\w*"
            r"|zugänglich|offen|nutz\w*|Transfer\w*|profitier\w*|gibt\b|gegeben|vermittel\w*"
            r"|veröffentlich\w*|stell\w*",
        ),
    ),
    _concept(
        Field.E6,
        rf"{_LATER}",
        (_SPACE, _WHOLE),
        (
            r"räumliche[rnsm]?\s(?:Bezug\w*|Umgriff\w*|(?:Geltungs)?[Bb]ereich\w*|Bezugsraum\w*"
            r"|Gebietskulisse|Kulisse)",
        ),
        (
            r"\b(?:Konzept|Strategie|Vorhaben|Bewerbung|Projekt)\w*\b",
            r"\b(?:für|auf)\s(?:das|die|den)\s(?:gesamte|ganze)\w*\s\w+",
        ),
    ),
)
