"""The applicant's cost share, and what the shares of the partners leave."""

from collections.abc import Iterator

from app.scoring.bodies import PARTNERS
from app.scoring.consistency.finding import Finding, Stated, contradiction
from app.scoring.content.dossier import Dossier
from app.scoring.cost_shares import WHOLE, partners_share
from app.scoring.wording import Percent, Text

_KIND = "partner-shares"
_OWN = "applicant.cost_share"
_REST = Text("der Rest", "the rest")


def shares_are_one_hundred_percent(dossier: Dossier) -> Iterator[Finding]:
    """The shares of applicant and partners add up to exactly one; an open own one is the rest."""
    applicant = dossier.applicant
    if not applicant.partners:
        return
    theirs, missing = partners_share(applicant)
    own = applicant.cost_share
    if own is None:
        if theirs >= WHOLE:
            yield contradiction(
                _KIND,
                Stated(_OWN, _REST),
                Stated(PARTNERS, Percent(theirs)),
                "difference",
                "Die Partner tragen zusammen schon {other}; Ihr eigener Anteil ({one}) wäre "
                "nichts. Senken Sie ihre Anteile.",
                "Together the partners already bear {other}; your own share ({one}) would be "
                "nothing. Lower their shares.",
            )
        return
    total = own.value + theirs
    if total > WHOLE or (total < WHOLE and not missing):
        yield contradiction(
            _KIND,
            Stated(_OWN, Percent(own.value)),
            Stated(PARTNERS, Percent(theirs)),
            "difference",
            "Ihr Anteil von {one} und die der Partner von {other} ergeben {total} statt genau "
            "100 %. Gleichen Sie sie an; Drittel lassen sich als „1/3“ eintragen.",
            "Your share of {one} and those of the partners of {other} add up to {total} instead "
            "of exactly 100%. Adjust them; thirds can be typed as “1/3”.",
            total=Percent(total),
        )
