#!/usr/bin/env bash
# Runs every test there is. Installs what the browser tests need (Chromium and the Noto CJK fonts) where it is missing
# and may be installed; otherwise those tests say that they were skipped, and why.
#   bash tests/run.sh                        everything
#   SITEGEN_GOLDEN=write bash tests/run.sh   writes the golden files anew; review the difference
set -uo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v chromium >/dev/null 2>&1 || missing+=(chromium)
for font in fonts-noto-cjk fonts-noto-core; do
  dpkg -s "$font" >/dev/null 2>&1 || missing+=("$font")
done
if [ "${#missing[@]}" -gt 0 ] && command -v apt-get >/dev/null 2>&1; then
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo -n)
  if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
    echo "Installing ${missing[*]} for the browser tests …"
    "${as_root[@]}" apt-get update -qq &&
      DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
      echo "Could not install ${missing[*]}: the browser tests will be skipped." >&2
  else
    echo "Missing for the browser tests: ${missing[*]} (install them as root)." >&2
  fi
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build -c Release --nologo -v quiet || exit 1
dotnet test --solution SiteGen.sln -c Release --no-build --no-ansi --output Detailed \
  --filter-not-trait Kind=picture 2>&1 | tee "$log" | grep -vE '^ *(passed |from /)' || true
count() { sed -nE "s/^ *$1: ([0-9]+)\r?$/\1/p" "$log" | tail -n 1; }
passed=$(count succeeded) failed=$(count failed) skipped=$(count skipped)
if [ -z "$passed" ]; then
  echo "The test runner did not say how many tests ran." >&2
  exit 1
fi
echo "$passed passed, ${failed:-0} failed, ${skipped:-0} skipped"
[ "${failed:-0}" = 0 ] && [ "$passed" -gt 0 ]
