#!/bin/sh
# Goes on with the AWS CLI where a query, a Java program or boto3 has stopped.
#
#   examples/resume-with-aws.sh TOKEN [OPTION…]
#
# TOKEN is a resume_token, a nextToken or the token in a warning of maxItems. Further options go to the AWS CLI: the region, or
# `--endpoint-url http://127.0.0.1:5439` for a sandbox (see `sandbox` of this project's command line).
set -eu
token=$1
shift
exec aws redshift describe-table-restore-status --starting-token "$token" --max-items 10 --output json "$@"
