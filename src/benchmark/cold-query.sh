#!/bin/sh
# How long a cold query takes beside the AWS CLI's own command: whole processes, in pairs, against one sandbox on this machine.
#
#   src/benchmark/cold-query.sh [PAIRS] [PROGRAM]
#
# Needs `aws` and GNU date; PROGRAM is target/redshift-restore, which `mvn package` makes. Each pair runs both in turn, so that a busy machine slows
# both; what counts is the median of the pairs' ratios.
set -eu
pairs="${1:-15}"
program="${2:-target/redshift-restore}"
folder="$(mktemp -d)"
export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_EC2_METADATA_DISABLED=true AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1 AWS_PAGER=

"$program" sandbox >"$folder/sandbox" &
sandbox=$!
trap 'kill $sandbox; rm -rf "$folder"' EXIT
until grep -q JDBC "$folder/sandbox"; do sleep 1; done
endpoint="$(sed -n 's/^Redshift sandbox: \(http[^,]*\),.*/\1/p' "$folder/sandbox")"

ours() { "$program" query --endpoint "$endpoint" --format json "SELECT * FROM table_restore_status LIMIT 20" >"$folder/ours"; }
theirs() { aws redshift describe-table-restore-status --endpoint-url "$endpoint" --max-items 20 --output json >"$folder/theirs"; }
nanoseconds() {
  start="$(date +%s%N)"
  "$1"
  echo $(($(date +%s%N) - start))
}

# The first query leaves the archive of classes; both read their files into the system's cache.
ours
theirs
pair=0
while [ "$pair" -lt "$pairs" ]; do
  echo "$(nanoseconds ours) $(nanoseconds theirs)"
  pair=$((pair + 1))
done | awk '{ printf "%.3f %.3f %.3f\n", $1 / $2, $1 / 1e9, $2 / 1e9 }' | sort -n >"$folder/pairs"
awk '{ ratio[NR] = $1; ours += $2; theirs += $3 }
  END {
    median = NR % 2 ? ratio[(NR + 1) / 2] : (ratio[NR / 2] + ratio[NR / 2 + 1]) / 2
    printf "%d pairs: redshift-restore takes %.2f of the time of aws (median; from %.2f to %.2f), on average %.2f s and %.2f s\n",
      NR, median, ratio[1], ratio[NR], ours / NR, theirs / NR
  }' "$folder/pairs"
