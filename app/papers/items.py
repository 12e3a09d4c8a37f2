"""Minutes of a whole session: only the items about the programme are read, and the head."""

import re

from app.papers.plain import Plain

_ITEM = re.compile(
    r"^(?:zu\s)?(?:TOP|Tagesordnungspunkt|Punkt|Ö|Ö\.|N)\s{0,2}:?\s{0,2}\d{1,3}(?:\.\d{1,2})*\.?(?=[\s:.-])"
    r"(?=\n?[^\n]{3})",
    re.IGNORECASE | re.MULTILINE,
)
_ABOUT = re.compile(r"Smart[\s-]{1,2}(?:City|Cities|Region|Village)|Modellprojekt", re.IGNORECASE)
_LIST_OF_ITEMS = 200


def without_other_items(paper: Plain) -> Plain:
    """The paper without the items of the session that have nothing to do with the programme.

    Nothing is left out unless several items are told apart. If none names the programme, all
    are left out: which of them might be meant is not for us to guess.
    """
    starts = [match.start() for match in _ITEM.finditer(paper.text)]
    if len(starts) < 2:
        return paper
    spans = list(zip(starts, [*starts[1:], len(paper.text)], strict=True))
    about = [span for span in spans if _ABOUT.search(paper.text, *span)]
    told = [span for span in about if span[1] - span[0] > _LIST_OF_ITEMS]
    if not about:
        return paper.rewritten([(starts[0], len(paper.text), "")])
    if not told:
        return paper
    titled = [span for span in told if _ABOUT.search(paper.text, span[0], span[0] + 250)]
    kept = titled or told
    return paper.rewritten([(*span, "") for span in spans if span not in kept])
