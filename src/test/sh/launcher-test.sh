#!/bin/sh
# Tries the launcher on toy Javas: each is a release file and a script that tells how it was called.
# Needs no Java and no Maven. Another shell to run it under may be named: launcher-test.sh "busybox sh"
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
shell=${1:-sh}
shell=$(command -v "${shell%% *}")${shell#"${shell%% *}"}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
failures=0

expect() { # what, wanted pattern, got
    # shellcheck disable=SC2254 # the pattern is one
    case $3 in
        $2) printf 'ok    %s\n' "$1" ;;
        *)
            printf 'FAIL  %s\n  wanted: %s\n  got:    %s\n' "$1" "$2" "$3"
            failures=$((failures + 1))
            ;;
    esac
}

script() { # file, lines
    mkdir -p "$(dirname "$1")"
    printf '#!/bin/sh\n%s\n' "$2" >"$1"
    chmod +x "$1"
}

jdk() { # home, version
    script "$1/bin/java" "echo \"java $2 in $1\"; for word in \"\$@\"; do echo \"[\$word]\"; done; exit 7"
    script "$1/bin/javac" ''
    printf 'IMPLEMENTOR="Toy"\nJAVA_VERSION="%s"\nJAVA_VERSION_DATE="2026-01-01"\n' "$2" >"$1/release"
}

