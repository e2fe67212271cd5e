package io.redshiftrestore.jdbc;

import java.sql.ResultSetMetaData;

/** What the engine says of the columns of a result, with failures that JDBC knows. */
final class ResultSetMetaDataFacade {

  private ResultSetMetaDataFacade() {}

  static ResultSetMetaData of(ResultSetMetaData engine) {
    return Facade.of(ResultSetMetaData.class, engine, new ResultSetMetaDataFacade());
  }

  @Override
  public String toString() {
    return "ResultSetMetaData";
  }
}
