package io.redshiftrestore.api;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one listing asks of the API.
 *
 * @param filters values by the API's own parameter names, such as {@code ClusterIdentifier}; none
 *     of them empty
 * @param maxRecords the most rows that one page may hold, 20 to 100
 * @param marker where to start; empty for the beginning
 */
public record ApiRequest(Map<String, String> filters, int maxRecords, Optional<String> marker) {

  /** The bounds of {@code MaxRecords} that AWS documents for Redshift's describe actions. */
  public static final int SMALLEST_PAGE = 20;

  /** See {@link #SMALLEST_PAGE}. */
  public static final int LARGEST_PAGE = 100;

  public ApiRequest {
    filters = Map.copyOf(filters);
    if (filters.containsValue("")) {
      throw new IllegalArgumentException("an empty value cannot be looked up: " + filters);
    }
    if (maxRecords < SMALLEST_PAGE || maxRecords > LARGEST_PAGE) {
      throw new IllegalArgumentException("MaxRecords must be between 20 and 100: " + maxRecords);
    }
  }

  /** Returns whether this asks for everything from the beginning. */
  public boolean isWholeListing() {
    return filters.isEmpty() && marker.isEmpty();
  }

  /** Returns this, with another place to start; empty for the beginning. */
  public ApiRequest startingAt(Optional<String> newMarker) {
    return new ApiRequest(filters, maxRecords, newMarker);
  }

  /** Returns the value of a filter, or null (which the SDK takes as "not given"). */
  public @Nullable String filter(String parameter) {
    return filters.get(parameter);
  }
}