# A fresh house: the launcher in a folder with a space, no Java, no Maven, only the tools every system has.
fresh() {
    rm -rf "${room:?}"/*
    home="$room/a house"
    mkdir -p "$home/src/main" "$room/tools" "$room/jdks" "$room/me"
    cp "$root/topica" "$home/topica"
    echo '<project/>' >"$home/pom.xml"
    for tool in sh cat find head mkdir mv readlink rm sed sleep touch busybox; do
        if command -v "$tool" >/dev/null; then ln -s "$(command -v "$tool")" "$room/tools/$tool"; fi
    done
    java_home=
    launcher=$home/topica
}

maven() {
    script "$room/tools/mvn" "echo \"\$JAVA_HOME \$*\" >>'$room/mvn-calls'; cat >>'$room/mvn-input'; $1"
}

builds='mkdir -p target/topica; touch -t 203001010000 target/topica/topica.jar'

built() {
    mkdir -p "$home/target/topica"
    touch -t 203001010000 "$home/target/topica/topica.jar"
}

topica() {
    # shellcheck disable=SC2086 # a shell may have an argument
    env -i PATH="$room/tools" HOME="$room/me" TOPICA_JAVA_FOLDERS="$room/jdks:$room/more jdks" LANG=C.UTF-8 \
        ${java_home:+"JAVA_HOME=$java_home"} ${options:+"TOPICA_JAVA_OPTS=$options"} \
        $shell "$launcher" "$@" 2>"$room/stderr"
}

first() {
    topica label | head -n 1
}

calls() {
    grep -c . "$room/mvn-calls" 2>/dev/null || true
}

fresh
built
jdk "$room/tools-jdk" 25.0.3
jdk "$room/jdks/old" 17.0.1
jdk "$room/jdks/young" 25
jdk "$room/mine" 26-ea
ln -s "$room/tools-jdk/bin/java" "$room/tools/java"
java_home=$room/mine
expect 'JAVA_HOME comes first' "java 26-ea in $room/mine" "$(first)"
java_home=$room/jdks/old
expect 'a JAVA_HOME that is too old is passed over for the PATH' "java 25.0.3 in $room/tools-jdk" "$(first)"
java_home=$room/nowhere
expect 'a JAVA_HOME that is no Java is passed over' "java 25.0.3 in $room/tools-jdk" "$(first)"
java_home=
jdk "$room/tools-jdk" 21.0.2
expect 'a PATH that is too old is passed over for the usual folders' "java 25 in $room/jdks/young" "$(first)"
rm -r "$room/jdks"
jdk "$room/more jdks/x.jdk/Contents/Home" 25.0.1
expect 'a bundle of macOS is looked into, blanks and all' \
    "java 25.0.1 in $room/more jdks/x.jdk/Contents/Home" "$(first)"

fresh
built
# shellcheck disable=SC2016 # for the script to expand
script "$room/jdks/bare/bin/java" 'case $1 in -version) echo "openjdk version \"25.0.2\" 2026-01-20" >&2 ;; *) echo bare ;; esac'
expect 'without a release file Java itself is asked' bare "$(first)"

fresh
built
jdk "$room/jdks/one" 25
status=0
topica label --text 'two  words' '*' '' >"$room/out" || status=$?
expect 'arguments arrive as they were given' "*\[label\]*\[--text\]*\[two  words\]*\[[*]\]*\[\]" "$(cat "$room/out")"
expect 'the home is named, with its blank' "*\[-Dtopica.home=$home\]*\[-jar\]*" "$(cat "$room/out")"
expect 'files and pipes are not taken for a terminal' '*\[-Dtopica.terminal=\]*' "$(cat "$room/out")"
expect 'the exit status is that of Java' 7 "$status"
expect 'nothing is said when nothing is amiss' '' "$(cat "$room/stderr")"
expect 'without a cache none is named' no "$(grep -q AOTCache "$room/out" && echo yes || echo no)"
touch -t 203001010001 "$home/target/topica/topica.aot"
expect 'a cache newer than the jar is used' "*\[-XX:AOTCache=$home/target/topica/topica.aot\]*" "$(topica)"
touch -t 202901010000 "$home/target/topica/topica.aot"
expect 'a cache older than the jar is not' no "$(topica | grep -q AOTCache && echo yes || echo no)"
expect 'one collector is chosen' '*\[-XX:+UseSerialGC\]*' "$(topica)"
expect 'a file is worth the best compiler' '*\[-XX:Tier4InvocationThreshold=20000\]*' "$(topica label documents.jsonl)"
expect 'one abstract is not' '*\[-XX:Tier4InvocationThreshold=1000000\]*' "$(topica label --text 'two words')"
options='-Xmx1g -XX:+UseG1GC'
expect 'options of the user are added' '*\[-Xmx1g\]*\[-XX:+UseG1GC\]*' "$(topica)"
expect 'and their collector wins' no "$(topica | grep -q Serial && echo yes || echo no)"
options=

mkdir "$room/bin" "$room/bin/deep"
ln -s '../../a house/topica' "$room/bin/deep/topica"
ln -s deep/topica "$room/bin/topica"
launcher=$room/bin/topica
expect 'a link to a link leads home' "*\[-Dtopica.home=$home\]*" "$(topica)"
expect 'from another folder too' "*\[-Dtopica.home=$home\]*" "$(cd / && topica)"
launcher=topica
expect 'and by its bare name in its own folder' "*\[-Dtopica.home=$home\]*" "$(cd "$home" && topica)"

fresh
built
jdk "$room/jdks/old" 17.0.1
status=0
topica label >"$room/out" || status=$?
expect 'with no Java new enough it fails' 1 "$status"
expect 'and says what it found' "*needs a JDK 25*Java 17 in $room/jdks/old*" "$(cat "$room/stderr")"
expect 'and what to install' '*apt install openjdk-25*dnf install*brew install openjdk@25*sdk install*' "$(cat "$room/stderr")"
expect 'with nothing on standard output' '' "$(cat "$room/out")"
rm -r "$room/jdks/old"
topica label || true
expect 'no Java at all is said too' '*found none*no Java at all.*' "$(cat "$room/stderr")"

fresh
jdk "$room/jdks/one" 25
status=0
topica label || status=$?
expect 'without Maven the first use fails' 1 "$status"
expect 'and says what to install' '*(first use)*no mvn*apt install maven*dnf*brew*sdk*' "$(cat "$room/stderr")"

fresh
jdk "$room/jdks/newer" 26
maven "$builds"
topica label || true
expect 'a build asks for exactly 25' "*needs a JDK 25*Java 26 in $room/jdks/newer*" "$(cat "$room/stderr")"
jdk "$room/jdks/one" 25
expect 'the first use builds, then runs' "java 26 in*" "$(echo documents | first)"
expect 'and says so in one line' 'building Topica (first use) …' "$(cat "$room/stderr")"
expect 'with the Java 25 it found' "$room/jdks/one -B -q*package" "$(cat "$room/mvn-calls")"
expect 'and Maven does not swallow the documents' '' "$(cat "$room/mvn-input")"
topica label >"$room/out" || true
expect 'the second use does not build' '1 ' "$(calls) $(cat "$room/stderr")"
touch -t 203501010000 "$home/src/main"
topica label >"$room/out" || true
expect 'a changed source does' '2 building Topica (its sources changed) …' "$(calls) $(cat "$room/stderr")"
expect 'and the lock is gone' no "$([ -e "$home/target/building.lock" ] && echo yes || echo no)"

fresh
jdk "$room/jdks/one" 25
maven 'echo "[ERROR] it broke"; exit 1'
status=0
topica label >"$room/out" || status=$?
expect 'a failed build fails' 1 "$status"
expect "and shows Maven's words and the log" "*it broke*could not be built*$home/target/build.log" "$(cat "$room/stderr")"
expect 'and leaves no lock' no "$([ -e "$home/target/building.lock" ] && echo yes || echo no)"

fresh
jdk "$room/jdks/one" 25
maven "sleep 1; $builds"
topica label >"$room/out" &
topica label >"$room/out2" || true
wait $! || true
expect 'two at once build once' 1 "$(calls)"
expect 'and both run' "java 25*java 25*" "$(cat "$room/out" "$room/out2")"

fresh
jdk "$room/jdks/one" 25
maven "$builds"
mkdir -p "$home/target/building.lock"
sh -c 'echo $$' >"$home/target/building.lock/pid"
expect 'the lock of a build that died is cleared away' 'java 25*' "$(first)"

if [ "$(id -u)" -ne 0 ]; then
    fresh
    jdk "$room/jdks/one" 25
    maven "$builds"
    chmod a-w "$home"
    topica label || true
    expect 'a clone that cannot be written to is named' "*$home/target cannot be written to*" "$(cat "$room/stderr")"
    chmod u+w "$home"
else
    echo 'skip  a clone that cannot be written to: the superuser may write anywhere'
fi

options() { # launcher
    grep -o 'XX:[+-]\{0,1\}[A-Z][A-Za-z0-9]*=\{0,1\}[0-9]*' "$1" | sort -u
}

expect 'topica.cmd gives Java the same options' "$(options "$root/topica")" "$(options "$root/topica.cmd")"
expect 'and its lines end as Windows wants them' '' "$(grep -v "$(printf '\r')\$" "$root/topica.cmd" || true)"

[ "$failures" -eq 0 ] || { echo "$failures failed" && exit 1; }
