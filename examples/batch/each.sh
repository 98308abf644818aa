#!/bin/sh
# Renders every profile of a folder: each.sh FOLDER OUT. Goes on after a failure, and fails at the end.
set -u
folder=$1
out=$2
mkdir -p "$out"
failed=0
for profile in "$folder"/*.toml; do
    vitaset render "$profile" -o "$out/$(basename "$profile" .toml).pdf" || failed=1
done
exit $failed
