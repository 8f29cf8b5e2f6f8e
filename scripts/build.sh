#!/usr/bin/env bash
# Builds the hub where its sources changed since the last time; a start without changes costs nothing here.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stamp="$root/src/Host/bin/Release/.built"

command -v dotnet > /dev/null || {
    echo "The hub needs the .NET 10 SDK, and there is no dotnet on this machine's PATH. Get it from https://dotnet.microsoft.com/download and start again." >&2
    exit 1
}

# A file that was saved after the last build began, or a folder that lost or gained one after it ended (a build makes folders itself).
is_current() {
    [ -e "$stamp" ] && [ -e "$stamp.end" ] && [ -e "$root/src/Host/bin/Release/net10.0/Jianye.DataHub.Host.dll" ] &&
        [ -z "$(find "$root/src" "$root"/Directory.*.props "$root/global.json" "$root/.editorconfig" "$root/BannedSymbols.txt" \
            \( -name bin -o -name obj -o -name node_modules \) -prune -o \
            \( -type f -newer "$stamp" -o -type d -newer "$stamp.end" \) -print -quit)" ]
}

is_current && exit 0

echo "Building the hub …"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
messages=$(mktemp)
started=$(mktemp)
trap 'rm -f "$messages" "$started"' EXIT
dotnet build "$root/src/Host" --configuration Release --verbosity quiet -nologo > "$messages" 2>&1 || {
    cat "$messages" >&2
    echo "The build failed; its messages stand above." >&2
    exit 1
}
# The time of its start: what was saved while it ran is built the next time.
touch -r "$started" "$stamp"
touch "$stamp.end"
