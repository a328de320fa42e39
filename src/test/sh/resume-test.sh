#!/usr/bin/env bash
# Stops labelling in every way there is, goes on with it, and expects the bytes of a run that nothing disturbed.
#
#     resume-test.sh [KILLS [DOCUMENTS [SEED]]]
#
# KILLS times (default 4) the program is killed at a random moment; DOCUMENTS (default 40000) are made by repeating
# corpora/sample.jsonl with other ids, half of them compressed, a few of them broken. Then come a full disk, signals
# and closed pipes. Needs a build; a small file system of its own for the full disk if it may mount one, else it limits
# how long a file may get.
set -euo pipefail

kills=${1:-4}
documents=${2:-40000}
seed=${3:-42}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
room=$(mktemp -d)
export XDG_DATA_HOME=$room/data # whose champion is nobody's business
disk=
leave() {
    [ -z "$disk" ] || umount "$disk" || true
    rm -rf "$room"
}
trap leave EXIT
failures=0

expect() { # what, wanted pattern, got
    # shellcheck disable=SC2053 # the pattern is one
    if [[ $3 == $2 ]]; then
        printf 'ok    %s\n' "$1"
    else
        printf 'FAIL  %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
        failures=$((failures + 1))
    fi
}

made() { # first, last
    awk -v first="$1" -v last="$2" '
        { line[NR] = $0 }
        END {
            for (i = first; i <= last; i++) {
                text = line[(i - 1) % NR + 1]
                sub(/"id":"/, "&" i "-", text)
                print i % 5000 == 77 ? "{\"id\":" i : text
            }
        }' "$root/corpora/sample.jsonl"
}

label() { # folder, more words
    local folder=$1
    shift
    "${guard[@]}" "$root/topica" label plain.jsonl packed.jsonl.gz --out "$folder/labels.csv" \
        --rejects "$folder/rejects.jsonl" --top 2 "$@" 2>"$room/said" || return $?
}

same() { # folder
    cmp -s whole/labels.csv "$1/labels.csv" && cmp -s whole/rejects.jsonl "$1/rejects.jsonl" && echo same || echo different
}

left() { # folder
    (cd "$1" && find . -mindepth 1 ! -name labels.csv ! -name rejects.jsonl | sort | tr '\n' ' ')
}

cd "$room"
guard=()
made 1 $((documents / 2)) >plain.jsonl
made $((documents / 2 + 1)) "$documents" | gzip -1 >packed.jsonl.gz
mkdir whole killed full signalled piped
status=0
label whole --quiet || status=$?
started=$(date +%s%N)
label whole --quiet || true
millis=$((($(date +%s%N) - started) / 1000000))
expect "an undisturbed run of $documents documents, some rejected, in $millis ms" 3 "$status"

# Killed, over and over.
killed=0
wholes=0
differing=0
remains=
while read -r moment; do
    guard=(timeout -s KILL "$moment")
    status=0
    # The shell's own words about what was killed are not wanted.
    { label killed --resume --quiet; } 2>/dev/null || status=$?
    if [ "$status" -ne 137 ]; then
        wholes=$((wholes + 1))
        [ "$status $(same killed)" = '3 same' ] || differing=$((differing + 1))
        remains=$remains$(left killed)
        rm -f killed/*
    else
        killed=$((killed + 1))
        if [ -e killed/labels.csv ] && [ "$(same killed)" != same ]; then differing=$((differing + 1)); fi
    fi
    [ "$killed" -lt "$kills" ] || break
done < <(awk -v seed="$seed" -v n="$kills" -v all="$millis" \
    'BEGIN { srand(seed); for (i = 0; i < 9 * n; i++) printf "%.3f\n", (0.1 + 0.9 * rand()) * all / 1000 }')
guard=()
status=0
label killed --resume || status=$?
wholes=$((wholes + 1))
[ "$status $(same killed)" = '3 same' ] || differing=$((differing + 1))
remains=$remains$(left killed)
echo "      killed $killed times, $wholes times whole; the last: $(tail -n 1 said)"
expect "whatever was killed has the bytes of the undisturbed run in the end" 0 "$differing"
expect 'and nothing else is left' '' "$remains"

# Signals.
stopped() { # signal, file that is waited for, words; sets status
    local signal=$1 file=$2 run
    shift 2
    guard=(exec)
    set -m # so that Ctrl-C reaches what runs beside
    "$@" >/dev/null &
    run=$!
    set +m
    guard=()
    until [ -s "$file" ] || ! kill -0 "$run" 2>/dev/null; do sleep 0.02; done
    kill -s "$signal" "$run" 2>/dev/null || true
    status=0
    wait "$run" || status=$?
}

for signal in INT:130 TERM:143 HUP:129; do
    stopped "${signal%:*}" signalled/labels.csv.part label signalled
    expect "${signal%:*} ends a run with ${signal#*:}" "${signal#*:}" "$status"
    expect 'and nothing is left' '' "$(ls -A signalled)"
    stopped "${signal%:*}" signalled/labels.csv.resume label signalled --resume
    expect "${signal%:*} ends a run that can be gone on with, too" "${signal#*:}" "$status"
    expect 'which says how' '*the same command with --resume goes on from there' "$(tail -n 1 said)"
    expect 'and leaves no answers where they belong' no "$([ -e signalled/labels.csv ] && echo yes || echo no)"
    status=0
    label signalled || status=$?
    expect 'a plain run does not spoil it' '1 *labels.csv.resume tells of an unfinished run*' "$status $(cat said)"
    status=0
    label signalled --resume || status=$?
    expect 'it is gone on with' '3 same ' "$status $(same signalled) $(left signalled)"
    expect 'and says so' '*going on after *' "$(head -n 1 said)"
    rm -f signalled/*
done
guard=(timeout --preserve-status -s TERM 1)
status=0
"${guard[@]}" "$root/topica" train plain.jsonl --keep-duplicates --out signalled/my.topica 2>said || status=$?
guard=()
expect 'training that is ended leaves nothing' '143 ' "$status $(ls -A signalled)"

# A full disk.
bytes=$(cat whole/labels.csv | wc -c)
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=$((bytes * 3 / 4)) tmpfs full 2>/dev/null; then
    disk=$room/full
    reason='No space left on device'
    unlimited() { mount -o remount,size=$((bytes * 3)) full; }
    limited() { "$@"; }
else
    reason='File too large'
    unlimited() { :; }
    limited() { (ulimit -f $((bytes * 3 / 4 / 1024)) && "$@"); }
fi
status=0
limited label full || status=$?
expect "a disk that is full ($reason) fails the run, which says so" "1 *cannot write full/labels.csv: $reason*" "$status $(cat said)"
expect 'and leaves nothing' '' "$(ls -A full)"
status=0
limited label full --resume || status=$?
expect 'it fails a run that can be gone on with, too' "1 *$reason*" "$status $(cat said)"
expect 'and leaves no answers where they belong' no "$([ -e full/labels.csv ] && echo yes || echo no)"
if [ -e full/labels.csv.resume ]; then
    expect 'which says how' "*the same command with --resume goes on from there" "$(tail -n 1 said)"
fi
unlimited
status=0
label full --resume || status=$?
expect 'with more room it is gone on with' '3 same ' "$status $(same full) $(left full)"

# Closed pipes.
set +o pipefail
for out in '' '--out /dev/stdout'; do
    # shellcheck disable=SC2086 # words
    (status=0; "$root/topica" label plain.jsonl --quiet --format csv $out 2>said || status=$?; echo "$status" >status) |
        head -n 1 >first
    expect "nobody reads on${out:+ ($out)}: it ends in silence" '1 ' "$(cat status) $(cat said)"
    expect 'after the first line' 'id,label,probability,labels' "$(cat first)"
done
(status=0; "$root/topica" label plain.jsonl packed.jsonl.gz --out piped/labels.csv --rejects piped/rejects.jsonl \
    --top 2 --resume 2>&1 || status=$?; echo "$status" >status) | true
expect 'nobody hears what it says: it goes on to the end' '3 same ' "$(cat status) $(same piped) $(left piped)"

[ "$failures" -eq 0 ] || { echo "$failures failed" && exit 1; }
