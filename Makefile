# make setup   an environment of its own in .venv
# make run     the film, by the rules of its world
# make test    style, types and tests
# make bench   how fast it is here
# make docs    the generated pages of docs/
# make clean   caches and builds go; .venv stays

VENV  := .venv
STAMP := $(VENV)/.ready
# Any Python from 3.11 on will do: make setup PYTHON=/path/to/python
PYTHON ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test compiling browser bench docs clean

help:
	@sed -n 's/^# make /  make /p' Makefile

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	@set -e; began=$$(date +%s); \
	python='$(PYTHON)'; \
	if [ -z "$$python" ]; then \
	    for candidate in python3.11 python3; do \
	        if $$candidate -c '' >/dev/null 2>&1; then python=$$candidate; break; fi; \
	    done; \
	fi; \
	if [ -z "$$python" ] || ! "$$python" -c '' >/dev/null 2>&1; then \
	    echo "Cupola needs Python 3.11 or newer; no $${python:-python3} was found." >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then \
	    echo "Cupola needs Python 3.11 or newer; $$python is $$("$$python" -V 2>&1)." >&2; \
	    echo "Name another one: make setup PYTHON=/path/to/python3.11" >&2; exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1 \
	    && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing python3-venv, which $$python lacks ..."; \
	    apt-get -qq update && apt-get -qq install -y python3-venv >/dev/null; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	    echo "$$python lacks the venv module (on Debian: apt install python3-venv)." >&2; exit 1; \
	fi; \
	echo "Setting up $(VENV) with $$("$$python" -V 2>&1): about a minute, only once ..."; \
	if ! $(VENV)/bin/python -m pip --version >/dev/null 2>&1; then \
	    "$$python" -m venv --clear $(VENV); \
	fi; \
	pip="$(VENV)/bin/python -m pip --disable-pip-version-check install -qq -c constraints.txt"; \
	$$pip hatchling editables; \
	$$pip --no-build-isolation -e '.[data,doors,eval,figures,page,play,ray,studies,dev]'; \
	touch $(STAMP); \
	echo "Ready after $$(( $$(date +%s) - began )) s."

run: setup
	@$(VENV)/bin/cupola film

test: setup compiling browser
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	@# Programs that tests start find their modules compiled, even where Python is told to keep none.
	PYTHONDONTWRITEBYTECODE= $(VENV)/bin/python -m pytest -n 2 --browser-required

# Rules and doors are compiled while style and types are looked at, so that tests wait less.
compiling: setup
	@$(VENV)/bin/python -m tests.compiling >/dev/null 2>&1 &

# Debian's chromium, for the tests of pages.  `make test` fails if none of them ran; where no
# browser can be had, a plain `pytest` says how many were skipped.
browser:
	@if ! command -v chromium >/dev/null && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "Installing chromium for the tests of pages ..."; \
	    apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium >/dev/null; \
	fi

bench: setup
	@$(VENV)/bin/cupola bench

docs: setup
	$(VENV)/bin/python -m docs.generate

clean:
	rm -rf build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests docs benchmarks examples -name __pycache__ -prune -exec rm -rf {} + 2>/dev/null || true
