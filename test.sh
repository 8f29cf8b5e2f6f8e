#!/usr/bin/env bash
# Installs what is missing, builds, runs every test. Last line: "N passed, N failed, N skipped"; exit code 0 only if nothing failed.
set -uo pipefail
cd "$(dirname "$0")"

./scripts/install-postgresql.sh || exit 1
has_clients=0
if [ -f tests/Clients/package.json ]; then
    has_clients=1
    command -v npm > /dev/null || { echo "The clients' tests need Node 20 and npm; get them from https://nodejs.org and start again." >&2; exit 1; }
    ./scripts/install-chromium.sh || exit 1
fi

# Code is compiled once and not again with a profile: the tests start many short programs.
export DOTNET_TieredPGO=0
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false SNAPSHOOTER_STRICT_MODE=on
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

# What the clients' tests need comes over the network while the processor builds.
if [ "$has_clients" -eq 1 ]; then
    (for folder in tests/Clients examples/gateway; do (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error) || exit 1; done) > "$results/npm.txt" 2>&1 &
    packages=$!
fi

dotnet build --configuration Release --verbosity quiet -nologo || exit 1

passed=0 failed=0 skipped=0

# Adds a run's numbers; a run that failed without a failed test (it broke off, it found none) counts as one failure.
add() {
    local name=$1 code=$2 good=$3 bad=$4 left=$5
    if [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] || [ $((good + bad)) -eq 0 ]; then
        echo "The $name tests did not run to their end."
        bad=$((bad + 1))
    fi
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + left))
}

counter() { grep -o '<Counters [^>]*' "$results/$1.trx" 2> /dev/null | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' || echo 0; }

for project in Unit Integration; do
    dotnet test "tests/$project" --configuration Release --no-build --results-directory "$results" \
        --logger "trx;LogFileName=$project.trx" --logger "console;verbosity=minimal"
    code=$?
    good=$(counter $project passed) bad=$(counter $project failed) all=$(counter $project total)
    add "$project" "$code" "$good" "$bad" $((all - good - bad))
done

if [ "$has_clients" -eq 1 ]; then
    code=0
    if wait "$packages"; then
        (cd tests/Clients && npm test) 2>&1 | tee "$results/clients.txt" || code=1
    else
        cat "$results/npm.txt" >&2
        code=1
    fi
    # Node's test runner ends with "# pass 3" (TAP) or "ℹ pass 3".
    line() { grep -oE "^(#|ℹ) $1 [0-9]+" "$results/clients.txt" | grep -oE '[0-9]+$' | awk '{ total += $1 } END { print total + 0 }'; }
    add "clients'" "$code" "$(line pass)" "$(line fail)" $(($(line skipped) + $(line todo)))
fi

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
