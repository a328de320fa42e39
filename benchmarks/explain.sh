#!/usr/bin/env bash
# Says whether explanations are true: that they add up to the score, and that without the words they name the label is less
# likely than without others.
#
#   TOPICA_CORPORA=FOLDER benchmarks/explain.sh
#
# FOLDER has arxiv/validation.jsonl.gz; see corpora/README.md. DOCUMENTS (default: 10000) of it are explained with MODEL
# (default: the shipped one). Needs Maven, and a JDK 25 in JAVA_HOME or on the PATH.
#
# Each score is worked out once more from the weights, in another order. Then the k words with the strongest marks are deleted
# wherever they stand in the document, and the rest is labelled anew; beside it, k of the document's words drawn at random, and
# k drawn among those that stand about as often. Means with 95 % bootstrap intervals over documents.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
: "${TOPICA_CORPORA:?name the folder of the corpora}"
: "${MODEL:=$here/models/arxiv.topica}" "${DOCUMENTS:=10000}"

"$here/topica" --version >&2
(cd "$here" && mvn -B -q -Djacoco.skip=true test-compile) >&2
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx2g -cp "$here/target/classes:$here/target/test-classes:$here/target/topica/lib/*" \
    topica.ExplanationBenchmark "$MODEL" "$TOPICA_CORPORA/arxiv/validation.jsonl.gz" "$DOCUMENTS"
