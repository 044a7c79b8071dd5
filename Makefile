# Every target works from a clean clone: it sets up what is missing, and says what it does.
PYTHON ?= python3
VENV_PYTHON := .venv/bin/python
export FASHION_CACHE ?= $(CURDIR)/.cache
# The book and its tests tell of the synthetic catalogue, whatever the shell has chosen.
book html notebooks test: FASHION_CATALOGUE =

.DEFAULT_GOAL := help
.PHONY: help setup book html notebooks lab real test clean

help:  ## show this list
	@echo "make TARGET, where TARGET is one of:"
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  \1|\2/p' Makefile | awk -F'|' '{ printf "%-12s %s\n", $$1, $$2 }'

setup:  ## install uv if it is missing, make .venv, install the locked packages
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed: install it, then run make again"; exit 1; }
	@$(PYTHON) tools/setup.py

book: setup  ## run every notebook from nothing and build the book in _build/html
	@$(VENV_PYTHON) tools/build_book.py --execute

html: setup  ## build the book from the stored outputs, without running anything
	@$(VENV_PYTHON) tools/build_book.py

notebooks: setup  ## run every notebook and store its new outputs
	@$(VENV_PYTHON) tools/build_book.py --refresh
	@$(VENV_PYTHON) tools/result_picture.py

lab: setup  ## open the first notebook in JupyterLab
	@if [ -e "$$FASHION_DATA" ]; then FASHION_DATA="$$(cd "$$(dirname "$$FASHION_DATA")" && pwd)/$$(basename "$$FASHION_DATA")"; fi; \
	exec $(VENV_PYTHON) -m jupyterlab --allow-root --ServerApp.root_dir="$(CURDIR)" --LabApp.default_url=/lab/tree/notebooks/0-start/1-ten-minutes.ipynb

real: setup  ## run the notebooks on real products: make real CATALOGUE=myntra DATA=folder [NOTEBOOK=1-text/2-cleaning]
	@$(VENV_PYTHON) tools/real.py "$(CATALOGUE)" "$(DATA)" "$(NOTEBOOK)"

test: setup  ## run all tests: units, then notebooks, then the book
	@$(PYTHON) tools/setup.py --browser
	@echo "[test] 1 of 3: units"
	@$(VENV_PYTHON) -m pytest -q -n 2 tests/unit
	@echo "[test] 2 of 3: notebooks"
	@FASHION_QUIET=1 $(VENV_PYTHON) tools/prepare.py
	@OMP_NUM_THREADS=1 $(VENV_PYTHON) -m pytest -q -p tests.solutions -n 2 --dist loadfile --nbval-lax --nbval-current-env --nbval-cell-timeout=600 notebooks
	@echo "[test] 3 of 3: the book"
	@$(VENV_PYTHON) -m pytest -q tests/book

clean:  ## remove everything that make made (runs/ stays)
	@echo "[clean] removing _build, the caches and the virtual environments"
	@rm -rf _build .cache .jupyter_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache fashionlib.egg-info .venv .venv-uv
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
