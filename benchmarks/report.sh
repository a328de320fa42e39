#!/usr/bin/env bash
# Says how good the themes of real abstracts are and how long they take, beside scikit-learn's tf-idf -> SVD -> k-means.
#
#   TOPICA_CORPORA=FOLDER benchmarks/report.sh [themes] [quality] [auto] [same] [assign] [speed] [growth]   (all unless told)
#
# FOLDER has arxiv/{themes,train,validation}.jsonl.gz; see corpora/README.md. Needs what the launcher needs, and scikit-learn for
# PYTHON (default: /usr/bin/python3). WORK (default: a temporary folder) keeps what is made; RUNS (default: 5) is how often is
# timed.
#
# themes: 60 groups of `themes`, 5 seeds, V-measure and ARI against the categories, in pairs. quality: coherence, diversity,
# stability and outliers as the program prints them, and those of c-tf-idf words of scikit-learn's groups. auto: how many groups
# are found among 20, 40 and 60 categories. same: bytes of results on 1 and 2 threads, again, and in another order. assign: a fit
# on 80 % of the documents against one on all that goes on from it. speed: 20,000 abstracts of `train`, start to names, in turns
# with scikit-learn, start to assignments. growth: 5,000, 20,000 and 80,000, and 100,000 in a heap of 4 GB.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
: "${TOPICA_CORPORA:?name the folder of the corpora}" "${PYTHON:=/usr/bin/python3}" "${RUNS:=5}"
if [ -z "${WORK:-}" ]; then
    WORK=$(mktemp -d)
    trap 'rm -rf "$WORK"' EXIT
fi
mkdir -p "$WORK"
"$here/topica" --version >&2
for step in ${*:-themes quality auto same assign speed growth}; do
    "$PYTHON" "$here/benchmarks/report.py" "$step" "$here/topica" "$TOPICA_CORPORA/arxiv" "$WORK" "$RUNS"
done
