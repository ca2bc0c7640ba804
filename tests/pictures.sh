#!/usr/bin/env bash
# Takes the pictures of the README and of docs/ anew, from the site that seeds/ give. Needs Chromium and the Noto fonts.
#   bash tests/pictures.sh [FOLDER]      FOLDER is docs/images when nothing is said
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath "${1:-docs/images}")
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
dotnet build SiteGen.sln -c Release --nologo -v quiet
dotnet run -c Release --no-build --project src/SiteGen -- build --output "$site" >/dev/null
SITEGEN_PICTURES=$folder SITEGEN_SCREENSHOTS_SITE=$site tests/SiteGen.Tests/bin/Release/net10.0/SiteGen.Tests \
  --filter-class "SiteGen.Tests.Browser.DocumentationPictureTests" --no-ansi --progress off
ls -l "$folder"/*.webp
