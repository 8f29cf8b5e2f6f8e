#!/usr/bin/env bash
# Makes sure that Chromium is on this machine: the page's tests open it in a real browser.
set -euo pipefail

for program in chromium chromium-browser google-chrome; do
    command -v "$program" > /dev/null && exit 0
done

refuse() {
    echo "The page's tests need Chromium; run \"sudo apt-get update && sudo apt-get install --no-install-recommends chromium\" and start again." >&2
    exit 1
}

command -v apt-get > /dev/null || refuse
if [ "$(id -u)" -eq 0 ]; then
    as_root=""
elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    as_root="sudo"
else
    refuse
fi

echo "Installing chromium from the distribution: the page's tests open it in a real browser."
messages=$(mktemp)
trap 'rm -f "$messages"' EXIT
run() { "$@" > "$messages" 2>&1 || { cat "$messages" >&2; return 1; }; }
run $as_root apt-get update -qq
run $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
command -v chromium > /dev/null || refuse
