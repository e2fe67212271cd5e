# A data frame of all rows, and an error, for RTest: frame.R EXAMPLE JAR URL

arguments <- commandArgs(trailingOnly = TRUE)
source(arguments[1])
connection <- restores_connect(arguments[2], arguments[3])

everything <- restores_query(connection, "SELECT * FROM table_restore_status")
cat(dim(everything), "\n")
for (name in c("status", "request_time", "total_data_in_mega_bytes")) cat(name, class(everything[[name]])[1], "\n")
cat("epoch", format(round(as.numeric(everything$request_time[2]) * 1000), scientific = FALSE), "\n")
cat("without a message:", sum(is.na(everything$message)), "\n")
print(table(everything$status))

cat("none:", dim(restores_query(connection, "SELECT * FROM table_restore_status WHERE status = ?", "NONE")), "\n")

tryCatch(
  restores_query(connection, "SELECT nonsense FROM table_restore_status"),
  SQLException = function(e) cat(e$jobj$getSQLState(), e$jobj$getMessage(), "\n")
)
