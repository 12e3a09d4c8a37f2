"""What can be said of a page's HTML without a browser."""

import re
from html.parser import HTMLParser

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_VOID_IN_SVG = frozenset(["path", "rect", "circle", "line"])
_LABELLED = frozenset({"input", "select", "textarea"})
_POINTING = ("for", "aria-labelledby", "aria-describedby", "aria-controls")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.problems: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.pointed: list[tuple[str, str]] = []
        self.labelled: set[str] = set()
        self.controls: list[tuple[str, dict[str, str]]] = []
        self.headings: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if len(values) != len(attrs):
            self.problems.append(f"<{tag}> has an attribute twice")
        if tag not in _VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        for name in _POINTING:
            self.pointed += [(name, target) for target in values.get(name, "").split()]
        if "style" in values or any(name.startswith("on") for name in values):
            self.problems.append(f"<{tag}> carries style or script")
        if tag == "label":
            self.labelled.add(values.get("for", ""))
        if tag in _LABELLED and values.get("type") not in {"hidden", "submit"}:
            self.controls.append((tag, values))
        if tag == "img" and "alt" not in values:
            self.problems.append("<img> without alt")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID | _VOID_IN_SVG:
            self.problems.append(f"<{tag}/> is no empty element")
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.problems.append(f"</{tag}> closes {self.open[-1:] or 'nothing'}")
        if tag in self.open:
            while self.open.pop() != tag:
                pass


def problems_of(html: str, *, is_page: bool = True) -> list[str]:
    """What is wrong with a page or fragment; empty when nothing is."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    found = list(reader.problems)
    found += [f"<{tag}> is never closed" for tag in reader.open]
    found += sorted({f"id {one!r} twice" for one in reader.ids if reader.ids.count(one) > 1})
    known = set(reader.ids)
    if is_page:
        found += [
            f"{name}={one!r} points nowhere" for name, one in reader.pointed if one not in known
        ]
        if reader.headings.count(1) != 1:
            found.append(f"{reader.headings.count(1)} first headings")
    steps = zip(reader.headings, reader.headings[1:], strict=False)
    found += [f"h{one} is followed by h{two}" for one, two in steps if two > one + 1]
    for tag, values in reader.controls:
        named = values.get("aria-label") or values.get("aria-labelledby")
        if not named and values.get("id", "?") not in reader.labelled:
            found.append(f"<{tag} name={values.get('name')!r}> has no label")
    return found
