"""Whether a page stays within the width of its window."""

from playwright.sync_api import Page

NARROW, WIDE = 320, 1280
_SIDEWAYS = """() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > room + 0.5)
    .map((element) => element.cloneNode(false).outerHTML.slice(0, 120));
  return wide.length ? wide.slice(0, 5) : ["the page"];
}"""
_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""
_DOUBLED = "document.documentElement.style.fontSize = '200%'"


def sideways(page: Page) -> list[str]:
    """The elements that make the page scroll sideways; empty if it does not."""
    found: list[str] = page.evaluate(_SIDEWAYS)
    return found


def space_text(page: Page) -> None:
    """Set the spacing of text that somebody may need (WCAG 1.4.12)."""
    page.evaluate(_SPACED)


def double_text(page: Page) -> None:
    """Make all text twice as large, as a browser's setting does (WCAG 1.4.4)."""
    page.evaluate(_DOUBLED)
