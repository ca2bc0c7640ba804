#!/usr/bin/env bash
# Feeds every way into the program with inputs that nobody has tried yet.
#   bash tests/fuzz.sh             a minute for each format
#   bash tests/fuzz.sh 3600        an hour for each
#   bash tests/fuzz.sh 600 docx    ten minutes of Word files
# What fails is kept in the temporary folder (sitegen-fuzz); put it into tests/SiteGen.Tests/Fuzzing/Cases/FORMAT/ with the fix.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build SiteGen.sln -c Release --nologo -v quiet
tried="${TMPDIR:-/tmp}/sitegen-fuzz/tried.tsv"
rm -f "$tried"
trap '[ ! -f "$tried" ] || { echo "format, inputs, seed:"; cat "$tried"; }' EXIT
SITEGEN_FUZZ_SECONDS="${1:-60}" SITEGEN_FUZZ_FORMAT="${2:-}" tests/SiteGen.Tests/bin/Release/net10.0/SiteGen.Tests \
  --filter-method "*No_input_makes_the_program_fail*" --no-ansi --progress off
