#!/bin/sh
# Installs what package-lock.json names when it is newer than what is here, and checks for Node 24.
set -e
cd "$(dirname "$0")/.."
installed=node_modules/.package-lock.json

if [ ! -e "$installed" ] || [ package-lock.json -nt "$installed" ]; then
  echo "Installing packages, which takes about a minute the first time ..."
  npm ci --no-audit --no-fund --loglevel=error
  touch "$installed"
fi

PATH="$PWD/node_modules/.bin:$PATH"
recent='process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)'
if ! node -e "$recent"; then
  echo "Waymark needs Node 24 or newer; this is $(node --version). On Linux x64 it brings Node 24 along: run npm ci again." >&2
  exit 1
fi
