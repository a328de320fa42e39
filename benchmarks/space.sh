#!/usr/bin/env bash
# Says how well abstracts that a space of meaning has never seen fall into groups, beside scikit-learn's tf-idf -> SVD -> k-means,
# how large the space is, and how quickly it places documents.
#
#   TOPICA_CORPORA=FOLDER benchmarks/space.sh [SPACE...]      (the shipped space unless told)
#
# FOLDER has arxiv/themes.jsonl.gz; see corpora/README.md. DOCUMENTS names another file, gzipped JSON Lines, and ONLY some of its
# categories, parted by commas. Needs Maven, a JDK 25 in JAVA_HOME or on the PATH, and a Python with scikit-learn (PYTHON).
#
# Spaces that this is to be said of are made without those documents:
#
#   topica train-space train.jsonl.gz --without themes.jsonl.gz --out space.topica
#   topica train-space train.jsonl.gz --without themes.jsonl.gz --words-only --out words.topica
#   topica train-space train.jsonl.gz --without themes.jsonl.gz --hide-labels "$ONLY" --out hidden.topica
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
: "${TOPICA_CORPORA:?name the folder of the corpora}"
: "${DOCUMENTS:=$TOPICA_CORPORA/arxiv/themes.jsonl.gz}" "${ONLY:=}" "${PYTHON:=python3}"
[ $# -gt 0 ] || set -- "$here/models/space.topica"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$here/topica" --version >&2
(cd "$here" && mvn -B -q -Djacoco.skip=true test-compile) >&2
vectors=()
for space in "$@"; do
    name=$(basename "$space" .topica)
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx4g -cp "$here/target/classes:$here/target/test-classes:$here/target/topica/lib/*" \
        topica.SpaceBenchmark "$space" "$DOCUMENTS" "$work/$name"
    vectors+=("$name=$work/$name")
done
"$PYTHON" "$here/benchmarks/space.py" "$DOCUMENTS" "${vectors[@]}" ${ONLY:+--only "$ONLY"}
