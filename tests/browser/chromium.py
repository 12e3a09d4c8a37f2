"""Find the browser that the tests drive; as root on Debian or Ubuntu, install it first.

`python -m tests.browser.chromium` prints the path or one clear sentence.
"""

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HOW_TO_GET_ONE = (
    "The browser tests need Chromium or Chrome, and there is none here "
    "(Debian, Ubuntu: apt-get install chromium; or set CHROMIUM to the path of one)."
)
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowser(Exception):
    """There is no browser; the message says how to get one."""


def installed() -> str | None:
    """The path of the browser named by CHROMIUM or found on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def executable() -> str:
    """The path of the browser, or NoBrowser."""
    path = installed()
    if path is None:
        raise NoBrowser(HOW_TO_GET_ONE)
    return path


def flags() -> list[str]:
    """What the browser is started with; its sandbox cannot start as root."""
    return [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else [*FLAGS]


def install() -> None:
    """Install Debian's package, where this process may."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            check=False,
        )


def main() -> int:
    """Print the path of the browser; 1 and a sentence where none can be had."""
    if installed() is None:
        install()
    try:
        sys.stdout.write(f"{executable()}\n")
    except NoBrowser as reason:
        sys.stderr.write(f"{reason}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
