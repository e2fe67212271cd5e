package io.redshiftrestore.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One way to call a paginator: a cell of the matrix over which two of them are compared. */
record Cell(TableRestoreStatusFilter filter, PaginationConfig config) {

  static final TableRestoreStatusFilter ALL = TableRestoreStatusFilter.ALL;

  /** Of {@code SampleRows.rows(250)}: all, 63 of them, and twice 1. */
  static final List<TableRestoreStatusFilter> FILTERS =
      List.of(
          ALL,
          ALL.withClusterIdentifier("finance"),
          ALL.withTableRestoreRequestId("request-7"),
          ALL.withClusterIdentifier("finance").withTableRestoreRequestId("request-5"));

  /** Each bound, of a page, a cluster or everything, and what lies beside it. */
  static final List<OptionalLong> MAX_ITEMS =
      Stream.concat(
              Stream.of(OptionalLong.empty()),
              Stream.of(1, 19, 20, 21, 40, 62, 63, 100, 249, 250, 300).map(OptionalLong::of))
          .toList();

  /** In ascending order, since without one the API takes 100. */
  static final List<OptionalInt> PAGE_SIZES =
      List.of(OptionalInt.of(20), OptionalInt.of(33), OptionalInt.of(100), OptionalInt.empty());

  /** Returns a cell for each filter, bound and page size. */
  static Stream<Cell> matrix() {
    return of(FILTERS, MAX_ITEMS, PAGE_SIZES, List.of(Optional.empty()));
  }

  /** Returns a cell for each combination. */
  static Stream<Cell> of(
      List<TableRestoreStatusFilter> filters,
      List<OptionalLong> maxItems,
      List<OptionalInt> pageSizes,
      List<Optional<String>> startingTokens) {
    List<Cell> cells = new ArrayList<>();
    for (TableRestoreStatusFilter filter : filters) {
      for (OptionalLong items : maxItems) {
        for (OptionalInt rows : pageSizes) {
          for (Optional<String> token : startingTokens) {
            cells.add(new Cell(filter, new PaginationConfig(items, rows, token)));
          }
        }
      }
    }
    return cells.stream();
  }

  /**
   * Returns the cell that goes on from a token with the next larger page size. With a smaller one,
   * boto3 repeats items: see {@link KnownDifferencesTest}.
   */
  Cell resumed(String token) {
    int larger = Math.min(PAGE_SIZES.indexOf(config.pageSize()) + 1, PAGE_SIZES.size() - 1);
    return new Cell(
        filter,
        new PaginationConfig(config.maxItems(), PAGE_SIZES.get(larger), Optional.of(token)));
  }
}
