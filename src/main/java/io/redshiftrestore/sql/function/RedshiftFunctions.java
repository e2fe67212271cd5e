package io.redshiftrestore.sql.function;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.jspecify.annotations.Nullable;

/** Every function that this driver declares itself; each hides Calcite's of the same name. */
public final class RedshiftFunctions {

  /** The functions, by family. */
  public static final List<RedshiftFunction> ALL =
      Stream.of(
              AggregateFunctions.ALL,
              AlternativeNumberFunctions.ALL,
              FormatFunctions.ALL,
              HashFunctions.ALL,
              JsonFunctions.ALL,
              NumberFunctions.ALL,
              PatternFunctions.ALL,
              TextComparisonFunctions.ALL,
              SystemFunctions.ALL,
              TextFunctions.ALL,
              TimeFunctions.ALL)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, RedshiftFunction> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(RedshiftFunction::name, f -> f));

  /** Made once: every statement's validator has one. */
  private static final SqlOperatorTable OPERATORS =
      SqlOperatorTables.of(ALL.stream().map(RedshiftFunction::operator).toList());

  private RedshiftFunctions() {}

  /** Returns the function of a name, in capitals or not, if it is declared here. */
  public static Optional<RedshiftFunction> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
  }

  /** Returns the functions declared here, and of Calcite's those that none of them replaces. */
  public static SqlOperatorTable before(SqlOperatorTable calcite) {
    return SqlOperatorTables.chain(OPERATORS, new Rest(calcite));
  }

  /** Calcite's operators but for the functions that are replaced. */
  private record Rest(SqlOperatorTable calcite) implements SqlOperatorTable {

    @Override
    public void lookupOperatorOverloads(
        SqlIdentifier name,
        @Nullable SqlFunctionCategory category,
        SqlSyntax syntax,
        List<SqlOperator> found,
        SqlNameMatcher matcher) {
      boolean replaced =
          syntax == SqlSyntax.FUNCTION && name.isSimple() && named(name.getSimple()).isPresent();
      if (!replaced) {
        calcite.lookupOperatorOverloads(name, category, syntax, found, matcher);
      }
    }

    @Override
    public List<SqlOperator> getOperatorList() {
      return calcite.getOperatorList();
    }
  }
}
