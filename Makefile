# One command each, by hand and in CI. Nothing is installed outside this folder, but for
# what `make test` asks of apt-get (.ci/system says what).

SHELL := bash
PYTHON ?= python3
ARGS ?=

BIN := .venv/bin
VENV := .venv/.made
RUN := .venv/.installed
DEV := .venv/.installed-dev
BENCH := .venv/.installed-bench
BROWSER_FILES := assets/vendor/versions.json
AXE := node_modules/axe-core/axe.min.js
GEXF := node_modules/graphology-gexf/package.json

.PHONY: help run test bench check lint format constraints clean
.NOTPARALLEL:
.DEFAULT_GOAL := help

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile
	@echo '  ARGS="..." goes to memcon or to pytest: make run ARGS="--port 8060", make test ARGS="-k year"'

run: $(BROWSER_FILES) $(RUN) ## install what is missing and start the dashboard
	@exec $(BIN)/memcon serve $(ARGS)

test: $(BROWSER_FILES) $(DEV) ## every check and test, those in a real browser included
	@bash .ci/system
	@test -f $(AXE) -a -f $(GEXF) || $(BIN)/python .ci/vendor.py
	@$(MAKE) --no-print-directory lint
	@$(BIN)/python -m pytest $(ARGS)

bench: $(BROWSER_FILES) $(BENCH) ## measure speed against the budgets and the peers; ARGS="--quick" for two minutes
	@bash .ci/system
	@cd tests/benchmarks && { test -d node_modules || \
	  npm install --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel error || \
	  echo "The peers cannot be fetched; memcon is measured alone."; }
	@$(BIN)/python -m tests.benchmarks $(ARGS)

check: $(RUN) ## read and check the archive, build the app, and say what is in it
	@$(BIN)/memcon check $(ARGS)

lint: $(DEV) ## format, lint and types; changes nothing
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy

format: $(DEV) ## put the code into form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

constraints: ## renew constraints.txt from a fresh environment, newest releases in range
	@rm -rf .venv-constraints && $(PYTHON) -m venv .venv-constraints
	@.venv-constraints/bin/python -m pip install --quiet --upgrade '.[dev]' setuptools waitress
	@{ sed -n '/^#/p' constraints.txt; \
	  .venv-constraints/bin/python -m pip freeze --all --exclude memcon --exclude pip; } > constraints.new
	@mv constraints.new constraints.txt && rm -rf .venv-constraints

clean: ## remove everything that these commands made
	rm -rf .venv .venv-constraints node_modules tests/benchmarks/node_modules assets/vendor build dist \
	  .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find graphdata dashboard tests -name __pycache__ -prune -exec rm -rf {} +

# --- how it is installed ------------------------------------------------------------

$(VENV):
	@command -v $(PYTHON) >/dev/null || { \
	  echo "memcon needs Python 3.11 or newer, and '$(PYTHON)' was not found."; \
	  echo "Install it, or name it: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "memcon needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version 2>&1)."; \
	  echo "Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "'$(PYTHON)' cannot make virtual environments: its venv module is not complete."; \
	  echo "On Debian or Ubuntu: apt-get install python3-venv (as root), then make $(MAKECMDGOALS) again."; \
	  exit 1; }
	@echo "Making a virtual environment in .venv ..."
	@rm -rf .venv && $(PYTHON) -m venv .venv
	@touch $@

# Without npm the file is not made: the next run says so again, and goes on as well.
$(BROWSER_FILES): package.json package-lock.json .ci/vendor.py | $(VENV)
	@echo "Fetching the browser files ..."
	@$(BIN)/python .ci/vendor.py

# One dot for each package; pip's own words are kept in .venv/install.log.
define install
	@printf 'Installing %s ' "$(2)"
	@set -o pipefail; $(BIN)/python -m pip install --disable-pip-version-check --no-input \
	  --progress-bar off --constraint constraints.txt --editable '$(1)' 2>&1 \
	  | tee .venv/install.log \
	  | awk '/^ *(Collecting|Processing) / {printf "."} /^Installing / {printf " unpacking"} \
	    {fflush()} END {print ""}' \
	  || { tail -n 20 .venv/install.log; exit 1; }
endef

$(RUN): pyproject.toml constraints.txt | $(VENV)
	$(call install,.[images],the libraries (about 80 s the first time))
	@touch $@

$(DEV): pyproject.toml constraints.txt | $(VENV)
	$(call install,.[dev],the libraries and what the checks need (about 100 s the first time))
	@touch $(RUN) $@

$(BENCH): pyproject.toml constraints.txt | $(VENV)
	$(call install,.[bench],the libraries and the peers (about 100 s the first time))
	@touch $(RUN) $(DEV) $@
