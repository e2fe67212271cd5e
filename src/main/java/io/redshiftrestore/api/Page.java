package io.redshiftrestore.api;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one API call.
 *
 * @param rows the rows in the order of the answer; may be empty although more pages follow
 * @param nextMarker the marker that fetches the page after this one; empty on the last page
 */
public record Page<R>(List<R> rows, Optional<String> nextMarker) {

  public Page {
    rows = List.copyOf(rows);
  }
}
