#!/usr/bin/env bash
# Times and scores clustering beside scikit-learn's k-means in one run, and says how many groups are found.
#
#   TOPICA_CORPORA=FOLDER benchmarks/cluster.sh [grow] [themes] [auto]      (all three unless told)
#
# FOLDER has arxiv/themes.jsonl.gz; see corpora/README.md. Needs Maven, a JDK 25 in JAVA_HOME or on the PATH, and scikit-learn
# for PYTHON (default: /usr/bin/python3). WORK (default: a temporary folder) keeps the rows between runs.
#
# grow: k-means into 60 groups on 5,000, 20,000 and 80,000 rows of chance with 300 columns. themes: every clusterer and
# scikit-learn (10 starts, 5 seeds) on tf-idf, SVD(100) rows of the abstracts. auto: how many groups are found among abstracts
# of 10 to 60 categories drawn by chance. Here weights and outliers are part of the time, over there they are not.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
: "${TOPICA_CORPORA:?name the folder of the corpora}" "${PYTHON:=/usr/bin/python3}"
if [ -z "${WORK:-}" ]; then
    WORK=$(mktemp -d)
    trap 'rm -rf "$WORK"' EXIT
fi
steps=${*:-grow themes auto}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
peer() { "$PYTHON" "$here/benchmarks/cluster.py" "$@"; }
ours() { "$java" -Xmx4g -cp "$classpath" topica.cluster.ClusterBenchmark "$@"; }

mkdir -p "$WORK"
(cd "$here" && mvn -B -q -Pbench -Djacoco.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile="$WORK/libraries") >&2
classpath=$here/target/bench-classes:$here/target/classes:$(cat "$WORK/libraries")
themes=$TOPICA_CORPORA/arxiv/themes.jsonl.gz

case " $steps " in *' grow '*)
    for rows in 5000 20000 80000; do
        peer chance $rows 300 60 "$WORK/chance.$rows"
        ours kmeans "$WORK/chance.$rows" 60 3
    done
    peer kmeans "$WORK/chance.20000" 60
    ;;
esac

case " $steps " in *' themes '*)
    [ -e "$WORK/themes.60" ] || peer corpus "$themes" 60 1 "$WORK/themes.60"
    ours all "$WORK/themes.60" 60 5
    peer kmeans "$WORK/themes.60" 60
    ;;
esac

case " $steps " in *' auto '*)
    for draw in 10.1 20.1 20.2 20.3 30.1 40.1 40.2 40.3 50.1 60.1; do
        peer corpus "$themes" "${draw%.*}" "${draw#*.}" "$WORK/themes.$draw"
        ours auto "$WORK/themes.$draw" 60 1
    done
    ;;
esac
