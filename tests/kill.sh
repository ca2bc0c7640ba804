#!/usr/bin/env bash
# Kills builds at random moments and looks whether anything was harmed.
#   bash tests/kill.sh        three hundred times
#   bash tests/kill.sh 1000   a thousand times
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build SiteGen.sln -c Release --nologo -v quiet
SITEGEN_KILLS="${1:-300}" tests/SiteGen.Tests/bin/Release/net10.0/SiteGen.Tests --filter-class SiteGen.Tests.Faults.KillTests --no-ansi --progress off
