package io.redshiftrestore.jdbc;

import io.redshiftrestore.table.StatementScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Corrections to Avatica's result set. */
public final class ResultSetFacade {

  private final StatementFacade statement;
  private final ResultSet delegate;
  private final StatementScope scope;
  private long given;

  ResultSetFacade(StatementFacade statement, ResultSet delegate, StatementScope scope) {
    this.statement = statement;
    this.delegate = delegate;
    this.scope = scope;
  }

  /** Moves on, but not beyond {@code setMaxRows}, which the engine forgets when it prepares. */
  public boolean next() throws SQLException {
    if (given >= scope.maxRows()) {
      return false;
    }
    scope.calls().checkNotCancelled();
    boolean more = delegate.next();
    if (more) {
      given++;
    }
    return more;
  }

  /** Returns what the rows read so far lack, such as those of a region that failed. */
  public @Nullable SQLWarning getWarnings() {
    return SqlState.warnings(scope.warnings());
  }

  public @Nullable Statement getStatement() {
    return statement.self();
  }

  @Override
  public String toString() {
    return "ResultSet of " + statement;
  }
}
