#!/usr/bin/env bash
# Measures a built site with tools that people know: the Nu HTML checker on every page, Lighthouse on each kind of page.
#   bash tests/measure-site.sh [OUTPUT]      OUTPUT is output/ when nothing is said
# Build the site with a Host before: the addresses of its other languages are judged, and are whole only then.
# Needs node (20 or newer) with npm, java (11 or newer) and Chromium; the two tools are installed beside their list in
# tests/quality/. Ends with 1 where the checker finds anything or a figure is below its bar.
set -euo pipefail
cd "$(dirname "$0")/quality"
output=$(realpath "${1:-../../output}")
[ -f "$output/index.html" ] || { echo "$output: no built site stands there; build it first." >&2; exit 2; }
[ -d node_modules/lighthouse ] || npm ci --no-audit --no-fund --silent

# On a disk no page has an origin that 'self' could mean, so the checker's remarks about the policy say nothing here.
# Characters of private use stand in the documents themselves, and a page shows them as they were received.
found=0
java -Xss8m -jar node_modules/vnu-jar/build/dist/vnu.jar --skip-non-html --format gnu \
  --filterpattern '.*(violates Content Security Policy|Private Use Area).*' "$output" 2>&1 || found=1
echo "HTML checker: $(find "$output" -name '*.html' | wc -l) pages, $([ $found = 0 ] && echo "nothing found" || echo "see above")"

node lighthouse.js "$output" "$(command -v chromium)" || found=1
exit $found
