# make run    sets up what is missing, builds the release and serves it on this machine
# make test   sets up what is missing and runs every check
# The rest, for those who work on it: see the targets below.

SHELL := /bin/sh
.NOTPARALLEL:
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
WASM := wasm32-unknown-unknown
# Where the crates lie on this machine is nobody's business, and so the same source gives the same bytes anywhere.
CARGO_HOME ?= $(HOME)/.cargo
# The program is torn apart along the relocations of the linker (tools/chunks.mjs).
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(CARGO_HOME)=/cargo --remap-path-prefix=$(CURDIR)=/thidua -C link-arg=--emit-relocs --cfg sha2_backend_soft="compact"

.PHONY: run test build sizes setup check-format lint test-native test-browser bench bench-core shots serve clean

run: build
	@node tools/serve.mjs dist

# The cheap checks first.
test: setup check-format lint test-native build sizes test-browser

setup:
	@tools/setup.sh test

# The release, in dist/
build:
	@tools/setup.sh build
	trunk build --release

# Development: rebuilds and reloads on each change
serve:
	@tools/setup.sh build
	trunk serve --public-url / --address 127.0.0.1

check-format:
	cargo fmt --check

lint:
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --target $(WASM) --lib --bins --example scoring_wasm -- -D warnings

# Properties draw the same cases each time; PROPTEST_RNG_SEED=number draws others
PROPTEST_RNG_SEED ?= 20230418
test-native:
	PROPTEST_RNG_SEED=$(PROPTEST_RNG_SEED) cargo test --locked --no-fail-fast

# Journeys in Chromium over dist/; ONLY=word runs the files whose name has it
test-browser:
	node --test-reporter=spec tests/browser/run.mjs $(ONLY)

# Bytes of the first load; fails above the budget
sizes:
	node tools/sizes.mjs dist

# Speed in Chromium beside LineUp.js
bench: setup build
	node tests/bench/lineup.mjs

# Speed of scoring, native and in Chromium's wasm
bench-core: setup
	cargo bench --locked
	cargo build --locked --release --target $(WASM) --example scoring_wasm
	node tests/bench/scoring.mjs

# Screenshots into tests/shots/; ONLY=word takes the routes whose name has it
shots:
	node tests/browser/shots.mjs $(ONLY)

clean:
	rm -rf dist target tests/shots
