#!/bin/sh
# Say in one sentence what is missing, before a virtual environment is made with the Python named.
set -u
python="${1:-python3}"
if ! command -v "$python" >/dev/null 2>&1; then
    echo "Python 3.11 or newer is needed, and there is no \"$python\" here (Debian, Ubuntu: apt-get install python3-venv)." >&2
    exit 1
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed, and \"$python\" is $("$python" -V 2>&1): name a newer one with make PYTHON=..." >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "This Python cannot make virtual environments yet (Debian, Ubuntu: apt-get install python3-venv)." >&2
    exit 1
fi
