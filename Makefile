# Thin: each target is one command. Making the checkout ready is the work of scripts/set-up.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint format setup docs lock bench clean

BIN := .venv/bin
COMPILE := $(BIN)/python -m uv pip compile pyproject.toml --quiet --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url \
	--custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade)

help: ## toon deze lijst
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## maak het voorbeeld: de pdf en het Word-bestand van Programma 1
	@scripts/set-up demo
	@$(BIN)/rapport build inputs/jaarverslag-2024

test: ## draai de tests
	@scripts/set-up test
	@$(BIN)/python -m pytest --numprocesses 2 --dist loadfile

lint: ## controleer stijl, typen en de lagen
	@scripts/set-up lint
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/mypy scripts
	@$(BIN)/lint-imports --no-cache | sed -n '/^Contracts$$/,$$p'; exit $${PIPESTATUS[0]}

format: ## zet de code in de vaste opmaak
	@scripts/set-up lint
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

setup: ## maak alles klaar voor demo, test en lint
	@scripts/set-up test

docs: ## schrijf wat uit de code volgt: meldingen, schema's, teksten van de opdrachtregel
	@scripts/set-up lint
	@$(BIN)/python scripts/write_docs.py

lock: ## leg de versies opnieuw vast (UPGRADE=1: neem de nieuwste)
	@scripts/set-up lint
	@$(BIN)/python -m uv --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock

bench: ## meet tijd en geheugen
	@scripts/set-up test
	@$(BIN)/python -m benchmarks

clean: ## gooi .venv en tijdelijke bestanden weg; outputs/ blijft
	@test -x scripts/set-up  # only from the repository itself
	@rm -rf .venv dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
	@find src tests benchmarks scripts -name __pycache__ -prune -exec rm -rf {} +
