#!/bin/sh
# Write the locked requirement files anew: names, versions and hashes only, so that they hold on any machine.
set -eu
cd "$(dirname "$0")/.."
uv="${UV:-.venv/bin/uv}"
lock() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --upgrade --no-header --no-annotate --no-emit-index-url --no-emit-find-links -c .ci/constraints.txt "$@"
}
lock pyproject.toml --group build -o requirements.txt
lock pyproject.toml --group build --group dev -c requirements.txt -o requirements-dev.txt
echo uv | lock - -o requirements-uv.txt
