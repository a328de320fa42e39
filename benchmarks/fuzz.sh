#!/usr/bin/env bash
# Fuzzes whatever reads bytes from outside with Jazzer, so long each, and says what was found.
#
#   benchmarks/fuzz.sh MINUTES [TARGET...]
#
# A target is a class of src/fuzz/java, or some formats with commas between them; all of them unless told. Minutes and
# seconds are those of a processor. Each input may take 5 seconds, and each target 512 MB of heap. What was learned stays in
# target/fuzz/TARGET/corpus, and the next run begins with it; what fails lies in target/fuzz/TARGET/found: mend it, and
# keep the file in src/test/resources/corpora/broken. Ends with 1 where anything was found.
set -euo pipefail
minutes=${1:?how many minutes for each target}
shift
[ $# -gt 0 ] || set -- jsonl csv,tsv bibtex,ris pubmed,endnote,atom,oai openalex,semantic-scholar \
    profile-page,daily-listing,abstract-lines,text CorporaFuzz DecodingFuzz ScannerFuzz ModelFuzz FilesFuzz
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$here/.."
work=$PWD/target/fuzz
topica=$PWD/topica
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
scratch=/dev/shm # files of the inputs' own are written there thousands of times a second
[ -w "$scratch" ] || scratch=$work
mkdir -p "$work/models"

"$topica" --version >/dev/null # builds where that is due
mvn -B -q -Pfuzz -Djacoco.skip=true test-compile dependency:build-classpath -Dmdep.outputFile="$work/libraries" >&2
classpath=$PWD/target/fuzz-classes:$PWD/target/classes:$(cat "$work/libraries")

head -n 24 corpora/sample.jsonl >"$work/few.jsonl"
"$topica" train "$work/few.jsonl" --min-documents 1 --quiet --out "$work/models/listed.topica"
"$topica" train "$work/few.jsonl" --min-documents 1 --hash-bits 10 --quiet --out "$work/models/hashed.topica"
"$java" --sun-misc-unsafe-memory-access=allow -cp "$classpath" topica.Seeds "$work/seeds" "$work"/models/*.topica

# Seconds of processor a process has used.
used() {
    ps -o time= -p "$1" | awk -F '[-:]' '{ for (i = 1; i <= NF; i++) s = s * (NF - i == 2 && NF == 4 ? 24 : 60) + $i } END { print s + 0 }'
}

# Lets `fuzzer` run until its time is up.
watch() {
    while kill -0 "$fuzzer" 2>/dev/null; do
        [ "$(used "$fuzzer")" -lt $((minutes * 60)) ] || kill -USR1 "$fuzzer" 2>/dev/null || true
        sleep 1
    done
}

found=0
for target; do
    folder=$work/$target
    mkdir -p "$folder/corpus" "$folder/found"
    case $target in
        *Fuzz)
            names=$target
            class=$(cd src/fuzz/java && find . -name "$target.java" | sed 's|^\./||; s|\.java$||; s|/|.|g')
            ;;
        *)
            names="${target//,/ } broken"
            class=topica.corpus.ReaderFuzz
            ;;
    esac
    seeds=()
    echo "# words of $names" >"$folder/dictionary"
    for name in $names; do
        seeds+=("$work/seeds/$name")
        cat "src/fuzz/dictionaries/$name.dict" 2>/dev/null || true
    done >>"$folder/dictionary"
    echo "$target, $minutes minutes:"
    "$java" -Xmx512m -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -XX:+EnableDynamicAgentLoading \
        -Djava.io.tmpdir="$scratch" -cp "$classpath" com.code_intelligence.jazzer.Jazzer --target_class="$class" --target_args="${target//,/ }" \
        --instrumentation_includes='topica.**' --reproducer_path="$folder/found" -artifact_prefix="$folder/found/" \
        -dict="$folder/dictionary" -timeout=600 -rss_limit_mb=4096 -max_len=65536 -print_final_stats=1 \
        "$folder/corpus" "${seeds[@]}" >"$folder/log" 2>&1 &
    fuzzer=$!
    watch
    wait "$fuzzer" || {
        found=1
        grep -A 12 -E 'Java Exception|libFuzzer: ' "$folder/log" || tail -n 20 "$folder/log"
    }
    grep -E 'stat::number_of_executed_units|^#[0-9]+.*(DONE|pulse|NEW|REDUCE)' "$folder/log" | tail -n 2 || true
done
exit "$found"
