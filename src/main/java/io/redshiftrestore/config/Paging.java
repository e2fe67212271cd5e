package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.MAX_ITEMS;
import static io.redshiftrestore.config.ConnectionProperty.PAGE_SIZE;
import static io.redshiftrestore.config.ConnectionProperty.STARTING_TOKEN;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a listing is cut into pages, and which part of it is wanted; immutable.
 *
 * @param pageSize rows that one call asks for at most, 20 to 100
 * @param maxItems rows listed at most, 0 or more, or empty for all
 * @param startingToken where the listing resumes, or empty for its beginning
 */
public record Paging(int pageSize, OptionalLong maxItems, Optional<String> startingToken) {

  /**
   * Checks the bounds.
   *
   * @throws ConfigException if a number is outside its bounds
   */
  public Paging {
    PAGE_SIZE.requireInBounds(pageSize);
    maxItems.ifPresent(MAX_ITEMS::requireInBounds);
  }

  static Paging from(GivenProperties settings) {
    return new Paging(
        Math.toIntExact(settings.number(PAGE_SIZE).orElseThrow()),
        settings.number(MAX_ITEMS),
        settings.text(STARTING_TOKEN));
  }
}
