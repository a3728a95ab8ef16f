# Everything a newcomer needs is Python 3.11 or newer, and make. `make help` tells the rest.

PYTHON ?= $(shell for python in python3.13 python3.12 python3.11 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
COMPILE := .venv/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)
CHECKS := lint typecheck pytest

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run migrate install test lint format typecheck pytest picture rehearsals bench bench-engine bench-slack bench-slack-fuzz bench-teams bench-teams-fuzz bench-office lock docker clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-16s %s\n", $$1, $$2 }' Makefile

run: .venv/.runtime ## Install, migrate, seed and serve the playground on http://127.0.0.1:8080 (FLIPSIDE_PORT)
	$(BIN)/flipside run

migrate: .venv/.runtime ## Bring the database to the newest schema
	$(BIN)/flipside migrate

install: .venv/.dev .venv/.npm ## Make .venv with everything that tests and tools need

test: ## Run everything that CI runs: lint, typecheck, pytest
	@$(foreach check,$(CHECKS),$(MAKE) --no-print-directory $(check) &&) true

lint: .venv/.dev ## Check style, format and who may import whom
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

format: .venv/.dev ## Rewrite the files in the house's format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

typecheck: .venv/.dev ## Check the types, strictly
	$(BIN)/mypy

pytest: .venv/.dev .venv/.npm ## Run the tests on SQLite, PostgreSQL and in Chromium (ARGS="-k pulse")
	$(BIN)/pytest -n auto --dist loadfile $(ARGS)

picture: .venv/.dev ## Take the README's picture of the playground anew
	$(BIN)/python -m tests.e2e.picture

rehearsals: .venv/.dev ## Live through the long rehearsals: 200 pairs, 12 months and more
	$(BIN)/pytest -m long $(ARGS)

bench: .venv/.dev ## Measure everything; results go to bench-results/
	$(BIN)/pytest -m bench -s tests/bench $(ARGS)

bench-engine: .venv/.dev ## Measure a press and a typed answer beside the bare database driver
	$(BIN)/pytest -m bench -s tests/bench/test_engine.py $(ARGS)

bench-slack: .venv/.dev ## Measure signed Slack presses beside bare Bolt apps
	$(BIN)/pytest -m bench -s tests/bench/test_slack.py $(ARGS)

bench-slack-fuzz: .venv/.dev ## Send 100,000 odd requests to /slack/events
	$(BIN)/pytest -m bench tests/adapters/slack/test_fuzz.py $(ARGS)

bench-teams: .venv/.dev ## Measure signed Teams presses beside bare bots (`make .venv/agents` adds one)
	$(BIN)/pytest -m bench -s tests/bench/test_teams.py $(ARGS)

bench-teams-fuzz: .venv/.dev ## Send 100,000 odd requests to /api/messages
	$(BIN)/pytest -m bench tests/adapters/teams/test_fuzz.py $(ARGS)

bench-office: .venv/.dev ## Measure the matcher beside scipy (`make .venv/colette` adds a peer), and every report of 100,000 pairs
	$(BIN)/pytest -m bench -s tests/bench/test_office*.py $(ARGS)

lock: .venv/bin/python ## Compile both locks from pyproject.toml (UPGRADE=1 takes the newest versions)
	$(PIP) install --quiet --target .venv/lock 'uv>=0.13,<0.14'
	echo 'setuptools>=80' | $(COMPILE) pyproject.toml - -o requirements.lock
	echo 'setuptools>=80' | $(COMPILE) pyproject.toml - --extra dev -c requirements.lock -o requirements-dev.lock

docker: ## Build the image flipside
	docker build --tag flipside .

clean: ## Remove the environment and every cache; var/ with the database stays
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer found. Install one, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { echo "$(PYTHON) cannot make environments. On Debian: apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv --clear .venv

.venv/.runtime: requirements.lock pyproject.toml | .venv/bin/python
	$(PIP) install --quiet --require-hashes --no-deps -r requirements.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.lock requirements.lock pyproject.toml | .venv/bin/python
	$(PIP) install --quiet --require-hashes --no-deps -r requirements-dev.lock
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@ .venv/.runtime

# What the Agents SDK needs stays out of both locks: only the bench starts it, in a process of its own.
.venv/agents: | .venv/bin/python
	$(PIP) install --quiet --target $@ 'microsoft-agents-hosting-aiohttp==1.9.0'

# Nor does what a peer of the matcher needs.
.venv/colette: | .venv/bin/python
	$(PIP) install --quiet --target $@ 'colette==0.3.1'

.venv/.npm: tests/npm/package-lock.json .venv/.dev
	$(BIN)/python -m tests.npm.packages
	@touch $@
