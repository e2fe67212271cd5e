package io.redshiftrestore.sql;

import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/** What Redshift allows beyond the most lenient SQL that Calcite knows. */
final class EngineConformance extends SqlDelegatingConformance {

  EngineConformance(SqlConformance lenient) {
    super(lenient);
  }

  /** A column may be computed from those before it; a column of a table comes first. */
  @Override
  public SelectAliasLookup isSelectAlias() {
    return SelectAliasLookup.LEFT_TO_RIGHT;
  }
}
