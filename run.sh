#!/usr/bin/env bash
# Sets up what is missing, builds, and serves until Ctrl-C; arguments go to "hub serve" (./hub serve --help).
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

uses_own_postgresql=1
[ -z "${HUB__DATABASE:-}" ] || uses_own_postgresql=0
for argument in "$@"; do
    case $argument in
        --database | --database=* | --help | -h | '-?') uses_own_postgresql=0 ;;
        --data | --data=*) uses_own_postgresql=1 ;;
    esac
done
if [ "$uses_own_postgresql" -eq 1 ]; then "$root/scripts/install-postgresql.sh"; fi

exec "$root/hub" serve "$@"
