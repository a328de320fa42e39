#!/bin/sh
# Plants a null in a copy of the smallest package and expects the build to refuse it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../../.." && pwd)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

mkdir -p "$room/src/main/java/topica"
cp "$root/pom.xml" "$room/pom.xml"
cp -R "$root/src/main/java/topica/run" "$room/src/main/java/topica/run"
cat >"$room/src/main/java/topica/run/Planted.java" <<'EOF'
package topica.run;

final class Planted {
    private Planted() {}

    static String nothing() {
        return null;
    }
}
EOF

if (cd "$room" && mvn -B -q -Dspotless.check.skip=true compile) >"$room/log" 2>&1; then
    echo 'FAIL  a planted null was compiled'
    exit 1
fi
if ! grep -q 'Planted.java:.*\[NullAway\] returning @Nullable expression' "$room/log"; then
    echo 'FAIL  the build failed, but not on the planted null:'
    cat "$room/log"
    exit 1
fi
echo 'ok    a planted null is refused'
