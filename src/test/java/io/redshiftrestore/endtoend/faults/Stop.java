package io.redshiftrestore.endtoend.faults;

import com.google.common.collect.ImmutableSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A way to end what another thread does. */
enum Stop {
  CANCEL(ImmutableSet.of("57014")) {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.cancel();
    }
  },
  /** Its time is up by itself, if it was {@linkplain #prepare prepared}. */
  QUERY_TIMEOUT(ImmutableSet.of("HYT00")) {
    @Override
    void prepare(Statement statement) throws SQLException {
      statement.setQueryTimeout(1);
    }

    @Override
    void apply(Statement statement, Thread reader) {}
  },
  CLOSE_STATEMENT(ImmutableSet.of("57014", "24000")) {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.close();
    }
  },
  CLOSE_CONNECTION(ImmutableSet.of("57014", "24000", "08003")) {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.getConnection().close();
    }
  },
  ABORT(ImmutableSet.of("57014", "24000", "08003")) {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.getConnection().abort(Runnable::run);
    }
  },
  INTERRUPT(ImmutableSet.of("57014")) {
    @Override
    void apply(Statement statement, Thread reader) {
      reader.interrupt();
    }
  };

  private final ImmutableSet<String> states;

  Stop(ImmutableSet<String> states) {
    this.states = states;
  }

  /** Returns the SQLSTATEs with which a statement may end. */
  ImmutableSet<String> states() {
    return states;
  }

  /** Does what has to be done before the statement is executed. */
  void prepare(Statement statement) throws SQLException {}

  abstract void apply(Statement statement, Thread reader) throws SQLException;

  /** Returns whether the statement can be executed again. */
  boolean leavesStatement() {
    return this == CANCEL || this == QUERY_TIMEOUT || this == INTERRUPT;
  }

  /** Returns whether the connection can be used on. */
  boolean leavesConnection() {
    return leavesStatement() || this == CLOSE_STATEMENT;
  }
}
