package io.redshiftrestore.api;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lists the numbers below a bound; its markers count rows, and it counts its calls. */
final class NumberPages {

  private final int size;
  private final int pageSize;
  private final boolean withEmptyPages;
  private int calls;

  /**
   * Makes a listing.
   *
   * @param withEmptyPages whether every second page is empty
   */
  NumberPages(int size, int pageSize, boolean withEmptyPages) {
    this.size = size;
    this.pageSize = pageSize;
    this.withEmptyPages = withEmptyPages;
  }

  int calls() {
    return calls;
  }

  Pages<Integer> open(ApiRequest request) {
    return new Pages<>() {
      private Optional<String> marker = request.marker();
      private boolean ended;

      @Override
      public boolean hasNext() {
        return !ended;
      }

      @Override
      public Page<Integer> next() {
        if (ended) {
          throw new NoSuchElementException();
        }
        calls++;
        Page<Integer> page = page(marker.orElse("0"));
        marker = page.nextMarker();
        ended = marker.isEmpty();
        return page;
      }
    };
  }

  private Page<Integer> page(String marker) {
    if (withEmptyPages && !marker.endsWith("full")) {
      return new Page<>(List.of(), Optional.of(marker + "full"));
    }
    int from = Integer.parseInt(marker.replace("full", ""));
    int to = Math.min(from + pageSize, size);
    List<Integer> rows = new ArrayList<>(IntStream.range(from, to).boxed().toList());
    return new Page<>(rows, to < size ? Optional.of(String.valueOf(to)) : Optional.empty());
  }
}
