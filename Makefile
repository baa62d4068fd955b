# Each target does the set-up it needs itself; `make` alone lists the targets.
# Written for GNU make 3.81 and up, which is what macOS has.

PYTHON ?= python3
FOLDER ?= build/pictures
VISITORS ?= 10000
SECONDS ?= 60
BIN := .venv/bin

# Two empty files whose dates say when the set-up and the content pack were last made.
TOOLS := .venv/.installed
PACK := build/.content-built

# What the pack is made from: folders too, so that a removed file counts as a change,
# but not __pycache__, which changes when the program runs. Spaces in names are escaped for make.
PACKED := $(shell find content resources/themes app/loading app/domain \
	-name __pycache__ -prune -o \( -type f -o -type d \) -print 2>/dev/null | sed 's/ /\\ /g')

# Tests start Python by the dozen. Where the shell forbids it to keep what it compiled, each process
# would compile program and tests anew, which is a tenth of all their work.
COMPILE_ONCE := PYTHONDONTWRITEBYTECODE=

TOO_OLD = Fieldguide needs Python 3.11 or newer, and $(PYTHON) is %d.%d. \
Name a newer one: make run PYTHON=python3.11

.PHONY: help setup run test test-system bench soak monkey lint pictures clean machine

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

setup: $(PACK) ## system libraries, .venv and content pack, without starting anything
	@echo 'Ready. Next: make run, make test'

run: $(PACK) ## open the window; options go in ARGS, as in make run ARGS="--help"
	@$(BIN)/fieldguide $(ARGS)

test: $(PACK) ## run the tests; ARGS="-k words" picks some
	$(COMPILE_ONCE) $(BIN)/python -m pytest -n 2 $(ARGS)

test-system: $(PACK) ## run the tests that need programs of the system (Debian) or Qt's voices, or take long
	@sh packaging/linux/install-system-libraries test-packages.txt
	@$(BIN)/python -m pip install --quiet --editable '.[dev,speech]'
	$(COMPILE_ONCE) $(BIN)/python -m pytest -n 2 --dist loadgroup -m "system or hypothesis" \
		--hypothesis-profile=many $(ARGS)

bench: $(PACK) ## measure speed and memory
	$(BIN)/python -m tests.benchmarks $(ARGS)

soak: $(PACK) ## let VISITORS (10000) come one after the other; SEED=1 brings the same again
	$(BIN)/python -m tests.endurance soak --visitors $(VISITORS) $(if $(SEED),--seed $(SEED)) $(ARGS)

monkey: $(PACK) ## let a monkey at the kiosk for SECONDS (60); SEED=1 brings the same again
	$(BIN)/python -m tests.endurance monkey --seconds $(SECONDS) $(if $(SEED),--seed $(SEED)) $(ARGS)

lint: $(TOOLS) ## check style and types, changing nothing
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

pictures: $(PACK) ## paint pictures of every screen into FOLDER (build/pictures)
	$(BIN)/fieldguide pictures $(FOLDER)

clean: ## remove all that make has made, .venv too
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What the computer itself must have. The libraries are looked up each time (a few hundredths of
# a second), since the system may have changed; Python only before the first installation.
machine:
	@test -e $(TOOLS) || $(PYTHON) -c 'import sys; old = sys.version_info < (3, 11); \
		sys.exit("$(TOO_OLD)" % sys.version_info[:2] if old else 0)'
	@sh packaging/linux/install-system-libraries

# Behind the bar: `machine` must come first, but does not make .venv out of date.
$(TOOLS): pyproject.toml packaging/compile_once.py | machine
	@echo 'Setting up .venv: the first time takes some minutes'
	@# A set-up that was broken off leaves a .venv without pip: begin again.
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear .venv
	@$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@$(BIN)/python packaging/compile_once.py
	@touch $@

# A finding is printed and the program starts all the same, more slowly: make goes on too.
$(PACK): $(TOOLS) $(PACKED)
	-$(BIN)/fieldguide build
	@mkdir -p $(@D)
	@touch $@
