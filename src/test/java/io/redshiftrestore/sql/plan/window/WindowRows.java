package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of statements over VALUES, written as {@code 1 | a // 2 | NULL}. */
public final class WindowRows implements AutoCloseable {

  private final SandboxDatabase database = SandboxDatabase.with(List.of());

  /** Returns the rows of a statement. */
  public String of(String sql, @Nullable Object... parameters) throws SQLException {
    return database.rows(sql, parameters).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | ")))
        .map(row -> row.replace("null", "NULL"))
        .collect(Collectors.joining(" // "));
  }

  /** Returns the plan of a statement. */
  public String plan(String sql) throws SQLException {
    return database.plan(sql);
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
