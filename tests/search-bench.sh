#!/usr/bin/env bash
# Measures the search as docs/search.md tells: bash tests/search-bench.sh MAKE_CORPUS SEED WORK
# MAKE_CORPUS is make-corpus.py, SEED a seed text, WORK a folder for a corpus of 10,000 and one of 1,000 proposals.
# Needs python3, node with npm (for Pagefind), Chromium, and the solution built in Release.
set -euo pipefail
corpus=$1; seed=$2; work=$3
root=$(cd "$(dirname "$0")/.." && pwd)
sitegen() { dotnet "$root/src/SiteGen/bin/Release/net10.0/sitegen.dll" --nocache --quiet "$@"; }
bench() { "$root/tests/SiteGen.Benchmarks/bin/Release/net10.0/SiteGen.Benchmarks" search "$@"; }
for size in 1000 10000; do
  python3 "$corpus" "$seed" "$work/$size" "$size" --forms markdown --marks critic
  bench input "$work/$size/markdown" "$work/$size/input"
  cp "$root/input/topics.yml" "$work/$size/input/"
done

# What a query reads of 10,000 proposals, and how long its answer takes on a slow processor. The page is the seed's.
sitegen --root "$root" --output "$work/10000/site"
rm -rf "$work/10000/site/search/data"
bench index "$work/10000/input" "$root/theme" "$work/10000/site"
bench reads "$work/10000/site" "$root/input/topics.yml" 200
bench costs "$work/10000/site" 12

# Pagefind on the proposals' pages of 1,000 proposals, which have a root of their own: no seeds stand beside them.
sitegen --root "$work/1000" --output "$work/1000/site" -s ClausePages=None 2> "$work/1000/warnings"
time npx --yes pagefind@1 --site "$work/1000/site" --glob "pp18/p/*/index.html" --force-language zh
du -sb "$work/1000/site/pagefind" "$work/1000/site/search/data"
bench pagefind "$work/1000/site" 500 100
