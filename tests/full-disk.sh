#!/usr/bin/env bash
# As root: builds a site on a disk that is too small for it, and looks whether what was published is still there.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build SiteGen.sln -c Release --nologo -v quiet
disk=$(mktemp -d)
mount -t tmpfs -o size="${1:-12m}" none "$disk"
trap 'umount "$disk"; rmdir "$disk"' EXIT
mkdir "$disk/site"
cp -r seeds input theme "$disk/site"
digest() { (cd "$disk/site/output" && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
sitegen() { dotnet src/SiteGen/bin/Release/net10.0/sitegen.dll --root "$disk/site" --quiet "$@"; }
sitegen
before=$(digest)
# What is left of the disk goes to a file, so that the next build has no room for every page once more.
dd if=/dev/zero of="$disk/filler" bs=4k 2>/dev/null || true
truncate -s -400K "$disk/filler"
code=0
sitegen -s SiteTitle=Other || code=$?
[ "$code" = 3 ] || { echo "exit code $code instead of 3" >&2; exit 1; }
[ "$before" = "$(digest)" ] || { echo "what was published is not whole" >&2; exit 1; }
rm "$disk/filler"
sitegen -s SiteTitle=Other
[ ! -e "$disk/site/output.next" ] && [ ! -e "$disk/site/output.old" ] || { echo "the next build left something behind" >&2; exit 1; }
echo "The full disk ended the build with 3; the old site stayed whole, and the next build cleaned up."
