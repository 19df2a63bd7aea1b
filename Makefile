# `make` alone lists the commands. Each of them first sets up what it needs, once.

PYTHON ?= python3
BIN := .venv/bin

# On every processor, and two more; what a file of tests has in common is made once, so a file stays on one of them. In the order of
# tests/conftest.py, which begins with the longest.
TESTS := $(BIN)/pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

# What the lock files name, each by its hashes, and nothing that a package asks for by itself.
INSTALL := pip install --quiet --disable-pip-version-check --no-deps
LOCKED := $(INSTALL) --require-hashes
ITSELF := $(INSTALL) --no-build-isolation -e .

# The theme's notice about a future MkDocs is for whoever chooses the builder, not for whoever runs it.
export NO_MKDOCS_2_WARNING := 1

# The Node that Playwright brings along wants a library that a bare Debian lacks; the machine's own Node does as well.
PLAYWRIGHT_NODEJS_PATH ?= $(shell command -v node 2>/dev/null)
export PLAYWRIGHT_NODEJS_PATH

.PHONY: help serve new build retire check test programs bench reproduce verify portable lock audit sbom clean lint

help: ## list the commands
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 17

# With the address of the real site, it would be served under that site's path.
serve: .venv/site.stamp ## serve the site at http://127.0.0.1:8000/, reloaded at every change
	SITE_URL=http://127.0.0.1:8000/ $(BIN)/mkdocs serve

new: .venv/new.stamp ## put the interview of FROM=transcript.txt in the place of this one, and serve it
	@test -n "$(FROM)" || { echo "error: say which transcript, as in: make new FROM=transcript.txt" >&2; exit 1; }
	$(BIN)/python -m edition new "$(FROM)"
	@$(MAKE) --no-print-directory serve

build: .venv/site.stamp ## write the site to site/, where the last one stays if the build fails
	$(BIN)/mkdocs build --strict

retire: .venv/site.stamp ## write to site/ what tells at every address why the site is gone: REASON="…"
	@$(if $(REASON),,$(error no reason is given; say what readers will be told: make retire REASON="…"))
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/python -m edition retire

check: lint tests/node_modules/.stamp ## run all that is fast and needs no browser: format, lint, types, tests
	$(TESTS) -m "not browser and not slow"

test: lint tests/node_modules/.stamp ## run everything, with a browser that is installed if need be
	$(BIN)/python -m tests.browser
	$(BIN)/python -m tests.java
	$(TESTS)

programs: .venv/test.stamp tests/node_modules/.stamp .environments/programs.stamp ## let other programs read the pages and the book: Calibre, text browsers, extractors
	$(BIN)/python -m tests.programs
	$(BIN)/pytest tests/test_reading_programs.py

reproduce: .venv/site.stamp ## build the last commit twice, as differently as can be, and compare the bytes
	$(BIN)/python -m scripts.reproduce

verify: .venv/site.stamp ## hold a site on the web against what this commit builds: SITE=https://…
	$(BIN)/python -m scripts.verify

portable: .venv/test.stamp .environments/properdocs.stamp .environments/zensical.stamp ## build with other builders, too, and compare
	.environments/properdocs/bin/$(ITSELF)
	.environments/zensical/bin/$(ITSELF)
	$(BIN)/python -m scripts.portable

# For every platform and Python there is, and from the public index, whatever pip has been told to use here.
LOCK := .environments/tools/bin/uv pip compile --quiet --no-config --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-package edition --custom-compile-command "make lock"

lock: .environments/tools.stamp ## renew the lock files: the newest of what the requirements leave open
	$(LOCK) requirements.txt -o requirements/site.lock
	$(LOCK) requirements/new.txt -o requirements/new.lock
	$(LOCK) requirements/test.txt -c requirements/new.lock -c requirements/site.lock -o requirements/test.lock
	$(LOCK) requirements/tei.txt --no-deps -o requirements/tei.lock
	$(LOCK) requirements/properdocs.txt -c requirements/site.lock -o requirements/properdocs.lock
	echo 'zensical-ui; python_version < "3"' | \
		$(LOCK) requirements/zensical.txt -c requirements/site.lock --overrides /dev/stdin -o requirements/zensical.lock
	$(LOCK) requirements/tools.txt -o requirements/tools.lock
	$(LOCK) requirements/programs.txt -o requirements/programs.lock

audit: .environments/tools.stamp ## ask whether any package has a known vulnerability, and a workflow a weakness
	.environments/tools/bin/pip-audit --require-hashes --disable-pip -r requirements/test.lock -r requirements/tei.lock -r requirements/tools.lock -r requirements/programs.lock
	.environments/tools/bin/zizmor --offline --quiet --persona=auditor .github

sbom: .environments/tools.stamp .environments/site.stamp ## list what a build is made with, in sbom.cdx.json (CycloneDX)
	PYTHONWARNINGS=ignore .environments/tools/bin/cyclonedx-py environment --pyproject pyproject.toml --output-reproducible \
		--output-file sbom.cdx.json .environments/site

bench: .venv/test.stamp bench/node_modules/.stamp ## measure the site beside others: a quarter of an hour, into bench/RESULTS.md
	$(BIN)/python -m tests.browser
	$(BIN)/python -m bench

clean: ## remove all that these commands have made
	rm -rf site site.unfinished* sbom.cdx.json .venv .environments */node_modules *.egg-info .mypy_cache .hypothesis .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +

lint: .venv/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports --no-logo

.venv/site.stamp: requirements/site.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/$(LOCKED) -r $<
	$(BIN)/$(ITSELF)
	@touch $@

.venv/new.stamp: requirements/new.lock .venv/site.stamp
	$(BIN)/$(LOCKED) -r $<
	@touch $@

.venv/test.stamp: requirements/test.lock requirements/tei.lock .venv/site.stamp
	$(BIN)/$(LOCKED) -r requirements/test.lock -r requirements/tei.lock
	@touch $@

ENVIRONMENT = $(PYTHON) -m venv $(basename $@) && $(basename $@)/bin/$(LOCKED) -r $< && touch $@

.environments/%.stamp: requirements/%.lock
	$(ENVIRONMENT)

# No package gets to run a script of its own while it is installed.
%/node_modules/.stamp: %/package.json %/package-lock.json
	npm ci --prefix $* --ignore-scripts --no-audit --no-fund
	@touch $@
