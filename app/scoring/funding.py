"""Who pays: the sums of the sources in a financing plan, exact to the cent.

Own money, third-party money and other public money cover the own share, unless they are federal.
Whether own money is federal need not be said; for third-party and other public money it must be,
and as long as it is not, that money counts as `unclear`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.scoring.content.cost_plan import CostPlan, Source, SourceKind
from app.scoring.derived import derived
from app.scoring.totals import NOTHING_KNOWN, Sum, running_sums, stated_rows

SOURCES = "cost_plan.financing.sources"

OWN_SHARE_KINDS: tuple[SourceKind, ...] = ("own", "third_party", "other_public")
"""The kinds of money that can stand for the own share."""
FEDERAL_MUST_BE_SAID: tuple[SourceKind, ...] = ("third_party", "other_public")


@dataclass(frozen=True, slots=True)
class Funding:
    """The sums of the sources, in cents.

    `federal`, `unclear` and `covering` part the money beside the grant. `public` is what counts
    against over-funding: other public money, and federal money under whichever name it stands.
    `complete` tells whether every source has its kind and its amount; if not, a sum is only a
    lower bound; `grant_complete` says so of the grant alone. `names_own_share` tells whether any
    source for the own share is there yet.
    """

    grant: int
    own: int
    third_party: int
    other_public: int
    federal: int
    unclear: int
    covering: int
    public: int
    unclear_third_party: int
    complete: bool
    grant_complete: bool
    names_grant: bool
    names_own_share: bool

    @property
    def beside_grant(self) -> int:
        """All money that is not the grant, federal or not."""
        return self.own + self.third_party + self.other_public

    @property
    def possibly_covering(self) -> int:
        """The money for the own share if all of which it is unclear turns out not federal."""
        return self.covering + self.unclear


@derived
def funding_of(plan: CostPlan) -> Funding:
    """The sums of all sources in which anything is typed."""
    rows = sources_of(plan)
    beside = [row for row in rows if row.kind in OWN_SHARE_KINDS]
    return Funding(
        grant=_cents(row for row in rows if row.kind == "grant"),
        own=_cents(row for row in rows if row.kind == "own"),
        third_party=_cents(row for row in rows if row.kind == "third_party"),
        other_public=_cents(row for row in rows if row.kind == "other_public"),
        federal=_cents(row for row in beside if row.federal),
        unclear=_cents(row for row in beside if is_unclear(row)),
        covering=_cents(row for row in beside if not row.federal and not is_unclear(row)),
        public=_cents(row for row in beside if row.kind == "other_public" or row.federal),
        unclear_third_party=_cents(
            row for row in beside if row.kind == "third_party" and is_unclear(row)
        ),
        complete=all(row.kind is not None and row.amount is not None for row in rows),
        grant_complete=all(
            row.kind is not None and (row.kind != "grant" or row.amount is not None) for row in rows
        ),
        names_grant=any(row.kind == "grant" for row in rows),
        names_own_share=bool(beside),
    )


@derived
def stated_sources(plan: CostPlan) -> tuple[tuple[str, Source], ...]:
    """The path and the row of each source in which anything is typed."""
    return stated_rows(SOURCES, plan.financing.sources)


@derived
def sources_of(plan: CostPlan) -> tuple[Source, ...]:
    """The sources in which anything is typed."""
    return tuple(row for _, row in stated_sources(plan))


def sums_by_kind(plan: CostPlan) -> Mapping[SourceKind | None, Sum]:
    """What the sources of each kind bring, federal or not."""
    return running_sums(sources_of(plan), lambda row: row.kind)


def is_unclear(source: Source) -> bool:
    """Whether it decides and is not said that the money comes from the federal government."""
    return source.kind in FEDERAL_MUST_BE_SAID and source.federal is None


def funding_total(funding: Funding, computed_grant: Sum | None) -> Sum:
    """Grant, own, third-party and other public money together.

    The grant is the one in the sources, or else the computed one. Without any money for the own
    share the list has only been begun, so that its sum is incomplete.
    """
    if funding.names_grant:
        grant = Sum(funding.grant, complete=True)
    else:
        grant = NOTHING_KNOWN if computed_grant is None else computed_grant
    beside = Sum(funding.beside_grant, complete=funding.complete and funding.names_own_share)
    return grant + beside


def _cents(rows: Iterable[Source]) -> int:
    return sum(row.amount or 0 for row in rows)
