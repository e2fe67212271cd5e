package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.sql.catalog.Session;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Takes the database from names such as {@code database.schema.table}, which Redshift allows and
 * tools write from what {@code information_schema} tells: there is one, and Calcite has none.
 */
public final class DatabaseNames extends SqlBasicVisitor<@Nullable Void> {

  private static final int OF_A_TABLE = 3;

  @Override
  public @Nullable Void visit(SqlIdentifier name) {
    List<String> parts = name.names;
    if (parts.size() >= OF_A_TABLE && parts.get(0).equalsIgnoreCase(Session.DATABASE)) {
      SqlIdentifier rest = name.getComponent(1, parts.size());
      name.assignNamesFrom(rest);
    }
    return null;
  }
}
