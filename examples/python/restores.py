#!/usr/bin/env python3
"""The table restores that failed, asked for from Python through JPype's DB-API module.

    python3 examples/python/restores.py JAR [URL [CLUSTER]]

JAR is the drop-in jar. Without a URL it asks the built-in sandbox, which needs no AWS account.
"""

# examples/python.md says what is needed, and what works.

import os
import sys

import jpype
from jpype import dbapi2

DRIVER = "io.redshiftrestore.RestoreDriver"

# Where Debian's package python3-jpype has put JPype's own jar, without which no JVM starts.
DEBIANS_JAR = "/usr/share/java/org.jpype.jar"

FAILED = """
    SELECT request_time, cluster_identifier, source_table_name, message
    FROM table_restore_status
    WHERE status = 'FAILED'
"""


def main(jar, url="jdbc:redshift-restore:sandbox=true", cluster=None):
    jpype.startJVM(classpath=[jar] + [DEBIANS_JAR] * os.path.exists(DEBIANS_JAR))
    with dbapi2.connect(url, driver=DRIVER) as connection:
        # The driver only reads, so that there is nothing to commit or to roll back.
        connection.autocommit = True
        with connection.cursor() as cursor:
            if cluster is None:
                cursor.execute(FAILED)
            else:
                cursor.execute(FAILED + "AND cluster_identifier = ?", (cluster,))
            for request_time, cluster_identifier, table, message in cursor.fetchall():
                print(f"{request_time:%Y-%m-%d %H:%M:%S} {cluster_identifier} {table}: {message}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
