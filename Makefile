# Two commands matter: `make book` and `make test`. `make help` shows the rest.
# Everything they make stays inside this folder; `make clean` removes it. Windows: docs/windows.md.

PYTHON ?= python3
# pyenv shows its Pythons only when asked for one.
NEWEST ?= env PYENV_VERSION=3.13 python3.13

# Packages come from the lock files, by hash, from wherever this machine gets its packages.
PIP := -m pip --disable-pip-version-check --no-input --quiet install
FROM_LOCK := $(PIP) --require-hashes --requirement
THIS_PROJECT := $(PIP) --no-deps --no-build-isolation --editable .
PYTEST := -m pytest --quiet
# Three keep two cores busy (docs/quality); on a larger machine: make test WORKERS=6
WORKERS ?= 3
# What is built on the newest Python; make test-all builds all of them: none is named.
ON_NEWEST ?= vlaanderen
COMPILE := .venv/bin/python -m uv pip compile --quiet --no-config --upgrade --universal \
  --generate-hashes --python-version 3.11 --custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.PHONY: help book handboek check preview test test-all test-gate test-slow test-newest test-quick tools lint format meldingen leesbaarheid pictures lock clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

book: .venv/book ## Build the four editions, web and EPUB, into dist/
	.venv/bin/leerboek bouw

handboek: .venv/book ## Build the editors' handbook, web and EPUB, into dist-handboek/
	.venv/bin/leerboek handboek

check: .venv/book ## Check the content without building
	.venv/bin/leerboek controleer

preview: .venv/book ## Show an edition while you write: make preview EDITIE=editie-1
	.venv/bin/leerboek bekijk $(EDITIE)

# The three begin together: each has packages to wait for.
test: ## Set up every checker and run every check (what CI runs)
	$(MAKE) --no-print-directory --jobs 3 lint test-gate test-newest

test-gate: tools
	.venv/bin/python $(PYTEST) -m 'not slow' --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

test-all: test-slow test ## The same, and the measurements that take long

test-slow: tools
	$(MAKE) --no-print-directory test-newest ON_NEWEST=
	.venv/bin/python $(PYTEST) -m slow --timeout 7200

test-newest: ## Build, and run the quick tests, on the newest Python when it is there
	@if $(NEWEST) -c pass 2>/dev/null; \
	then $(MAKE) --no-print-directory .venv-newest/test && $(MAKE) --no-print-directory test-quick; \
	else echo "Python 3.13 staat niet op deze machine: de tests draaien alleen in .venv."; fi

test-quick:
	.venv-newest/bin/leerboek bouw $(ON_NEWEST) --uit .venv-newest/dist
	.venv-newest/bin/python $(PYTEST) -m quick -p no:cacheprovider

tools: .venv/test ## Set up EPUBCheck, Ace, vnu, axe and a Chromium in .gereedschap/
	.venv/bin/python -m build_tools.checkers.setup_tools

lint: .venv/test ## Style, types, layers and licences
	.venv/bin/python -m ruff check --quiet
	.venv/bin/python -m ruff format --check --quiet
	.venv/bin/python -m mypy
	.venv/bin/lint-imports --no-cache
	.venv/bin/deptry --no-ansi .
	.venv/bin/python -m reuse lint --quiet || .venv/bin/python -m reuse lint

format: .venv/test ## Put the Python in shape
	.venv/bin/python -m ruff check --fix --quiet
	.venv/bin/python -m ruff format --quiet

meldingen: .venv/book ## Write the page with messages, the JSON Schemas and Click's Dutch words
	.venv/bin/python -m build_tools.use_cases.generated

leesbaarheid: .venv/book ## Write how easily each chapter reads into docs/quality/
	.venv/bin/python -m build_tools.use_cases.reading_level

pictures: book tools ## Make the pictures of the README from dist/
	.venv/bin/python -m build_tools.use_cases.showcase

lock: .venv/test ## Take the newest allowed packages into requirements/
	$(COMPILE) --group build --output-file requirements/build.txt pyproject.toml
	$(COMPILE) --group test --constraints requirements/build.txt --output-file requirements/test.txt pyproject.toml
	.venv/bin/python -m build_tools.checkers.setup_tools --lock

clean: ## Remove everything that the commands made
	rm -rf .venv .venv-newest .gereedschap dist .dist-uitgaven dist-handboek .dist-handboek-uitgaven _build build .cache
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# One virtual environment for building and testing; the file says what was put into it.

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Nodig: Python 3.11 of hoger. Typ: make book PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/book: requirements/build.txt pyproject.toml | .venv/bin/python
	@echo "De pakketten voor het boek komen in .venv (requirements/build.txt)."
	@.venv/bin/python $(FROM_LOCK) requirements/build.txt
	@.venv/bin/python $(THIS_PROJECT)
	@touch $@

.venv/test: requirements/test.txt | .venv/book
	@echo "De pakketten voor de controles komen in .venv (requirements/test.txt)."
	@.venv/bin/python $(FROM_LOCK) requirements/test.txt
	@touch $@

.venv-newest/test: requirements/test.txt pyproject.toml
	@echo "Python 3.13: de pakketten komen in .venv-newest (requirements/test.txt)."
	@$(NEWEST) -m venv .venv-newest
	@.venv-newest/bin/python $(FROM_LOCK) requirements/test.txt
	@.venv-newest/bin/python $(THIS_PROJECT)
	@touch $@
