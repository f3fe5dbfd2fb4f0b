# The commands of the project; plain `make` lists them.
# Kept to what GNU make 3.81 understands, because macOS ships that.

PYTHON ?= python3
# Test processes. More than two gain little: the slow tests each start a build or a browser.
WORKERS ?= 2
# Each process has half of the tests, in their order, so that those which share a site stay together; who is
# done first takes over half of what the other has left.
SPREAD := -n $(WORKERS) --dist worksteal

# What is asked of the code before it runs.
LINT = $(BIN)/ruff check . && $(BIN)/mypy && $(BIN)/lint-imports --no-cache

# The tests start the program many times: what is compiled is kept, whatever the machine is set to.
unexport PYTHONDONTWRITEBYTECODE

VENV := .venv
BIN := $(VENV)/bin
UV := uv==0.13.9
# -qq: errors are shown and nothing else.
PIP_INSTALL := -m pip install -qq --disable-pip-version-check --no-input
COMPILE := pip compile -q --no-config --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command 'make lock' $(if $(UPGRADE),--upgrade) --extra build

.DEFAULT_GOAL := help
.PHONY: help site test fast serve check runtime lock clean
# Two stamps installing into one environment at the same time would break it.
.NOTPARALLEL:

help: ## List these commands
	@awk 'BEGIN {FS = ":.*## "} /^[a-z]+:.*## / {printf "  make %-7s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(VENV)/program.stamp ## Build the site into site/
	$(BIN)/briefs build

test: $(VENV)/program.stamp $(VENV)/test.stamp ## Lint, check types and imports, audit the workflows, run the tests
	$(LINT)
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/pytest $(SPREAD)

fast: $(VENV)/program.stamp $(VENV)/test.stamp ## The same less what builds a site or opens a browser, for in between
	$(LINT)
	HYPOTHESIS_PROFILE=fast $(BIN)/pytest $(SPREAD) -m 'not site and not browser' --ignore tests/browser

serve: $(VENV)/program.stamp ## Show the site on this machine and rebuild it on every change
	$(BIN)/briefs serve

check: $(VENV)/program.stamp ## Check data/ and name each mistake with its file, line and cure
	$(BIN)/briefs check

runtime: .runtime/fetched.stamp ## Fetch Python for the browser: with it, `make site` makes the page for a new clipping work (npm)

lock: ## Renew requirements/ from pyproject.toml (UPGRADE=1: newest versions of all the rest)
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && \
	$(PYTHON) -m venv "$$tmp" && \
	"$$tmp/bin/python" $(PIP_INSTALL) $(UV) && \
	"$$tmp/bin/uv" $(COMPILE) -o requirements/site.txt pyproject.toml && \
	"$$tmp/bin/uv" $(COMPILE) --extra test -c requirements/site.txt -o requirements/test.txt pyproject.toml

clean: ## Remove all that is made: environment, caches, site, generated pages
	rm -rf $(VENV) .runtime site build .build .kept *.egg-info .pytest_cache .hypothesis .mypy_cache .ruff_cache
	git clean -qfdX -- briefs generator tests

# The environment is made anew when its lock changes, so that nothing stays behind that the lock
# no longer names. Only wheels are taken: building from source would fetch what no lock names.
$(VENV)/site.stamp: requirements/site.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	echo "error: '$(PYTHON)' is not Python 3.11 or newer; name one that is: make PYTHON=python3.12" >&2; \
	exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	echo "error: '$(PYTHON)' cannot make environments; on Debian and Ubuntu: sudo apt install python3-venv" >&2; \
	exit 1; }
	@echo "Setting up $(VENV); this happens once, and when requirements/ changes."
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python $(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements/site.txt
	@touch $@

$(VENV)/program.stamp: $(VENV)/site.stamp pyproject.toml
	@$(BIN)/python $(PIP_INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements/test.txt
	@$(BIN)/python $(PIP_INSTALL) --require-hashes --only-binary :all: -r requirements/test.txt
	@touch $@

# Python for the browser is no part of the program: a site is built without it, and says so on the page that
# would need it. Both parts are held to their hashes; that of the wheel is in the lock of the program.
.runtime/fetched.stamp: $(VENV)/site.stamp requirements/runtime/package-lock.json requirements/site.txt
	@command -v npm >/dev/null || { \
	echo "error: npm is needed to fetch Python for the browser; on Debian and Ubuntu: sudo apt install npm" >&2; \
	exit 1; }
	@rm -rf .runtime && mkdir .runtime
	@cp requirements/runtime/package.json requirements/runtime/package-lock.json .runtime/
	@npm ci --prefix .runtime --ignore-scripts --no-audit --no-fund --silent
	@sed -n '/^pydantic-core==/,/# via/p' requirements/site.txt >.runtime/wheel.txt
	@$(BIN)/python -m pip download -qq --disable-pip-version-check --no-input --require-hashes --no-deps \
	--only-binary :all: --platform pyemscripten_2026_0_wasm32 --implementation cp --python-version 3.14 \
	--abi cp314 -r .runtime/wheel.txt -d .runtime
	@gzip -9 -n -c .runtime/node_modules/pyodide/pyodide.asm.wasm >.runtime/pyodide.asm.wasm.packed
	@touch $@
