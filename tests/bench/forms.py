"""A form as a browser would send it: every field of it with what it holds."""

from html.parser import HTMLParser


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self._inside = False
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.found.append({})
            self._inside = True
        elif self._inside and tag == "input" and given.get("name"):
            self.found[-1][given["name"]] = given.get("value", "")
        elif self._inside and tag == "select":
            self._select = given["name"]
            self.found[-1][given["name"]] = ""
        elif self._inside and tag == "option" and self._select and "selected" in given:
            self.found[-1][self._select] = given["value"]

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = False
        elif tag == "select":
            self._select = None


def form_with(html: str, field_ending: str) -> dict[str, str]:
    """The fields of the first form that has a field with such an ending of its name."""
    forms = _Forms()
    forms.feed(html)
    return next(f for f in forms.found if any(name.endswith(field_ending) for name in f))
