# The commands of the project; `make help` lists them.
.DEFAULT_GOAL := help
# Test processes side by side.
WORKERS ?= 2

.PHONY: help setup demo run test lint check bench requirements clean

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(READY) ## Set up .venv, nothing more

$(READY): requirements-dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "slack-fixtures needs Python 3.11 or newer on the PATH." >&2; exit 2; }
	@echo "Setting up $(VENV) (once, about half a minute) ..."
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "$(PYTHON) has no venv module; on Debian: apt-get install python3-venv" >&2; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $(READY)

demo: setup ## Set up, then run the main job on the embedded database and the Slack sandbox
	@$(BIN)/slack-fixtures demo $(ARGS)

run: setup ## Set up, then serve with the demo tenant
	@$(BIN)/slack-fixtures serve --demo-tenant $(ARGS)

test: setup ## Set up, then run the whole test suite
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile $(ARGS)

lint: setup ## Format check, lint, types, import rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

check: lint ## Everything that CI checks, and the coverage
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --cov --cov-report=term:skip-covered $(ARGS)

bench: setup ## Run the benchmarks and print the medians
	@$(BIN)/python -m bench $(ARGS)

requirements: ## Compile the pinned and hashed requirements (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml -o requirements-dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra training pyproject.toml -o requirements-training.txt

clean: ## Remove what setup and tests made
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage build src/*.egg-info
