#!/usr/bin/env bash
# Follows docs/tutorial.md as a newcomer would: every sh block of it in order, the first in a clone of what is committed,
# the others in an empty folder beside it.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone --quiet . "$folder/sources"
awk -v folder="$folder" '
  /^```sh$/ { inside = 1; block++; if (block == 2) print "cd \"" folder "\""; next }
  /^```$/ { inside = 0 }
  inside' docs/tutorial.md > "$folder/blocks.sh"
export GIT_AUTHOR_NAME=Newcomer GIT_AUTHOR_EMAIL=newcomer@example.org GIT_COMMITTER_NAME=Newcomer GIT_COMMITTER_EMAIL=newcomer@example.org
(cd "$folder/sources" && bash -euo pipefail "$folder/blocks.sh")

cd "$folder/proposals"
grep -q '<ins>' output/pp18/p/xyz-12-1/index.html
test -f output/pp18/p/xyz-12-1/con-b/index.html
test -z "$(git status --porcelain)"
echo "the tutorial works"
