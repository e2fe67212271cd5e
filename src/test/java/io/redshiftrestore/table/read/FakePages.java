package io.redshiftrestore.table.read;

import io.redshiftrestore.api.Page;
import io.redshiftrestore.api.Pages;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Pages that are there from the start, of which one may fail. */
final class FakePages implements Pages<String> {

  private final List<List<String>> pages;
  private final int failing;
  private int fetched;
  private boolean ended;

  private FakePages(List<List<String>> pages, int failing) {
    this.pages = pages;
    this.failing = failing;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static FakePages of(List<String>... pages) {
    return new FakePages(List.of(pages), -1);
  }

  /** Returns these pages, of which one, counted from 0, fails. */
  FakePages failingAt(int page) {
    return new FakePages(pages, page);
  }

  int fetched() {
    return fetched;
  }

  @Override
  public boolean hasNext() {
    return !ended && fetched < pages.size();
  }

  @Override
  public Page<String> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    int page = fetched++;
    if (page == failing) {
      ended = true;
      throw new IllegalStateException("page " + page);
    }
    return new Page<>(
        pages.get(page), hasNext() ? Optional.of("page" + fetched) : Optional.empty());
  }
}
