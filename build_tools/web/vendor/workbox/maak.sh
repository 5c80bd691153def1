#!/bin/sh
# Make workbox.js again: sh maak.sh. Needs Node 20 or newer with npm. See LEESMIJ.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/ingang.js" "$work/ingang.js"
cd "$work"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund \
  workbox-core@7.4.1 workbox-precaching@7.4.1 workbox-routing@7.4.1 workbox-strategies@7.4.1 \
  esbuild@0.28.2 >/dev/null
npx esbuild ingang.js --bundle --minify --format=iife --global-name=workbox --target=es2020 \
  --define:process.env.NODE_ENV='"production"' --legal-comments=none --outfile="$here/workbox.js"
cp node_modules/workbox-core/LICENSE "$here/LICENSE"
