package io.redshiftrestore.oracle;

import static java.time.ZoneOffset.UTC;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
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

  static Answer of(ResultSet result) throws SQLException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    while (rows.size() <= MOST && result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        row.add(normal(result.getObject(i)));
      }
      rows.add(row);
    }
    return new Answer(rows);
  }

  private static @Nullable Object normal(@Nullable Object value) {
    if (value instanceof Number number) {
      return new BigDecimal(number.toString()).stripTrailingZeros();
    } else if (value instanceof Timestamp instant) {
      return LocalDateTime.ofInstant(instant.toInstant(), UTC);
    } else if (value instanceof OffsetDateTime time) {
      return time.toLocalDateTime();
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
