package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.ApiRequest;
import io.redshiftrestore.api.PaginationConfig;
import io.redshiftrestore.table.DescribeFunction;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.KeyColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call of {@link DescribeFunction}; NULL is as if omitted.
 *
 * @param keys values by the API's parameter names
 * @param pagination which part of the listing is wanted
 * @param region the region to ask
 */
record DescribeCall(Map<String, String> keys, PaginationConfig pagination, String region) {

  /**
   * Reads the arguments in the order of the function's parameters.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if one is out of its bounds, or the
   *     connection has several regions and none is named
   */
  public static DescribeCall of(
      @Nullable Object[] arguments, ApiTable<?> table, List<String> regions, int pageSize) {
    List<@Nullable Object> left = new ArrayList<>();
    Collections.addAll(left, arguments);
    Map<String, String> keys = new LinkedHashMap<>();
    for (KeyColumn key : table.keys()) {
      text(left.remove(0)).ifPresent(value -> keys.put(key.parameter(), value));
    }
    OptionalLong maxItems = number(left.remove(0));
    OptionalLong asked = number(left.remove(0));
    Optional<String> startingToken = text(left.remove(0));
    OptionalInt rows =
        OptionalInt.of(
            (int) Math.min(Integer.MAX_VALUE, Math.max(Integer.MIN_VALUE, asked.orElse(pageSize))));
    return new DescribeCall(
        keys,
        new PaginationConfig(maxItems, rows, startingToken),
        region(text(left.remove(0)), regions));
  }

  private static String region(Optional<String> named, List<String> regions) {
    if (named.isEmpty() && regions.size() > 1) {
      throw new ApiException(
          ApiException.Kind.ARGUMENT,
          "The connection has several regions and a listing is of one; add region => '"
              + regions.get(0)
              + "' or another.",
          null);
    }
    String region = named.orElse(regions.get(0));
    if (!regions.contains(region)) {
      throw new ApiException(
          ApiException.Kind.ARGUMENT,
          "The connection does not cover the region " + region + "; name one of its own.",
          null);
    }
    return region;
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }

  private static OptionalLong number(@Nullable Object value) {
    return value instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }

  /** Returns whether the API knows no row by one of the keys, so that there is nothing to ask. */
  public boolean asksForNothing() {
    return keys.containsValue("");
  }

  public ApiRequest request() {
    return new ApiRequest(keys, pagination.effectivePageSize().used(), Optional.empty());
  }
}
