package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.config.OnRegionError;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The regions that failed during a statement, and whether it goes on without them. It never goes on
 * when all that it has asked for have failed. Thread-safe.
 */
final class RegionFailures {

  private final OnRegionError policy;
  private final Set<String> asked = new HashSet<>();
  private final Map<String, ApiException> failures = new LinkedHashMap<>();

  RegionFailures(OnRegionError policy) {
    this.policy = policy;
  }

  /** Notes that the statement asks for rows of a region. */
  synchronized void expect(String region) {
    asked.add(region);
  }

  RowSource tolerant(RowSource source) {
    return policy == OnRegionError.WARN ? new Tolerant(source) : source;
  }

  /** Returns a sentence for each region that failed. */
  synchronized List<String> warnings() {
    return failures.entrySet().stream()
        .map(
            failure ->
                "Rows of the region %s are missing: %s"
                    .formatted(failure.getKey(), failure.getValue().getMessage()))
        .toList();
  }

  private synchronized boolean hasFailed(String region) {
    return failures.containsKey(region);
  }

  private synchronized void add(String region, ApiException failure) {
    boolean ofTheStatement =
        failure.kind() == ApiException.Kind.CANCELLED
            || failure.kind() == ApiException.Kind.TIMED_OUT
            || failure.kind() == ApiException.Kind.TOO_MANY_CALLS;
    if (ofTheStatement) {
      throw failure;
    }
    failures.put(region, failure);
    if (failures.keySet().containsAll(asked)) {
      throw failure;
    }
  }

  private final class Tolerant implements RowSource {

    private final RowSource source;

    Tolerant(RowSource source) {
      this.source = source;
    }

    @Override
    public Lookup lookup() {
      return source.lookup();
    }

    @Override
    public @Nullable List<Row> next() {
      String region = lookup().region();
      if (hasFailed(region)) {
        return null;
      }
      try {
        return source.next();
      } catch (ApiException failure) {
        add(region, failure);
        return null;
      }
    }
  }
}
