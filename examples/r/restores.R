#!/usr/bin/env Rscript
# The table restores that failed, asked for from R through rJava, as a data frame.
#
#   Rscript examples/r/restores.R JAR [URL [CLUSTER]]
#
# JAR is the drop-in jar. Without a URL it asks the built-in sandbox, which needs no AWS account.
# examples/r.md says what is needed, and what works.

library(rJava)

# Opens a connection; `jar` has to be the first that this R session hears of Java.
restores_connect <- function(jar, url, properties = list()) {
  .jinit(jar)
  given <- .jnew("java.util.Properties")
  for (name in names(properties)) given$setProperty(name, properties[[name]])
  .jcall(.jnew("io.redshiftrestore.RestoreDriver"), "Ljava/sql/Connection;", "connect", url, given)
}

# The rows that a query gives, as a data frame: numbers are numeric, times are POSIXct in UTC, all else is character.
# Further arguments are texts that stand for the question marks of the query.
restores_query <- function(connection, sql, ...) {
  statement <- .jcall(connection, "Ljava/sql/PreparedStatement;", "prepareStatement", sql)
  on.exit(.jcall(statement, "V", "close"))
  parameters <- c(...)
  for (i in seq_along(parameters)) .jcall(statement, "V", "setString", i, parameters[i])
  rows <- .jcall(statement, "Ljava/sql/ResultSet;", "executeQuery")
  about <- .jcall(rows, "Ljava/sql/ResultSetMetaData;", "getMetaData")
  columns <- seq_len(.jcall(about, "I", "getColumnCount"))

  read_row <- function() {
    vapply(columns, FUN.VALUE = "", function(column) {
      text <- .jcall(rows, "S", "getString", column)
      if (is.null(text)) NA_character_ else text
    })
  }
  found <- list()
  while (.jcall(rows, "Z", "next")) found[[length(found) + 1]] <- read_row()

  read_column <- function(column) {
    text <- vapply(found, `[`, "", column)
    switch(sub("[( ].*", "", .jcall(about, "S", "getColumnTypeName", column)),
      TIMESTAMP = as.POSIXct(text, tz = "UTC", format = "%Y-%m-%d %H:%M:%OS"),
      INTEGER = , BIGINT = , DECIMAL = , DOUBLE = as.numeric(text),
      text
    )
  }
  values <- lapply(columns, read_column)
  names(values) <- vapply(columns, FUN.VALUE = "", function(column) .jcall(about, "S", "getColumnLabel", column))
  as.data.frame(values, stringsAsFactors = FALSE, optional = TRUE)
}

main <- function(jar, url = "jdbc:redshift-restore:sandbox=true", cluster = NULL) {
  connection <- restores_connect(jar, url)
  on.exit(.jcall(connection, "V", "close"))
  failed <- "SELECT request_time, cluster_identifier, source_table_name FROM table_restore_status WHERE status = 'FAILED'"
  if (is.null(cluster)) {
    print(restores_query(connection, failed))
  } else {
    print(restores_query(connection, paste(failed, "AND cluster_identifier = ?"), cluster))
  }
}

# Not when another script sources this one.
if (sys.nframe() == 0) do.call(main, as.list(commandArgs(trailingOnly = TRUE)))
