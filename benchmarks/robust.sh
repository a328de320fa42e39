#!/usr/bin/env bash
# Labels abstracts as people paste them, and prints what is lost against the abstracts as they are.
#
#   benchmarks/robust.sh FILE.jsonl[.gz] [MODEL]      (the shipped model unless told)
#
# FILE has a title, an abstract and its true categories on each line. Needs python3 alone. WORK (default: a temporary folder)
# keeps the variants and their labels. For each variant: accuracy, any-category@1 and multi-label micro-F1, each beside its
# difference to the untouched file on the same documents, with the 95 % interval of the difference.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
file=${1:?name a file of labelled abstracts}
model=${2:-$here/../models/arxiv.topica}
: "${WORK:=$(mktemp -d)}"
mkdir -p "$WORK"
topica=$here/../topica
variants=$(python3 "$here/variants.py" names)

python3 "$here/variants.py" write "$file" "$WORK"
for variant in untouched $variants; do
    "$topica" label "$WORK/$variant.jsonl" --model "$model" --out "$WORK/$variant.labels" --quiet
done
for variant in $variants; do
    "$topica" evaluate "$WORK/untouched.jsonl" --model "$model" --predictions "$WORK/$variant.labels" \
        --against "$WORK/untouched.labels" --json - --quiet >"$WORK/$variant.json"
done
# shellcheck disable=SC2086 # names are words
python3 "$here/variants.py" table "$WORK" $variants
