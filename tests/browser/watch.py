"""What a page must not do while a test looks at it: errors, blocked parts, strange hosts."""

from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, Response

# The browser itself reports every refused request; that a form is refused is not a fault.
_REFUSAL = "Failed to load resource: the server responded with a status of 4"
_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", (event) => {
  console.error("blocked by policy:", event.violatedDirective, event.blockedURI, event.sourceFile);
});
"""


class Watch:
    """Collects what goes wrong on a page, from its first request on."""

    def __init__(self, page: Page) -> None:
        self.problems: list[str] = []
        self._host: str | None = None
        page.add_init_script(_VIOLATIONS)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.problems.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"} and not message.text.startswith(_REFUSAL):
            self.problems.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"data", "blob"}:
            return
        self._host = self._host or address.netloc
        if address.netloc != self._host:
            self.problems.append(f"another host: {request.url}")

    def _response(self, response: Response) -> None:
        is_static = urlsplit(response.url).path.startswith("/static/")
        if response.status >= 500 or (is_static and response.status >= 400):
            self.problems.append(f"answer {response.status}: {response.url}")
