"""One step with jpype.dbapi2, for PythonTest: dbapi.py JAR URL STEP"""

import datetime
import os
import sys

import jpype
from jpype import dbapi2

DEBIANS_JAR = "/usr/share/java/org.jpype.jar"


def metadata(connection):
    facts = connection.connection.getMetaData()
    with facts.getTables(None, None, "%", None) as rows:
        while rows.next():
            print(rows.getString("TABLE_SCHEM"), rows.getString("TABLE_NAME"), rows.getString("TABLE_TYPE"))
    with facts.getColumns(None, "redshift", "table_restore_status", "%") as rows:
        while rows.next():
            print(rows.getString("COLUMN_NAME"), rows.getInt("DATA_TYPE"))


def parameters(connection):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_restore_request_id FROM table_restore_status"
            " WHERE cluster_identifier = ? AND total_data_in_mega_bytes >= ? AND request_time < ?",
            ("finance", 64, datetime.datetime(2024, 3, 1, 1, 34)),
        )
        for row in cursor.fetchall():
            print(*row)


def types(connection):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM table_restore_status WHERE table_restore_request_id = ?", ("request-1",))
        row = cursor.fetchone()
        for column, value in zip(cursor.description, row):
            print(column[0], repr(value))


def error(connection):
    with connection.cursor() as cursor:
        try:
            cursor.execute("SELECT nonsense FROM table_restore_status")
        except dbapi2.ProgrammingError as e:
            print(e)
            print(e.__cause__.getSQLState())


def typeinfo(connection):
    for name, kind in connection.typeinfo.items():
        print(name, repr(kind))


def transaction(connection):
    print(connection.autocommit)
    connection.commit()
    connection.rollback()


jar, url, step = sys.argv[1:]
jpype.startJVM(classpath=[jar] + [DEBIANS_JAR] * os.path.exists(DEBIANS_JAR))
with dbapi2.connect(url, driver="io.redshiftrestore.RestoreDriver") as cx:
    globals()[step](cx)
