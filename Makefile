# What one does with this house. `make` alone lists it.
# Needs make and Python 3.11 or newer with venv (Debian, Ubuntu: apt-get install make python3-venv).

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# Two stamp files: to serve it, fewer packages are needed than to test it.
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup run test check lint browser recheck bench crash hostile mutation lock clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(DEV) ## install everything into .venv and nothing else

run: $(RUN) ## serve the demo on 127.0.0.1:PORT (8000); also KOMPASS_DATABASE_URL, KOMPASS_DATA_DIR
	@exec env KOMPASS_DEMO=true PORT=$(PORT) $(BIN)/kompass demo

test: $(DEV) browser lint ## check, then every test, on SQLite and PostgreSQL and in a browser
	@$(BIN)/pytest -n 2

check: lint ## style, types, layers, house rules and checklists; no other tests
	@$(BIN)/pytest -q tests/house

lint: $(DEV)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/kompass lint --strict

browser: $(DEV)
	@$(BIN)/python -m tests.browser.chromium >/dev/null

recheck: $(DEV) ## read our spreadsheets again with LibreOffice (installed if need be)
	@$(BIN)/python -m tests.cost_sheets.libreoffice

bench: $(DEV) ## how fast are scoring, rescoring, dry run, advice and saving, and their floors
	@$(BIN)/python -m tests.bench

mutation: $(DEV) ## change every rule in its smallest parts: do the examples notice
	@$(BIN)/python -m tests.mutation

hostile: $(DEV) ## inspect the corpus of hostile files: verdicts, slowest, memory
	@$(BIN)/python -m tests.bench.inspection

crash: $(DEV) ## kill the service 50 times during uploads, and look at what is left
	@$(BIN)/python -m tests.crash

lock: $(DEV) ## resolve the newest versions into the requirement files
	@.ci/lock.sh

clean: ## remove what was installed and cached; keeps var/, your data
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find app tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +

$(RUN): pyproject.toml requirements.txt $(BIN)/uv
	@echo "Installing what is needed to serve it ..."
	@$(INSTALL) --require-hashes -r requirements.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): pyproject.toml requirements-dev.txt $(BIN)/uv
	@echo "Installing what is needed to serve and to test it ..."
	@$(INSTALL) --require-hashes -r requirements-dev.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@ $(RUN)

$(BIN)/uv: requirements-uv.txt
	@sh .ci/has_python.sh "$(PYTHON)"
	@"$(PYTHON)" -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.txt
	@touch $@
