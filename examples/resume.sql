-- The first ten restore requests, each with the token that goes on right after it. Hand the last row's token to
-- describe_table_restore_status(starting_token => '…'), to the connection property startingToken, to boto3's
-- PaginationConfig or to `aws redshift describe-table-restore-status --starting-token`: all of them go on at the next row.
SELECT table_restore_request_id, cluster_identifier, status, resume_token
FROM describe_table_restore_status(max_items => 10)
