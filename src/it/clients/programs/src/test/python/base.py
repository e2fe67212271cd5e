"""One step with a running LibreOffice, for LibreOfficeTest: base.py PIPE URL STEP [ARGUMENT…]"""

import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sdbc import SQLException
from com.sun.star.sdb.CommandType import COMMAND, TABLE

SCROLLABLE = 1005
UPDATABLE = 1008
PATIENCE_IN_SECONDS = 100


def office(pipe):
    here = uno.getComponentContext()
    resolver = here.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", here)
    deadline = time.monotonic() + PATIENCE_IN_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            # LibreOffice opens its pipe when it is up, and says so nowhere else.
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)


def sources(context):
    return context.ServiceManager.createInstanceWithContext("com.sun.star.sdb.DatabaseContext", context)


def database(context, url):
    """What the wizard "Connect to an existing database: JDBC" makes."""
    source = sources(context).createInstance()
    source.URL = url
    driver = PropertyValue()
    driver.Name, driver.Value = "JavaDriverClass", "io.redshiftrestore.RestoreDriver"
    source.Info = (driver,)
    return source


def connect(context, url):
    """What the first double click does, in a database that is new or, at a file's URL, was stored."""
    source = sources(context).getByName(url) if url.startswith("file:") else database(context, url)
    return source.getConnection("", "")


def store(context, url, file):
    """What File, Save As does."""
    database(context, url).DatabaseDocument.storeAsURL(file, ())


def values(row, count):
    texts = [row.getString(i) for i in range(1, count + 1)]
    return "\t".join(texts)


def tables(context, connection):
    for name in connection.Tables.ElementNames:
        print(name)


def columns(context, connection, table):
    found = connection.Tables.getByName(table).Columns
    for name in found.ElementNames:
        print(name, found.getByName(name).Type)


def query(context, connection, sql, kind="forward"):
    statement = connection.createStatement()
    if kind == "scrollable":
        statement.ResultSetType = SCROLLABLE
        statement.ResultSetConcurrency = UPDATABLE
    try:
        rows = statement.executeQuery(sql)
        while rows.next():
            print(values(rows, rows.MetaData.ColumnCount))
        print(rows.MetaData.ColumnCount, "columns, type", rows.ResultSetType, "concurrency", rows.ResultSetConcurrency)
    except SQLException as e:
        print(e.SQLState, e.Message)


def prepared(context, connection, sql, value):
    statement = connection.prepareStatement(sql)
    statement.setString(1, value)
    rows = statement.executeQuery()
    while rows.next():
        print(values(rows, rows.MetaData.ColumnCount))


def walk(rows):
    """What a grid does: to the last row, and back to the first."""
    rows.execute()
    rows.last()
    print(rows.RowCount, "rows")
    rows.first()
    print(values(rows, rows.Columns.Count))


def row_set(context, connection, kind, command):
    rows = context.ServiceManager.createInstanceWithContext("com.sun.star.sdb.RowSet", context)
    rows.ActiveConnection = connection
    rows.CommandType = kind
    rows.Command = command
    return rows


def view(context, connection, table, condition="", order=""):
    """What a double click on a table does, with the filter and the order of its tool bar."""
    rows = row_set(context, connection, TABLE, table)
    rows.Filter, rows.ApplyFilter = condition, bool(condition)
    rows.Order = order
    walk(rows)


def show(context, connection, sql):
    """What a double click on a query does."""
    walk(row_set(context, connection, COMMAND, sql))


def show_directly(context, connection, sql):
    """The same, for a query with "Run SQL command directly"."""
    rows = row_set(context, connection, COMMAND, sql)
    rows.EscapeProcessing = False
    walk(rows)


pipe, url, step, *arguments = sys.argv[1:]
context = office(pipe)
if step == "quit":
    context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context).terminate()
elif step == "store":
    store(context, url, *arguments)
elif step != "wait":
    connection = connect(context, url)
    try:
        globals()[step](context, connection, *arguments)
    finally:
        connection.dispose()

sys.stdout.flush()
# When all is done, and so that it cannot fail any more: to be taken down with Python is what pyuno sometimes crashes at.
os._exit(0)
