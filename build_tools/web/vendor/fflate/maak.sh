#!/bin/sh
# Make fflate.js again: sh maak.sh. Needs Node 20 or newer with npm. See ../LEESMIJ.md.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/ingang.js" "$work/ingang.js"
cd "$work"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund fflate@0.8.3 esbuild@0.28.2 >/dev/null
npx esbuild ingang.js --bundle --minify --format=cjs --target=es2020 \
  --main-fields=module,main --conditions=browser --legal-comments=none --outfile="$here/fflate.js"
cp node_modules/fflate/LICENSE "$here/LICENSE.txt"
