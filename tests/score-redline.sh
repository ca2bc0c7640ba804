#!/usr/bin/env bash
# Measures how much of a redline is recovered: precision and recall of changed characters, precision of the places,
# recall by class ("pl." is how much of the class is marked at all, whichever way), by document and language.
#   bash tests/score-redline.sh                      the invented documents, and the seed against its reviewed reading
#   bash tests/score-redline.sh --ask 3              the same, at most three questions a proposal answered from the truth
#   bash tests/score-redline.sh --leave-out FOLDER   once without each kind of evidence
#   bash tests/score-redline.sh --set Delete=2.6     with a weight otherwise; --show 5: the first five wrong lines
#   bash tests/score-redline.sh FILE FOLDER …        other documents: *.critic.txt, NAME.critic, *.jsonl, truth/*.jsonl
# A generator of documents is called as SCRIPT SEED.txt OUT N --forms seeds,truth --seed S:
#   bash tests/score-redline.sh --generator SCRIPT.py [--proposals 500] [--seed 1]
set -euo pipefail
cd "$(dirname "$0")/.."

generator="" proposals=500 seed=1
options=() paths=()
while [ $# -gt 0 ]; do
  case "$1" in
    --generator) generator=$2; shift 2 ;;
    --proposals) proposals=$2; shift 2 ;;
    --seed) seed=$2; shift 2 ;;
    --ask | --show | --sure | --set) options+=("$1" "$2"); shift 2 ;;
    --leave-out) options+=("$1"); shift ;;
    -h | --help) sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 0 ;;
    -*) echo "Unknown option $1; --help lists them." >&2; exit 2 ;;
    *) paths+=("$1"); shift ;;
  esac
done

if [ -n "$generator" ]; then
  made=$(mktemp -d)
  trap 'rm -rf "$made"' EXIT
  python3 "$generator" seeds/*.txt "$made/generated-$seed" "$proposals" --forms seeds,truth --seed "$seed" >/dev/null
  paths+=("$made/generated-$seed")
fi
if [ "${#paths[@]}" = 0 ]; then
  documents=tests/SiteGen.Tests/Redlining/Documents
  paths=("$documents/development" "$documents/held-out" seeds)
fi
dotnet build tests/SiteGen.Benchmarks -c Release --nologo -v quiet >/dev/null
dotnet run -c Release --no-build --project tests/SiteGen.Benchmarks -- redline ${options[@]+"${options[@]}"} "${paths[@]}"
