package io.redshiftrestore.oracle.grammar;

import io.redshiftrestore.sandbox.RestoreRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Generates queries that have to agree with each other, each from its own choices. */
public final class Relations {

  private static final int ROWS = 30;

  /** The rows of which a query is over VALUES: all of them would be too long to plan. */
  public static final Map<String, List<RestoreRequest>> FEW_ROWS = fewRows();

  private Relations() {}

  /** Returns a query, and the same for the rows of which a condition is true, false and unknown. */
  public static Relation ofCondition(Chance chance) {
    Grammar grammar = Grammar.unjudged(chance, Setup.DEFAULT);
    Source source = grammar.sources().any(2);
    List<Sql> items = new ArrayList<>();
    for (int i = chance.between(1, 3); i > 0; i--) {
      Kind kind = grammar.fieldOf(source.fields()).kind();
      Sql item = grammar.expressions().of(kind, source.fields());
      items.add(Sql.of("{} AS c" + items.size(), item));
    }
    Sql condition = grammar.conditions().withSubQueryOn(source.fields(), 3).sql();
    Sql whole = Sql.of("SELECT {} FROM {}", Sql.join(", ", items), source.from());
    return new Relation(
        whole,
        List.of(
            Sql.of("{} WHERE {}", whole, condition),
            Sql.of("{} WHERE NOT ({})", whole, condition),
            Sql.of("{} WHERE ({}) IS NULL", whole, condition)),
        whole.ours().sql() + " WHERE " + condition.ours().sql());
  }

  /** Returns a query over the table, and the same over its rows as VALUES. */
  public static Relation ofValues(Chance chance) {
    Query query = Queries.unjudged(chance, Setup.DEFAULT);
    return new Relation(
        query.unlimited(),
        List.of(query.with(tableAsValues()).unlimited()),
        query.unlimited().ours().sql());
  }

  private static Sql tableAsValues() {
    String names = OracleRows.columns().stream().map(Field::name).collect(Collectors.joining(", "));
    List<String> rows = new ArrayList<>();
    FEW_ROWS.forEach(
        (region, requests) ->
            requests.forEach(request -> rows.add(row(OracleRows.cells(request, region)))));
    return Sql.of(OracleRows.TABLE + "(" + names + ") AS (VALUES " + String.join(", ", rows) + ")");
  }

  private static String row(List<@Nullable Object> cells) {
    List<Field> columns = OracleRows.columns();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Kind kind = columns.get(i).kind();
      values.add(Operand.literal(kind, cells.get(i)).cast(kind).sql().ours().sql());
    }
    return "(" + String.join(", ", values) + ")";
  }

  private static Map<String, List<RestoreRequest>> fewRows() {
    Map<String, List<RestoreRequest>> few = new TreeMap<>();
    OracleRows.BY_REGION.forEach((region, rows) -> few.put(region, rows.subList(0, ROWS)));
    return few;
  }
}
