package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Rows of statements as texts, and what they cost of three pages. */
final class PlannedRows implements AutoCloseable {

  private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(250));

  /** Returns the rows, each with its values in brackets. */
  String of(String sql) throws SQLException {
    return database.rows(sql).stream().map(Object::toString).collect(Collectors.joining(" "));
  }

  /** Returns how many calls a statement makes. */
  int callsOf(String sql) throws SQLException {
    database.forgetCalls();
    database.rows(sql);
    return database.calls();
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
