package io.redshiftrestore.sql.validation;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.Static;

/**
 * Writes the columns of {@code *} out where tables are joined: with USING, Calcite 1.42 takes the
 * columns before a star for the star's, and fails at those that EXCLUDE leaves out.
 */
record StarColumns(SqlValidator validator, SqlSelect select) {

  /** Returns the items of a SELECT list, with the columns of each star in its place. */
  SqlNodeList in(SqlNodeList items) {
    if (!(select.getFrom() instanceof SqlJoin)) {
      return items;
    }
    SqlNodeList columns = new SqlNodeList(items.getParserPosition());
    for (SqlNode item : items) {
      if (item instanceof SqlStarExclude exclude
          && isOfAllTables(exclude.getStarIdentifier())
          && exclude.getExcludeList().stream()
              .allMatch(name -> ((SqlIdentifier) name).isSimple())) {
        columns.addAll(without(exclude));
      } else if (item instanceof SqlIdentifier name && isOfAllTables(name)) {
        columns.addAll(of(name));
      } else {
        columns.add(item);
      }
    }
    return columns;
  }

  private static boolean isOfAllTables(SqlIdentifier name) {
    return name.isStar() && name.names.size() == 1;
  }

  private SqlNodeList of(SqlIdentifier star) {
    return validator.expandStar(SqlNodeList.of(star), select, false);
  }

  private SqlNodeList without(SqlStarExclude exclude) {
    Map<String, SqlNode> unknown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exclude.getExcludeList().forEach(name -> unknown.put(((SqlIdentifier) name).getSimple(), name));
    Set<String> excluded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    excluded.addAll(unknown.keySet());
    SqlNodeList columns = new SqlNodeList(exclude.getParserPosition());
    for (SqlNode column : of(exclude.getStarIdentifier())) {
      String name = requireNonNull(SqlValidatorUtil.alias(column));
      if (!excluded.contains(name)) {
        columns.add(column);
      }
      unknown.remove(name);
    }
    if (!unknown.isEmpty()) {
      throw validator.newValidationError(
          unknown.values().iterator().next(),
          Static.RESOURCE.selectStarExcludeListContainsUnknownColumns(
              String.join(", ", unknown.keySet())));
    } else if (columns.isEmpty()) {
      throw validator.newValidationError(
          exclude, Static.RESOURCE.selectStarExcludeCannotExcludeAllColumns());
    }
    return columns;
  }
}
