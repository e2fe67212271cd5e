package io.redshiftrestore.endtoend.faults;

import java.sql.SQLException;
import java.sql.Statement;

/** A way to end what another thread does. */
enum Stop {
  CANCEL("57014") {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.cancel();
    }
  },
  /** Its time is up by itself, if it was {@linkplain #prepare prepared}. */
  QUERY_TIMEOUT("HYT00") {
    @Override
    void prepare(Statement statement) throws SQLException {
      statement.setQueryTimeout(1);
    }

    @Override
    void apply(Statement statement, Thread reader) {}
  },
  CLOSE_STATEMENT("57014|24000") {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.close();
    }
  },
  CLOSE_CONNECTION("57014|24000|08003") {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.getConnection().close();
    }
  },
  ABORT("57014|24000|08003") {
    @Override
    void apply(Statement statement, Thread reader) throws SQLException {
      statement.getConnection().abort(Runnable::run);
    }
  },
  INTERRUPT("57014") {
    @Override
    void apply(Statement statement, Thread reader) {
      reader.interrupt();
    }
  };

  private final String states;

  Stop(String states) {
    this.states = states;
  }

  /** Returns a pattern of the SQLSTATEs with which a statement may end. */
  String states() {
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
