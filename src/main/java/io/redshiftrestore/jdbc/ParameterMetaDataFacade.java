package io.redshiftrestore.jdbc;

import java.sql.ParameterMetaData;
import java.sql.SQLException;

/** Corrections to what the engine says of a statement's parameters. */
final class ParameterMetaDataFacade {

  private final ParameterMetaData delegate;

  private ParameterMetaDataFacade(ParameterMetaData delegate) {
    this.delegate = delegate;
  }

  static ParameterMetaData of(ParameterMetaData engine) {
    return Facade.of(ParameterMetaData.class, engine, new ParameterMetaDataFacade(engine));
  }

  // Avatica answers these two even for a parameter that is not there.

  /** Returns that NULL may be bound: nothing refuses it. */
  public int isNullable(int parameter) throws SQLException {
    delegate.getParameterType(parameter);
    return ParameterMetaData.parameterNullable;
  }

  public int getParameterMode(int parameter) throws SQLException {
    delegate.getParameterType(parameter);
    return ParameterMetaData.parameterModeIn;
  }

  @Override
  public String toString() {
    return "ParameterMetaData";
  }
}
