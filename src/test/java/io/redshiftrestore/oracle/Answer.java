package io.redshiftrestore.oracle;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import io.redshiftrestore.oracle.grammar.Query;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, in forms that do not depend on whose result it is.
 *
 * @param rows in the order in which they came
 */
record Answer(List<List<@Nullable Object>> rows) {

  /** How many rows are read at the most; more than that compare slowly and show nothing new. */
  static final int MOST = 5_000;

  /** Sums of fractions depend on the order in which they are added, from there on. */
  private static final MathContext DIGITS = new MathContext(12);

  static Answer of(ResultSet result) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    ResultSetMetaData columns = result.getMetaData();
    while (rows.size() <= MOST && result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        row.add(
            columns.getColumnType(i) == Types.TIMESTAMP
                ? result.getObject(i, LocalDateTime.class)
                : normal(result.getObject(i)));
      }
      rows.add(row);
    }
    return new Answer(rows);
  }

  private static @Nullable Object normal(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number)
          ? new BigDecimal(number).round(DIGITS).stripTrailingZeros()
          : value;
    } else if (value instanceof Number whole) {
      BigDecimal number = new BigDecimal(whole.toString()).stripTrailingZeros();
      return number.scale() > 0 ? number.round(DIGITS).stripTrailingZeros() : number;
    } else if (value instanceof Date date) {
      return date.toLocalDate();
    }
    return value;
  }

  boolean isTooLong() {
    return rows.size() > MOST;
  }

  /**
   * Returns how this answer differs from the reference's.
   *
   * @param expected the reference's answer to the same query
   * @param candidates the reference's answer to the same query without LIMIT and OFFSET
   */
  Optional<String> difference(Answer expected, Answer candidates, Query query) {
    if (!query.isLimited()) {
      return surplus("unexpected", this, expected)
          .or(() -> surplus("missing", expected, this))
          .or(() -> misplaced(expected, query.order()));
    }
    if (rows.size() != expected.rows.size()) {
      return Optional.of(rows.size() + " rows instead of " + expected.rows.size());
    }
    return surplus("unexpected", this, candidates).or(() -> misplaced(expected, query.order()));
  }

  private static Optional<String> surplus(String word, Answer one, Answer other) {
    Multiset<List<@Nullable Object>> more =
        Multisets.difference(HashMultiset.create(one.rows), HashMultiset.create(other.rows));
    return more.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%d rows, expected %d or some of them; %d %s, such as %s"
                .formatted(
                    one.rows.size(),
                    other.rows.size(),
                    more.size(),
                    word,
                    more.stream().limit(3).toList()));
  }

  /** Rows that tie may come in any order, but what they are ordered by may not. */
  private Optional<String> misplaced(Answer expected, List<Integer> order) {
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable Object> found = keys(rows.get(i), order);
      List<@Nullable Object> wanted = keys(expected.rows.get(i), order);
      if (!found.equals(wanted)) {
        return Optional.of("row %d is ordered by %s instead of %s".formatted(i, found, wanted));
      }
    }
    return Optional.empty();
  }

  private static List<@Nullable Object> keys(List<@Nullable Object> row, List<Integer> order) {
    List<@Nullable Object> keys = new ArrayList<>();
    order.forEach(column -> keys.add(row.get(column)));
    return Collections.unmodifiableList(keys);
  }
}
