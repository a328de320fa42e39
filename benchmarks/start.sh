#!/usr/bin/env bash
# Times how long one abstract takes from a cold start, the launcher included, beside what Python needs to import
# scikit-learn, and to do nothing, and prints medians and ratios.
#
#   benchmarks/start.sh
#
# Needs scikit-learn for PYTHON (default: /usr/bin/python3). RUNS (default: 20) is how often each is timed.
#
# The runs are interleaved, whole processes all of them. An absolute time says nothing about another machine: compare the
# ratios.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
: "${PYTHON:=/usr/bin/python3}" "${RUNS:=20}"
topica=$here/../topica
work=$(mktemp -d)
export XDG_DATA_HOME=$work/data # so that it is the shipped model
trap 'rm -rf "$work"' EXIT

timed() {
    local start=$EPOCHREALTIME end
    "${@:2}" >"$work/out" 2>&1
    end=$EPOCHREALTIME
    echo $((${end/[.,]/} - ${start/[.,]/})) >>"$work/$1"
}
median() { sort -n "$work/$1" | awk '{ t[NR] = $1 } END { printf "%.0f", (t[int((NR + 1) / 2)] + t[int(NR / 2) + 1]) / 2000 }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

one_abstract() { "$topica" label --text 'We prove a regret bound for linear bandits.' --quiet; }

"$topica" --version >"$work/out" # builds where that is due
one_abstract >"$work/out"
for _ in $(seq "$RUNS"); do
    timed topica one_abstract
    timed sklearn "$PYTHON" -c 'import sklearn'
    timed version "$topica" --version
    timed python "$PYTHON" -c pass
done
t=$(median topica) s=$(median sklearn) v=$(median version) p=$(median python)
echo "milliseconds, median of $RUNS: one abstract $t, import sklearn $s, topica --version $v, python -c pass $p"
echo "one abstract takes $(ratio "$t" "$s") x as long as import sklearn, $(ratio "$t" "$p") x as long as python -c pass"
