#!/bin/sh
# Runs the CDK app with the Node that npm brought along, else with the machine's own, if that runs TypeScript.
PATH="$(dirname "$0")/../node_modules/.bin:$PATH"
recent='process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)'
if ! node -e "$recent"; then
  echo "Waymark needs Node 24 or newer; this is $(node --version). On Linux x64 it brings Node 24 along: run npm ci." >&2
  exit 1
fi
exec node "$(dirname "$0")/app.ts"
