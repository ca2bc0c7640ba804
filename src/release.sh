#!/usr/bin/env bash
# Makes the program as a package (dotnet tool) and as one file for each system, in dist/.
# A system whose runtime the package source does not have is named and left out.
set -euo pipefail
cd "$(dirname "$0")/.."
out=${1:-dist}
dotnet pack src/SiteGen -c Release -o "$out" --nologo -v quiet
missing=0
for system in linux-x64 win-x64 osx-arm64; do
  # The lock file is for the tests and the tool; a runtime of another system does not belong into it.
  of_system=(-r "$system" -p:PackAsTool=false -p:NuGetLockFilePath="$PWD/src/SiteGen/obj/$system.lock.json" -p:RestoreLockedMode=false)
  if ! dotnet restore src/SiteGen -v quiet -p:SelfContained=true "${of_system[@]}"; then
    echo "no runtime for $system on this package source; it is left out" >&2
    missing=1
    continue
  fi
  dotnet publish src/SiteGen -c Release --self-contained -o "$out/$system" --nologo -v quiet \
    -p:PublishSingleFile=true -p:DebugType=none -p:PublishDocumentationFile=false "${of_system[@]}"
  echo "$out/$system"
done
exit $missing
