package io.redshiftrestore.jdbc;

import java.sql.SQLException;

/** Corrections of a JDBC object that can be closed, and then refuses all else. */
interface Guarded {

  /** Throws the exception for the use of a closed object, if this one is closed. */
  void requireOpen() throws SQLException;
}
