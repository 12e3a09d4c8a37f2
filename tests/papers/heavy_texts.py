"""Texts that a careless pattern takes the square of their length for."""

HEAVY = {
    "blanks": " ",
    "line ends": "\n",
    "blank lines": " \n",
    "digits": "1",
    "numbers": "1.234.567,89 ",
    "letters": "a",
    "spaced letters": "B e ",
    "capitals": "Haupt- und ",
    "dots": ".",
    "boxes": "[ ] ja ",
    "underscores": "_",
    "labels": "Ja: 1 Nein: ",
    "ratios": "39:2 ",
    "headings": "Beschluss:\n",
    "bodies": "Ausschuss für Bau und ",
    "dates": "25. März 2021 ",
    "shares": "Eigenanteil von 35 % und ",
    "sentences": "Der Rat beschließt. ",
    "items": "TOP 1 Smart City\n",
    "rows": "Stadtrat  25.03.2021  Entscheidung\n",
    "motions": "Der Antrag auf Vertagung wird mit 3 Ja-Stimmen abgelehnt. ",
    "pledges": "bringt stellt sagt Eigenanteil ",
    "soft hyphens": "\u00ad",
    "hyphens": "a-\n",
}


def heavy(name: str, letters: int) -> str:
    """About so many letters of one make."""
    return HEAVY[name] * (letters // len(HEAVY[name]))
