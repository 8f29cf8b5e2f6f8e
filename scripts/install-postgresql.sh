#!/usr/bin/env bash
# Makes sure that PostgreSQL 15 or newer and PostGIS 3 are on this machine; says what it installs and why.
set -euo pipefail

is_installed() {
    local directory version
    for directory in /usr/lib/postgresql/*/bin; do
        version=$(basename "$(dirname "$directory")")
        [ -x "$directory/initdb" ] && [ "$version" -ge 15 ] && [ -e "/usr/share/postgresql/$version/extension/postgis.control" ] && return 0
    done
    return 1
}

is_installed && exit 0

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
The hub keeps its data in PostgreSQL with PostGIS, and they are not both on this machine. Installing them needs root: run

    sudo apt-get update && sudo apt-get install --no-install-recommends postgresql-15 postgresql-15-postgis-3

(on Ubuntu 24.04 with 16 in place of 15) and start again. Or use a database that runs elsewhere: ./run.sh --database CONNECTION
TEXT
    exit 1
fi

# Debian's package would start a cluster of its own on port 5432; the hub brings its own private one.
if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
    $as_root mkdir -p /etc/postgresql-common
    echo "create_main_cluster = false" | $as_root tee /etc/postgresql-common/createcluster.conf > /dev/null
fi
messages=$(mktemp)
trap 'rm -f "$messages"' EXIT
run() { "$@" > "$messages" 2>&1 || { cat "$messages" >&2; return 1; }; }
run $as_root apt-get update -qq

# Debian 12 has 15, Ubuntu 24.04 has 16: the oldest that will do is the most tried one.
version=$(apt-cache pkgnames postgresql- | sed -n 's/^postgresql-\([0-9][0-9]*\)-postgis-3$/\1/p' | sort -n | awk '$1 >= 15 && !found++')
[ -n "$version" ] || {
    echo "This distribution has no PostgreSQL 15 or newer with PostGIS 3. Install them from elsewhere, or use a database that runs elsewhere: ./run.sh --database CONNECTION" >&2
    exit 1
}
packages="postgresql-$version postgresql-$version-postgis-3"
echo "Installing $packages from the distribution: the hub keeps its data in PostgreSQL, PostGIS answers its spatial questions."
# The file above differs from the package's own; keep it without asking.
run $as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 apt-get install -y -qq --no-install-recommends $packages
is_installed || { echo "apt-get finished, but PostgreSQL $version with PostGIS 3 is still missing; look at its messages above." >&2; exit 1; }
