package io.redshiftrestore.sql;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.calcite.jdbc.CalcitePrepare.CalciteSignature;
import org.apache.calcite.jdbc.CalcitePrepare.Context;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The plans that a connection has made of late, so that a text that is executed again is not
 * planned again. A plan is for the text, the schema path and the sizes of the listings with which
 * it was made; every other setting is the connection's for good. Thread-safe.
 */
final class PlanCache {

  /** How many plans a connection keeps. */
  static final int CAPACITY = 100;

  /** Two listings of as many hundreds of rows are planned for in the same way. */
  private static final int ROWS_OF_A_STEP = 100;

  private final Cache<Key, CalciteSignature<?>> plans =
      CacheBuilder.newBuilder().maximumSize(CAPACITY).build();

  private record Key(String sql, Type rows, List<String> schemaPath, List<Long> sizes) {}

  /** Returns the plan of a text, made anew if there is none. */
  @SuppressWarnings("unchecked") // the key names the type of the rows
  <T> CalciteSignature<T> plan(
      Context context, String sql, Type rows, Supplier<CalciteSignature<T>> planning) {
    List<String> path = List.copyOf(context.getDefaultSchemaPath());
    Key key = new Key(sql, rows, path, sizes(context.getRootSchema(), path));
    CalciteSignature<?> known = plans.getIfPresent(key);
    if (known != null) {
      return (CalciteSignature<T>) known;
    }
    CalciteSignature<T> made = planning.get();
    plans.put(key, made);
    return made;
  }

  private static List<Long> sizes(CalciteSchema root, List<String> path) {
    CalciteSchema schema = root;
    for (String name : path) {
      schema = schema == null ? null : schema.getSubSchema(name, true);
    }
    return schema == null ? List.of() : sizes(schema);
  }

  private static List<Long> sizes(CalciteSchema schema) {
    return schema.getTableNames().stream()
        .map(name -> Objects.requireNonNull(schema.getTable(name, true)).getTable())
        .map(PlanCache::size)
        .toList();
  }

  private static long size(Table table) {
    @Nullable Double rows = table.getStatistic().getRowCount();
    return rows == null ? -1 : (long) Math.ceil(rows / ROWS_OF_A_STEP);
  }
}
