package io.redshiftrestore.table.read;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.ApiException.Kind;
import io.redshiftrestore.api.Page;
import io.redshiftrestore.api.Pages;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answers to a look-up to its keys. A key of a form that the API refuses is one that no
 * row has: that is a warning. A row with another key is no answer to what was asked: that is an
 * error, as nobody knows which rows are missing in its place. Not thread-safe.
 */
final class LookupPages<R> implements Pages<R> {

  private final Pages<R> pages;
  private final ApiTable<R> table;
  private final Lookup lookup;
  private final Consumer<String> warnings;
  private boolean begun;

  LookupPages(Pages<R> pages, ApiTable<R> table, Lookup lookup, Consumer<String> warnings) {
    this.pages = pages;
    this.table = table;
    this.lookup = lookup;
    this.warnings = warnings;
  }

  @Override
  public boolean hasNext() {
    return pages.hasNext();
  }

  @Override
  public Page<R> next() {
    boolean isFirst = !begun;
    begun = true;
    try {
      Page<R> page = pages.next();
      page.rows().forEach(this::requireKeys);
      return page;
    } catch (ApiException failure) {
      if (isFirst && failure.kind() == Kind.ARGUMENT) {
        warnings.accept("No row has " + keys() + ": " + failure.getMessage());
        return new Page<>(List.of(), Optional.empty());
      }
      throw failure;
    }
  }

  private void requireKeys(R row) {
    for (KeyColumn key : table.keys()) {
      int column = table.indexOf(key.column());
      String asked = lookup.keys().get(column);
      if (asked != null && !isSame(asked, table.declared().get(column).value().apply(row))) {
        throw new ApiException(
            Kind.CONTRACT,
            table.action().name()
                + " in "
                + lookup.region()
                + " was asked for "
                + keys()
                + " and answered with another row; the rows so far are not complete; check the"
                + " endpoint or report this.",
            null);
      }
    }
  }

  /** The API may take a key more loosely than SQL does; such rows do not match, that is all. */
  private static boolean isSame(String asked, @Nullable Object found) {
    return found instanceof String text && text.strip().equalsIgnoreCase(asked.strip());
  }

  private String keys() {
    return table.keys().stream()
        .filter(key -> lookup.keys().containsKey(table.indexOf(key.column())))
        .map(key -> key.column() + " '" + lookup.keys().get(table.indexOf(key.column())) + "'")
        .collect(joining(" and "));
  }
}
