"""What the criteria rest on, for a report: public sources, and our own proposal of weights."""

from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from app.reports.subject import Subject


def sources(subject: Subject) -> list[dict[str, Any]]:
    """The sources that the criteria name, each with how many of them rest on it."""
    named = Counter(
        source
        for rule in subject.checklist.rules
        for source in dict.fromkeys(rule.criterion.source)
    )
    known = subject.checklist.file.sources
    return [
        {
            "key": key,
            "title": known[key].title,
            "url": known[key].url,
            "host": urlsplit(known[key].url).hostname,
            "criteria": str(count),
        }
        for key, count in sorted(named.items(), key=lambda pair: _order(pair[0]))
        if key in known
    ]


def _order(key: str) -> tuple[str, int, str]:
    """S2 before S10."""
    letters = key.rstrip("0123456789")
    number = key[len(letters) :]
    return letters, int(number) if number else 0, key
