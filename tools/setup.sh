#!/bin/sh
# Sets up what is missing and nothing else; a second run takes a moment.
#
#   tools/setup.sh build   what the release needs: wasm target, Node and its packages, Trunk, wasm-bindgen, wasm-split
#   tools/setup.sh test    that, and: rustfmt, clippy, Chromium with its driver, fonts
#
# Debian's packages are installed on the machine, everything else stays in the project
# (.tools/ and node_modules/). Debian's binaryen is not used: its wasm-opt breaks the app.
set -eu
cd "$(dirname "$0")/.."

TRUNK=0.21.14
WASM_BINDGEN=0.2.130
WASM_SPLIT=0.2.4

say() { echo "setup: $*"; }
have() { command -v "$1" >/dev/null 2>&1; }

# debian PACKAGE...: installs Debian packages
debian() {
  say "installing $* (Debian)"
  have apt-get || { say "this is no Debian: please install $* yourself"; exit 1; }
  root=
  [ "$(id -u)" = 0 ] || root="sudo"
  $root apt-get -o DPkg::Lock::Timeout=300 -q update
  $root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 -q -y install --no-install-recommends "$@" </dev/null
}

# tool NAME VERSION [OPTION...]: cargo install into .tools, lightly optimised: it is needed soon, not for long
tool() {
  name=$1 version=$2
  shift 2
  say "building $name $version (some minutes)"
  CARGO_TARGET_DIR="$PWD/.tools/build" \
  CARGO_PROFILE_RELEASE_OPT_LEVEL=1 CARGO_PROFILE_RELEASE_LTO=off \
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install --quiet --root .tools --version "$version" --force "$@" "$name"
  rm -rf .tools/build
}

has_component() { cargo "$1" --version >/dev/null 2>&1; }
has_wasm() { ls "$(rustc --print target-libdir --target wasm32-unknown-unknown)"/libcore-*.rlib >/dev/null 2>&1; }
is_version() { [ -x ".tools/bin/$1" ] && [ "$(".tools/bin/$1" --version 2>/dev/null)" = "$2" ]; }
# A stamp holds the sum of the file that it was made from.
fresh() { [ -f "$2" ] && [ "$(cat "$2")" = "$(sha256sum <"$1")" ]; }
stamp() { sha256sum <"$1" >"$2"; }

for_build() {
  have cargo || { say "Rust is missing: see https://rustup.rs (stable, 1.95 or newer)"; exit 1; }
  mkdir -p .tools
  have cc || debian build-essential
  if ! have node; then
    debian nodejs npm
  elif ! have npm; then
    debian npm
  fi
  has_wasm || { say "adding the wasm32 target"; rustup target add wasm32-unknown-unknown; }
  if ! fresh package-lock.json node_modules/.thidua-stamp; then
    say "installing the Node packages"
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null
    stamp package-lock.json node_modules/.thidua-stamp
  fi
  is_version wasm-bindgen "wasm-bindgen $WASM_BINDGEN" || tool wasm-bindgen-cli "$WASM_BINDGEN"
  # It does not tell its version.
  if [ ! -x .tools/bin/wasm-split-cli ] || [ "$(cat .tools/wasm-split 2>/dev/null)" != "$WASM_SPLIT" ]; then
    tool wasm_split_cli_support "$WASM_SPLIT" --locked --features build-binary
    echo "$WASM_SPLIT" >.tools/wasm-split
  fi
  is_version trunk "trunk $TRUNK" || tool trunk "$TRUNK" --locked
  if ! fresh Cargo.lock .tools/fetched; then
    say "fetching the crates"
    cargo fetch --quiet --locked
    stamp Cargo.lock .tools/fetched
  fi
}

for_test() {
  has_component fmt || rustup component add rustfmt
  has_component clippy || rustup component add clippy
  wanted=
  have chromium || wanted="$wanted chromium"
  have chromedriver || wanted="$wanted chromium-driver"
  [ -d /usr/share/fonts/truetype/noto ] || [ -d /usr/share/fonts/truetype/dejavu ] || wanted="$wanted fonts-noto-core"
  # shellcheck disable=SC2086  # the list is meant to be split
  [ -z "$wanted" ] || debian $wanted
}

case "${1:-test}" in
  build) for_build ;;
  test) for_build; for_test ;;
  *) say "say build or test"; exit 2 ;;
esac
