#!/usr/bin/env bash
# Labels texts that are no English abstracts, and real ones, and prints how many of each get which doubt.
#
#   TOPICA_CORPORA=FOLDER benchmarks/kinds.sh [MODEL]      (the shipped model unless told)
#
# FOLDER has arxiv/validation.jsonl.gz; see corpora/README.md. DOCUMENTS (default: 5000) is how many of it are labelled. The
# texts are those of src/test/resources/kinds: the rule was fitted on two thirds of them.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${TOPICA_CORPORA:?name the folder of the corpora}" "${DOCUMENTS:=5000}"
model=${1:-$here/../models/arxiv.topica}
kinds=$here/../src/test/resources/kinds
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# awk and not head, so that the pipe is read to its end
gzip -dc "$TOPICA_CORPORA/arxiv/validation.jsonl.gz" | awk -v n="$DOCUMENTS" 'NR <= n' >"$work/real.jsonl"

doubts() {
    "$here/../topica" label "$2" --model "$model" --quiet | awk -v name="$1" '
        { foreign = /"not-english"/; other = /"not-an-abstract"/; short = /"too-short"/ }
        foreign { f++ } other { o++ } short { s++ } foreign || other { a++ } foreign || other || short { b++ }
        END {
            printf "%s: of %d not-english %d, not-an-abstract %d, one of these %d (%.2f %%), too-short %d, any %d (%.1f %%)\n",
                name, NR, f, o, a, 100 * a / NR, s, b, 100 * b / NR
        }'
}

for flag in not-english not-an-abstract; do
    for file in fitted held-out; do
        grep "\"expected\": \"$flag\"" "$kinds/$file.jsonl" >"$work/$flag.$file.jsonl"
        doubts "$flag, $file" "$work/$flag.$file.jsonl"
    done
done
doubts 'real abstracts' "$work/real.jsonl"
doubts 'corpora/sample.jsonl' "$here/../corpora/sample.jsonl"
