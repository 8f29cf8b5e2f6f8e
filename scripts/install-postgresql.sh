#!/usr/bin/env bash
# Makes sure that PostgreSQL 15 or newer and PostGIS 3 are on this machine; says what it installs and why.
set -euo pipefail

newest_with_postgis() {
    local directory version newest=""
    for directory in /usr/lib/postgresql/*/bin; do
        [ -x "$directory/initdb" ] || continue
        version=$(basename "$(dirname "$directory")")
        [ "$version" -ge 15 ] || continue
        [ -e "/usr/share/postgresql/$version/extension/postgis.control" ] || continue
        newest=$version
    done
    [ -n "$newest" ]
}

newest_with_postgis && exit 0

packages="postgresql-15 postgresql-15-postgis-3"
command -v apt-get > /dev/null || {
    echo "The hub needs PostgreSQL 15 or newer with PostGIS 3, and this machine has no apt-get to install them with. Install both with your system's own packages, then start again." >&2
    exit 1
}

if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    as_root="sudo"
else
    cat >&2 <<TEXT
The hub keeps its data in PostgreSQL with PostGIS, and neither is on this machine. Installing them needs root: run

    sudo apt-get update && sudo apt-get install --no-install-recommends $packages

and start again. Or use a database that runs elsewhere: ./run.sh --database CONNECTION
TEXT
    exit 1
fi

echo "Installing $packages from the distribution: the hub keeps its data in PostgreSQL, PostGIS answers its spatial questions."
# Debian's package would start a cluster of its own on port 5432; the hub brings its own private one.
if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    $as_root mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf > /dev/null
fi
$as_root apt-get update -qq
# The file above differs from the package's own; keep it without asking.
$as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -y -qq --no-install-recommends $packages > /dev/null
newest_with_postgis || { echo "apt-get finished, but PostgreSQL 15 with PostGIS 3 is still missing; look at its messages above." >&2; exit 1; }
