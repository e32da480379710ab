# `make setup` once (as root on Debian or Ubuntu it installs what is missing), then `make demo`.

PYTHON ?= python3
# The optional parts of setup.cfg to install: to run, and to run all tests.
EXTRAS ?= codegeex
TEST_EXTRAS ?= codegeex,hf,openai,plots,ray,test,dev
VENV := .venv
IN_VENV := $(VENV)/bin/python

.PHONY: help setup images demo test fuzz both-ways check data modes demo-model bench bench-model run-translation-suite browser python-with-venv
.DEFAULT_GOAL := help

help:  ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 28

setup: $(VENV)/.installed  ## all that is needed: a virtual environment, a container engine, the images
	@$(IN_VENV) -m humaneval_x.sandbox.setup

images: $(VENV)/.installed  ## build those of the sandboxes' images that are missing or out of date
	@$(IN_VENV) -m humaneval_x.sandbox.images

# Only so many problems of each language, for `make demo` and `make run-translation-suite`.
LIMIT ?=
LIMITED := $(if $(LIMIT),--limit $(LIMIT))

demo: setup  ## the in-tree model's demo checkpoint writes our own small problem set in six languages, and is scored
	@$(IN_VENV) evaluate.py --task generation --lang all --data data/mini --n 3 --k 1,3 --max-new-tokens 200 $(LIMITED)

test: setup $(VENV)/.installed-for-tests browser  ## all tests, those with real containers too
	@$(IN_VENV) -m pytest -m '' $(TESTS)

# How long each fuzzer is at it, in seconds.
FUZZ_S ?= 600
fuzz: $(VENV)/.installed-for-tests  ## all readers of what comes from outside, against ten minutes of malformed input each
	@HUMANEVAL_X_FUZZ_S=$(FUZZ_S) $(IN_VENV) -m pytest tests/test_fuzz.py

both-ways: setup $(VENV)/.installed-for-tests  ## all programs with all that saves time and plainly: the same verdicts (an hour)
	@HUMANEVAL_X_BOTH_WAYS=all $(IN_VENV) -m pytest -m '' -s tests/ways

check: $(VENV)/.installed-for-tests  ## types and style
	@$(IN_VENV) -m mypy
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .

data: $(VENV)/.installed  ## download HumanEval-X from the hub into data/
	@$(IN_VENV) -m humaneval_x.hub

modes: setup  ## try anew how each problem can be judged; needs HUMANEVAL_X_DATA
	@$(IN_VENV) -m humaneval_x.modes "$$HUMANEVAL_X_DATA"

demo-model: $(VENV)/.installed  ## train the demo checkpoint anew on data/mini (minutes)
	@$(IN_VENV) -m humaneval_x.models.codegeex.demo.train

bench: setup  ## samples a second and CPU time a sample, beside the plain commands (BENCH=--quick: a minute or two)
	@$(IN_VENV) benchmarks/bench_sandbox.py $(BENCH)

bench-model: $(VENV)/.installed  ## tokens a second of the in-tree model, beside transformers (BENCH: its options)
	@$(IN_VENV) benchmarks/bench_model.py $(BENCH)

# Whose translations; DATA and OUT as evaluate.py takes them.
MODEL ?= codegeex
run-translation-suite: setup  ## translate between all pairs of the published benchmark's languages, in one matrix
	@$(IN_VENV) evaluate.py --task translation --lang five --model $(MODEL) $(if $(DATA),--data $(DATA)) $(if $(OUT),--out $(OUT)) $(LIMITED)

$(VENV)/.installed: setup.cfg pyproject.toml constraints.txt
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || $(MAKE) --no-print-directory python-with-venv
	$(PYTHON) -m venv $(VENV)
	$(IN_VENV) -m pip install --quiet --constraint constraints.txt --editable '.[$(EXTRAS)]'
	@touch $@

$(VENV)/.installed-for-tests: $(VENV)/.installed
	$(IN_VENV) -m pip install --quiet --constraint constraints.txt --editable '.[$(TEST_EXTRAS)]'
	@touch $@

# What looks at the page that a run writes.
browser: $(VENV)/.installed
	@command -v chromium > /dev/null || $(IN_VENV) -m humaneval_x.sandbox.apt chromium

# Debian ships Python's venv module apart.
python-with-venv:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	    echo "installing python3-venv with apt-get"; \
	    apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install python3-venv > /dev/null; \
	else \
	    echo "Python 3 with its venv module is missing; on Debian or Ubuntu: sudo apt-get install python3-venv" >&2; \
	    exit 2; \
	fi
