#!/usr/bin/env bash
# Fuzzes the readers, the scanner, decompression and the model file with Jazzer, so long each, and says what was found.
#
#   benchmarks/fuzz.sh MINUTES [TARGET...]
#
# A target is ReaderFuzz, ScannerFuzz, DecompressionFuzz or ModelFuzz; all of them unless told. Each input may take 5 seconds
# and each target 512 MB of heap. What was learned stays in target/fuzz/TARGET/corpus, and the next run begins with it; what
# fails lies in target/fuzz/TARGET/found: mend it, and keep the file in src/test/resources/corpora/broken. Ends with 1 where
# anything was found.
set -euo pipefail
minutes=${1:?how many minutes for each target}
shift
[ $# -gt 0 ] || set -- ReaderFuzz ScannerFuzz DecompressionFuzz ModelFuzz
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."
work=$PWD/target/fuzz
topica=$PWD/topica
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$work/models"

"$topica" --version >/dev/null # builds where that is due
mvn -B -q -Pfuzz -Djacoco.skip=true test-compile dependency:build-classpath -Dmdep.outputFile="$work/libraries" >&2
classpath=$PWD/target/fuzz-classes:$PWD/target/classes:$(cat "$work/libraries")

head -n 24 corpora/sample.jsonl >"$work/few.jsonl"
"$topica" train "$work/few.jsonl" --min-documents 1 --quiet --out "$work/models/listed.topica"
"$topica" train "$work/few.jsonl" --min-documents 1 --hash-bits 10 --quiet --out "$work/models/hashed.topica"
"$java" --sun-misc-unsafe-memory-access=allow -cp "$classpath" topica.Seeds "$work/seeds" "$work"/models/*.topica

found=0
for target; do
    name=$(cd src/fuzz/java && find . -name "$target.java" | sed 's|^\./||; s|\.java$||; s|/|.|g')
    mkdir -p "$work/$target/corpus" "$work/$target/found"
    echo "$target, $minutes minutes:"
    "$java" -Xmx512m --sun-misc-unsafe-memory-access=allow -XX:+EnableDynamicAgentLoading -cp "$classpath" \
        com.code_intelligence.jazzer.Jazzer --target_class="$name" --instrumentation_includes='topica.**' \
        --reproducer_path="$work/$target/found" -artifact_prefix="$work/$target/found/" -timeout=5 -rss_limit_mb=4096 \
        -max_len=65536 -max_total_time=$((minutes * 60)) -print_final_stats=1 \
        "$work/$target/corpus" "$work/seeds/$target" >"$work/$target/log" 2>&1 || {
        found=1
        grep -A 12 -E 'Java Exception|libFuzzer: ' "$work/$target/log" || tail -n 20 "$work/$target/log"
    }
    grep -E 'stat::number_of_executed_units|^#[0-9]+.*(DONE|pulse|NEW|REDUCE)' "$work/$target/log" | tail -n 2 || true
done
exit "$found"
