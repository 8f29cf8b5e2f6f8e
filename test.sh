#!/usr/bin/env bash
# Installs what is missing, builds, runs every test. Last line: "N passed, N failed, N skipped"; exit code 0 only if nothing failed.
set -uo pipefail
cd "$(dirname "$0")"

./scripts/install-postgresql.sh || exit 1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 SNAPSHOOTER_STRICT_MODE=on
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

dotnet build --configuration Release --verbosity quiet || exit 1

failed_run=0
for project in Unit Integration; do
    dotnet test "tests/$project" --configuration Release --no-build --results-directory "$results" \
        --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal" || failed_run=1
    [ -f "$results/$project.trx" ] || { echo "The $project tests did not run to their end."; failed_run=1; }
done

sum() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ total += $1 } END { print total + 0 }'; }
passed=$(sum passed)
failed=$(sum failed)
skipped=$(($(sum total) - passed - failed))

if [ "$failed_run" -ne 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
