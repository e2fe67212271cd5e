package io.redshiftrestore.calls;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query with the values of its parameters.
 *
 * @param values text, numbers or NULL, one for each {@code ?}
 */
record Query(String sql, List<@Nullable Object> values) {

  Query {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  boolean hasParameters() {
    return !values.isEmpty();
  }
}
