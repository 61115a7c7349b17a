#!/bin/sh
# Runs the CDK app with the Node that npm brought along, else with the machine's own, if that runs TypeScript.
PATH="$(dirname "$0")/../node_modules/.bin:$PATH"
recent='const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 22 || (major === 22 && minor >= 18) ? 0 : 1)'
if ! node -e "$recent"; then
  echo "Waymark needs Node 22.18 or newer; this is $(node --version). On Linux x64 it brings Node 24 along: run npm ci." >&2
  exit 1
fi
exec node "$(dirname "$0")/app.ts"
