# Needs Python >= 3.11 and make; everything else goes into .venv, everything made into build.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt
DEMO := build/demo.sqlite

.PHONY: help install demo test lint unit wheel-test score phenomena floors calibrate bench schema readme clean

help:
	@echo "make demo        read the sample readouts into a record and look at it"
	@echo "make test        lint, types, layers, all tests, the wheel in an empty environment"
	@echo "make score       score the reading of texts kept outside the repository (DRAGOMAN_SHARED), and of 2,000 made-up ones"
	@echo "make floors      raise the floors under the scores of the check part to what is read now"
	@echo "make calibrate   fit how sure values are to the gold"
	@echo "make phenomena   read the examples of every phenomenon and put the table into docs/quality.md"
	@echo "make bench       time the reading beside the bare parser (DRAGOMAN_SHARED)"
	@echo "make schema      write docs/form.schema.json anew"
	@echo "make readme      run the sessions in README.md and put in what they print"

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "dragoman needs Python 3.11 or newer; name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

# what users need, and with what developers need on top
$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/.made
	$(PIP) --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(VENV)/.made
	$(PIP) --editable '.[dev,tables]'
	@touch $@ $(VENV)/.installed

install: $(VENV)/.installed

demo: $(VENV)/.installed
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/dragoman add --samples --record $(DEMO)
	@$(BIN)/dragoman find --record $(DEMO) --limit 100
	@printf '%s\n' \
	  'Try next:' \
	  '  $(BIN)/dragoman find --record $(DEMO) --dyad AZE/NATO' \
	  '  $(BIN)/dragoman find --record $(DEMO) --kind visit --since 2024-05' \
	  '  $(BIN)/dragoman list --record $(DEMO)' \
	  "  $(BIN)/dragoman show $$($(BIN)/dragoman find --ids --limit 1 --record $(DEMO)) --record $(DEMO)" \
	  '  $(BIN)/dragoman export --record $(DEMO) -o build/engagements.csv' \
	  '  $(BIN)/dragoman read YOUR-FILE.txt --published 2024-06-13 --explain'

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: $(VENV)/.installed-dev
	$(BIN)/pytest -q -n 2

wheel-test: $(VENV)/.installed-dev
	tests/e2e_wheel.sh $(BIN)/python

test: lint unit wheel-test

score: $(VENV)/.installed
	$(BIN)/python tools/score.py
	$(BIN)/python tests/stress
	$(BIN)/python tools/phenomena.py

phenomena: $(VENV)/.installed
	$(BIN)/python tools/phenomena.py --write

floors: $(VENV)/.installed
	$(BIN)/python tools/floors.py

calibrate: $(VENV)/.installed
	$(BIN)/python tools/calibrate.py
	$(BIN)/python tools/readme.py

bench: $(VENV)/.installed
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/kill_add.py

schema: $(VENV)/.installed
	$(BIN)/dragoman schema > docs/form.schema.json

readme: $(VENV)/.installed
	$(BIN)/python tools/readme.py

clean:
	rm -rf build dist
