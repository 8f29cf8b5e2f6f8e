#!/usr/bin/env bash
# Builds, loads a district into a data directory of its own once, and measures reading against SQL written by hand, with 1 and 16 connections.
#   ./bench.sh [RESIDENTS] [what "read" takes, such as --seconds 3 --repetitions 3 --only Q1 Q3]      540,000 residents unless given
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

residents=540000
if [[ ${1:-} =~ ^[0-9]+$ ]]; then residents=$1 && shift; fi

"$root/scripts/install-postgresql.sh"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
dotnet build "$root/tests/Benchmarks" --configuration Release --verbosity quiet -nologo
exec dotnet "$root/tests/Benchmarks/bin/Release/net10.0/Jianye.DataHub.Tests.Benchmarks.dll" \
    read --residents "$residents" --data "$root/.bench/$residents" --connections 1 16 "$@"
