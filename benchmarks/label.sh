#!/usr/bin/env bash
# Trains and labels Topica and its peers on the same documents in one run, and prints ratios.
#
#   TOPICA_CORPORA=FOLDER benchmarks/label.sh [train] [label] [score]      (all three unless told)
#
# FOLDER has arxiv/{train,validation,test}.jsonl.gz; see corpora/README.md. Needs scikit-learn for PYTHON (default:
# /usr/bin/python3) and fasttext on the PATH. WORK (default: a temporary folder) keeps models between runs, RUNS (default: 5)
# is how often labelling is timed, DOCUMENTS (default: 200000) how many are labelled. On one core: taskset -c 0 and the command.
#
# Labelling is timed as whole processes, interleaved, JSON in and labels out; each peer gets as many processes as there are
# cores, each with its share of the file, and fastText gets its text prepared beforehand. Topica also labels the same file
# from gzip, with one thread, and in a form that only its slow reader takes: the labels have to be the same bytes. An absolute
# time says nothing about another machine: compare the ratios.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${TOPICA_CORPORA:?name the folder of the corpora}"
: "${PYTHON:=/usr/bin/python3}" "${RUNS:=5}" "${DOCUMENTS:=200000}"
: "${WORK:=$(mktemp -d)}"
mkdir -p "$WORK"
arxiv=$TOPICA_CORPORA/arxiv
topica=$here/../topica
peers="$PYTHON $here/peers.py"
cores=$(nproc)
steps=${*:-train label score}

now() { date +%s.%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f\n", b - a }'; }
median() { sort -n | awk '{ t[NR] = $1 } END { print NR % 2 ? t[(NR + 1) / 2] : (t[NR / 2] + t[NR / 2 + 1]) / 2 }'; }
timed() { local start; start=$(now); "$@" >&2; since "$start"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

train_topica() {
    "$topica" train "$arxiv/train.jsonl.gz" --validation "$arxiv/validation.jsonl.gz" --archives cs,stat,eess \
        --min-documents 500 --keep-duplicates --out "$WORK/arxiv.topica"
}

train_fasttext() {
    $peers fasttext-text "$arxiv/train.jsonl.gz" "$WORK/fasttext.train" labels
    fasttext supervised -input "$WORK/fasttext.train" -output "$WORK/fasttext" -epoch 8 -wordNgrams 2 -dim 50 -lr .4 \
        -thread "$cores" -minCount 3 -bucket 1000000 -loss softmax -verbose 0
}

# Runs a command once for each part of the file, all at once.
for_each_part() {
    local part
    for part in "$WORK"/part.??; do "$@" "$part" & done
    wait
}

topica_label() { "$topica" label "$@" --model "$WORK/arxiv.topica" --quiet; }
label_topica() { topica_label "$WORK/documents.jsonl" --out "$WORK/topica.jsonl"; }
label_gzip() { topica_label "$WORK/documents.jsonl.gz" --out "$WORK/gzip.jsonl"; }
same_bytes() { cmp "$1" "$WORK/topica.jsonl" && echo "$2: the same bytes"; }
sklearn_part() { $peers label-sklearn "$WORK/sklearn.pkl" "$1" "$1.sklearn"; }
fasttext_part() { fasttext predict-prob "$WORK/fasttext.bin" "$1.words" 3 >"$1.fasttext"; }
words_of_part() { $peers fasttext-text "$1" "$1.words"; }

case " $steps " in *' train '*)
    t=$(timed train_topica)
    s=$(timed $peers train-sklearn "$arxiv/train.jsonl.gz" "$WORK/sklearn.pkl")
    f=$(timed train_fasttext)
    echo "training, seconds: Topica $t, scikit-learn $s ($(ratio "$s" "$t") x as long), fastText $f ($(ratio "$f" "$t") x)"
    ;;
esac

case " $steps " in *' label '*)
    rm -f "$WORK"/part.* "$WORK"/seconds.*
    # awk and not head, so that the pipe is read to its end
    gzip -dc "$arxiv/train.jsonl.gz" | awk -v n="$DOCUMENTS" 'NR <= n' >"$WORK/documents.jsonl"
    gzip -c "$WORK/documents.jsonl" >"$WORK/documents.jsonl.gz"
    split -n "l/$cores" "$WORK/documents.jsonl" "$WORK/part."
    for_each_part words_of_part
    for part in "$WORK"/part.??; do test -s "$part.words"; done
    for _ in $(seq "$RUNS"); do
        timed label_topica >>"$WORK/seconds.topica"
        timed label_gzip >>"$WORK/seconds.gzip"
        timed for_each_part sklearn_part >>"$WORK/seconds.sklearn"
        timed for_each_part fasttext_part >>"$WORK/seconds.fasttext"
    done
    t=$(median <"$WORK/seconds.topica") g=$(median <"$WORK/seconds.gzip")
    s=$(median <"$WORK/seconds.sklearn") f=$(median <"$WORK/seconds.fasttext")
    rate() { awk -v n="$DOCUMENTS" -v s="$1" 'BEGIN { printf "%d", n / s }'; }
    echo "labelling $DOCUMENTS documents on $cores cores, median of $RUNS, documents/s: Topica $(rate "$t") (from gzip" \
        "$(rate "$g")), scikit-learn $(rate "$s") (Topica $(ratio "$s" "$t") x), fastText $(rate "$f") (Topica $(ratio "$f" "$t") x)"
    same_bytes "$WORK/gzip.jsonl" 'labels from gzip'
    topica_label "$WORK/documents.jsonl" --threads 1 --out "$WORK/one.jsonl"
    same_bytes "$WORK/one.jsonl" 'labels with 1 thread'
    $peers slow-json "$WORK/documents.jsonl" "$WORK/slow-documents.jsonl"
    topica_label "$WORK/slow-documents.jsonl" --out "$WORK/slow.jsonl"
    same_bytes "$WORK/slow.jsonl" 'labels by the slow reader'
    ;;
esac

case " $steps " in *' score '*)
    gzip -dc "$arxiv/test.jsonl.gz" >"$WORK/test.jsonl"
    topica_label "$WORK/test.jsonl" --out "$WORK/test.topica"
    topica_label "$WORK/test.jsonl" --top 1000 --out "$WORK/test.wide"
    $peers label-sklearn "$WORK/sklearn.pkl" "$WORK/test.jsonl" "$WORK/test.sklearn"
    $peers fasttext-text "$WORK/test.jsonl" "$WORK/test.words"
    fasttext predict-prob "$WORK/fasttext.bin" "$WORK/test.words" 3 >"$WORK/test.answers"
    $peers fasttext-json "$WORK/test.answers" "$WORK/test.jsonl" "$WORK/test.fasttext"
    $peers within "$WORK/sklearn.pkl" "$WORK/test.wide" "$WORK/test.within"
    for who in topica within sklearn fasttext; do
        echo "$who on test (within: of the 44 labels alone; single-label peers have no multi-label answer, LinearSVC no" \
            "probabilities):"
        "$topica" evaluate "$WORK/test.jsonl" --model "$WORK/arxiv.topica" --predictions "$WORK/test.$who"
    done
    for who in sklearn fasttext; do
        echo "Topica against $who, paired:"
        "$topica" evaluate "$WORK/test.jsonl" --model "$WORK/arxiv.topica" --predictions "$WORK/test.topica" \
            --against "$WORK/test.$who" | sed -n '/higher than/,/^$/p'
    done
    ;;
esac
