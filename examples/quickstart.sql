-- The table restores that failed, the latest first.
--
-- mvn -q compile exec:java runs this file against the sandbox: no AWS account is needed. To run it
-- against yours, give the query command a URL:
--
--   mvn -q compile exec:java -Dexec.args="query --url jdbc:redshift-restore:region=us-east-1 --file examples/quickstart.sql"
SELECT request_time, cluster_identifier, source_table_name, new_table_name, message
FROM table_restore_status
WHERE status = 'FAILED'
ORDER BY request_time DESC;
