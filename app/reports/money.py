"""The cost and financing plan for a report: who pays what, in which year."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.reports.subject import Subject
from app.reports.words import KINDS, NOT_KNOWN, WITHOUT_YEAR
from app.scoring.cost_sums import CostSums, cost_sums, covering, paid_by_year
from app.scoring.town_share import Basis, town_share
from app.scoring.wording import Text, euro_text, percent_text

MOST_YEARS = 6
"""More columns of amounts than that do not fit beside each other."""

_BASES: Mapping[Basis, Text] = {
    Basis.PLANNED: Text(
        "Eigenmittel laut Finanzierungsplan.", "Own money according to the financing plan."
    ),
    Basis.COMPUTED: Text(
        "Berechnet aus Kosten und Förderquote; eigene Mittel sind im Finanzierungsplan noch nicht "
        "eingetragen.",
        "Computed from costs and grant rate; own money is not entered in the financing plan yet.",
    ),
    Basis.UNKNOWN: Text(
        "Noch nicht zu sagen: Es fehlen Kosten oder Förderquote.",
        "Not known yet: costs or grant rate are missing.",
    ),
}


def costs(subject: Subject) -> dict[str, Any] | None:
    """What it costs and who pays; None as long as no costs are known."""
    covered = covering(subject.content)
    if covered is None:
        return None
    rate = subject.content.cost_plan.financing.rate
    grant = Text(
        "Zuschuss" if rate is None else f"Zuschuss ({percent_text(rate, 'de')})",
        "Grant" if rate is None else f"Grant ({percent_text(rate, 'en')})",
    )
    rows: list[tuple[Text, int | None]] = [
        (Text("Förderfähige Gesamtkosten", "Total eligible costs"), covered.eligible),
        (grant, covered.grant),
        (Text("Erforderlicher Eigenanteil", "Required own share"), covered.own_share),
        (Text("Davon Eigenmittel eingetragen", "Own money entered"), covered.own),
    ]
    if covered.third_party:
        rows.append((KINDS["third_party"], covered.third_party))
    if covered.other_public:
        rows.append((KINDS["other_public"], covered.other_public))
    if covered.gap:
        rows.append((KINDS["uncovered"], covered.gap))
    return {
        "rows": [
            {"title": subject.say(title), "amount": _amount(cents, subject)}
            for title, cents in rows
        ],
        "gap": bool(covered.gap),
        "phases": _by_phase(subject),
        "years": _by_year(subject),
        "town": own_money(subject),
    }


def own_money(subject: Subject) -> dict[str, Any]:
    """What it costs the town per budget year, with the ground of it in a sentence."""
    share = town_share(subject.content)
    shared = share.part is None
    town = subject.town or subject.say(Text("die Kommune", "the municipality"))
    notes = [_BASES[share.basis]]
    if share.others:
        others = (euro_text(share.others, "de"), euro_text(share.others, "en"))
        notes.append(
            Text(
                f"Abgezogen sind {others[0]} von Dritten.",
                f"{others[1]} from others are taken off.",
            )
        )
    if shared:
        notes.append(
            Text(
                "Alle Beteiligten zusammen; wie sie sich die Kosten teilen, steht noch nicht fest.",
                "All bodies together; how they share the costs is not settled yet.",
            )
        )
    elif share.part is not None and share.part != 1:
        part = (percent_text(share.part, "de"), percent_text(share.part, "en"))
        notes.append(Text(f"Anteil {town}: {part[0]}.", f"Share of {town}: {part[1]}."))
    if share.basis is not Basis.UNKNOWN and not share.complete:
        notes.append(
            Text("Angaben fehlen noch: Es kann mehr werden.", "Not complete yet: it may be more.")
        )
    largest = max((amount.cents for amount in share.years), default=0) or 1
    return {
        "years": [
            {
                "year": _year(amount.year, subject),
                "amount": euro_text(amount.cents, subject.language),
                "part": round(amount.cents / largest, 5),
            }
            for amount in share.years
        ],
        "total": _amount(share.total, subject),
        "known": share.total is not None,
        "note": " ".join(subject.say(note) for note in notes),
    }


def _by_year(subject: Subject) -> dict[str, Any] | None:
    """Per year the bar of who pays, in parts of the largest year, and the amounts."""
    years = paid_by_year(subject.content.cost_plan)
    largest = max((sum(amounts.values()) for _, amounts in years), default=0)
    if not largest:
        return None
    kinds = [kind for kind in KINDS if any(amounts.get(kind) for _, amounts in years)]
    return {
        "kinds": [{"key": kind, "title": subject.say(KINDS[kind])} for kind in kinds],
        "rows": [_year_row(year, amounts, kinds, largest, subject) for year, amounts in years],
    }


def _year_row(
    year: int, amounts: Mapping[str, int], kinds: Sequence[str], largest: int, subject: Subject
) -> dict[str, Any]:
    return {
        "year": str(year),
        "total": euro_text(sum(amounts.values()), subject.language),
        "pieces": [
            {"key": kind, "part": round(amounts.get(kind, 0) / largest, 5)}
            for kind in kinds
            if amounts.get(kind, 0) > 0
        ],
        "amounts": [euro_text(amounts.get(kind, 0), subject.language) for kind in kinds],
    }


def _by_phase(subject: Subject) -> dict[str, Any] | None:
    """Phases down, years across; only the sums of phases where there are too many years."""
    sums: CostSums | None = cost_sums(subject.content.cost_plan)
    if sums is None:
        return None
    shown = sums.years if len(sums.years) <= MOST_YEARS else []
    rows = [(row.phase, row.by_year, row.total) for row in sums.rows]
    return {
        "years": [_year(year, subject) for year in shown],
        "rows": [
            {
                "title": subject.say(_phase(phase)),
                "years": [_short(cents, subject) for cents in by_year] if shown else [],
                "total": euro_text(total, subject.language),
            }
            for phase, by_year, total in rows
        ],
        "sums": [_short(cents, subject) for cents in sums.by_year] if shown else [],
        "total": euro_text(sums.total, subject.language),
        "incomplete": sums.incomplete,
    }


def _phase(phase: str | None) -> Text:
    if phase is None:
        return Text("ohne Phase", "no phase")
    return Text(f"Phase {phase}", f"Phase {phase}")


def _year(year: int | None, subject: Subject) -> str:
    return subject.say(WITHOUT_YEAR) if year is None else str(year)


def _amount(cents: int | None, subject: Subject) -> str:
    return subject.say(NOT_KNOWN) if cents is None else euro_text(cents, subject.language)


def _short(cents: int, subject: Subject) -> str:
    """An amount in a narrow column: without the sign of the euro, which the heading bears."""
    return euro_text(cents, subject.language).replace("€", "").strip() if cents else "–"
