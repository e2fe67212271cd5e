package io.redshiftrestore.jdbc;

import java.sql.ParameterMetaData;

/** Corrections to what the engine says of a statement's parameters. */
public final class ParameterMetaDataFacade {

  private ParameterMetaDataFacade() {}

  static ParameterMetaData of(ParameterMetaData engine) {
    return Facade.of(ParameterMetaData.class, engine, new ParameterMetaDataFacade());
  }

  /** Returns that NULL may be bound: nothing refuses it. */
  public int isNullable(int parameter) {
    return ParameterMetaData.parameterNullable;
  }

  @Override
  public String toString() {
    return "ParameterMetaData";
  }
}
