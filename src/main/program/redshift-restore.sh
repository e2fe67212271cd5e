#!/bin/sh
# The command line of redshift-restore-jdbc: this script, with the drop-in jar behind it. Needs a JRE or JDK, 17 or later.
#
# The first query that succeeds takes a few seconds longer, as it leaves an archive of the classes that it loaded in the user's cache folder;
# those after it start in a fraction of the time. The archive's name stands for this file and the JVM, so that another version of either has its own;
# where it cannot be kept, all works without it. REDSHIFT_RESTORE_ARCHIVE=off does so, too.

fail() {
  echo "error: $1" >&2
  exit 1
}

java="${JAVA_HOME:+$JAVA_HOME/bin/java}"
java="${java:-$(command -v java)}"
[ -n "$java" ] || fail "There is no Java; install a JRE or JDK, 17 or later, or let JAVA_HOME name one."
[ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no $java; let it name a JRE or JDK, 17 or later."

# Which Java that is, without starting it.
home="$(readlink -f "$java")"
home="${home%/bin/java}"
version=17
if [ -r "$home/release" ]; then
  while IFS= read -r line; do
    case "$line" in
      JAVA_VERSION=*)
        version="${line#JAVA_VERSION=\"}"
        version="${version%%[!0-9]*}"
        ;;
    esac
  done <"$home/release"
fi
[ "$version" -ge 17 ] || fail "$java is Java $version; install a JRE or JDK, 17 or later, or let JAVA_HOME name one."

# What only a shell can tell cheaply: which streams are terminals, and how large the screen is.
arguments="$#"
if [ -t 0 ]; then set -- "$@" -Dredshiftrestore.terminal.in=true; fi
if [ -t 1 ]; then
  # Within $(…) the standard output is another.
  exec 3<&1
  set -- "$@" "-Dredshiftrestore.screen=$(stty size <&3 2>/dev/null)"
  exec 3<&-
fi
if [ -t 2 ]; then set -- "$@" -Dredshiftrestore.terminal.err=true; fi
# Calcite's protocol buffers use it, and a JVM warns of that.
if [ "$version" -ge 24 ]; then set -- "$@" --sun-misc-unsafe-memory-access=allow; fi

# JLine hands its terminal to the program stty, which takes what Java hides.
if [ "$arguments" -gt 0 ] && [ "$1" = shell ]; then set -- "$@" --add-opens=java.base/java.lang=ALL-UNNAMED; fi

# A program of seconds needs neither the optimizing compiler nor a collector with threads, and what it runs a few hundred times is not worth compiling.
set -- "$@" -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Dfile.encoding=UTF-8
# Large pages spare an eighth of a cold query; only Linux has them, and only there a JVM knows the option.
if [ -r /sys/kernel/mm/transparent_hugepage/enabled ]; then set -- "$@" -XX:+UseTransparentHugePages; fi

new=
if [ "${REDSHIFT_RESTORE_ARCHIVE:-}" != off ]; then
  cache="${XDG_CACHE_HOME:-$HOME/.cache}/redshift-restore"
  name="$(ls -lnLd "$0" "$home/lib/modules" 2>/dev/null | cksum)"
  # From Java 25 on an archive keeps what was linked, too.
  kind=jsa read=SharedArchiveFile
  if [ "$version" -ge 25 ]; then kind=aot read=AOTCache; fi
  archive="$cache/${name%% *}.$kind"
  if [ -r "$archive" ]; then
    set -- "$@" "-XX:$read=$archive"
  elif [ "$arguments" -gt 0 ] && [ "$1" = query ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
    # A JVM that finds no room for it would fail.
    free="$(df -Pk "$cache" 2>/dev/null | while read -r _ _ _ free _; do echo "$free"; done)"
    free="${free##*[!0-9]}"
    if [ "${free:-0}" -gt 500000 ]; then
      new="$cache/.new-$$.$kind"
      if [ "$kind" = aot ]; then
        # It says on the standard output that it records.
        set -- "$@" -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:AOTMode=record "-XX:AOTConfiguration=$new.config"
      else
        set -- "$@" "-XX:ArchiveClassesAtExit=$new"
      fi
    fi
  fi
fi
set -- "$@" -jar "$0"

# The program's own arguments came first; they belong behind the JVM's.
while [ "$arguments" -gt 0 ]; do
  set -- "$@" "$1"
  shift
  arguments=$((arguments - 1))
done

[ -n "$new" ] || exec "$java" "$@"

# Several first runs at once each leave an archive; the last one's stays.
trap 'rm -f "$new" "$new.config"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
"$java" "$@"
status=$?
if [ "$status" = 0 ] && [ "$kind" = aot ]; then
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:AOTMode=create "-XX:AOTConfiguration=$new.config" "-XX:AOTCache=$new" -cp "$0" >/dev/null 2>&1
fi
if [ "$status" = 0 ] && [ -s "$new" ]; then
  mv "$new" "$archive" 2>/dev/null
  # Those of versions that are long gone.
  find "$cache" -name '*.???' -mtime +30 -exec rm -f {} + 2>/dev/null
fi
exit "$status"
