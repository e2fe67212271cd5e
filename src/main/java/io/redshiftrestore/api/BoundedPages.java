package io.redshiftrestore.api;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A part of a listing: from a resume token on, and up to a number of rows. It knows the token after
 * each row.
 *
 * <p>Nothing is fetched after the last row that is wanted. When a call fails, the tokens are still
 * those of the page before, so that the listing can go on where it failed. Not thread-safe.
 *
 * @param <R> the type of a row
 */
public final class BoundedPages<R> implements Pages<R> {

  private final Pages<R> pages;
  private long rowsWanted;
  private Place place;

  /**
   * The current page, of which some rows may have been left out.
   *
   * @param marker what fetched it
   * @param skipped rows left out at its beginning
   * @param kept rows handed out
   * @param isTruncated whether rows were left out at its end
   * @param nextMarker what fetches the page after it
   * @param nextSkipped rows to leave out at the beginning of the page after it
   */
  private record Place(
      Optional<String> marker,
      long skipped,
      int kept,
      boolean isTruncated,
      Optional<String> nextMarker,
      long nextSkipped) {

    static Place before(ResumeToken start) {
      long skipped = start.rowsToSkip();
      return new Place(start.marker(), skipped, 0, true, start.marker(), skipped);
    }

    Optional<ResumeToken> after(int rows) {
      if (rows < kept || isTruncated) {
        return Optional.of(ResumeToken.insidePage(marker, skipped + rows));
      }
      return nextMarker.map(
          next ->
              nextSkipped == 0
                  ? ResumeToken.ofPage(next)
                  : ResumeToken.insidePage(Optional.of(next), nextSkipped));
    }
  }

  /**
   * Opens a part of a listing; makes no call.
   *
   * @param request what to list; the token's marker takes the place of its own
   * @param open opens a listing without making a call
   * @param start where to begin
   * @param maxItems how many rows to list at most; empty for all
   * @throws IllegalArgumentException if that is negative
   */
  public BoundedPages(
      ApiRequest request,
      Function<ApiRequest, Pages<R>> open,
      ResumeToken start,
      OptionalLong maxItems) {
    if (maxItems.orElse(0) < 0) {
      throw new IllegalArgumentException("A negative number of rows: " + maxItems);
    }
    this.rowsWanted = maxItems.orElse(Long.MAX_VALUE);
    this.place = Place.before(start);
    this.pages = open.apply(request.startingAt(start.marker()));
  }

  /** Returns whether there may be more rows, and they are wanted; costs nothing. */
  @Override
  public boolean hasNext() {
    return rowsWanted > 0 && pages.hasNext();
  }

  /**
   * Makes one call.
   *
   * @return the wanted rows of the page, perhaps none although more follow
   * @throws ApiException if the call fails; there are no more pages then
   */
  @Override
  public Page<R> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Page<R> page = pages.next();
    // botocore skips in the first page only, and so repeats rows when that is shorter than it was.
    int skipped = (int) Math.min(place.nextSkipped, page.rows().size());
    int most = page.rows().size() - skipped;
    int kept = (int) Math.min(rowsWanted, most);
    place =
        new Place(
            place.nextMarker,
            skipped,
            kept,
            kept < most,
            page.nextMarker(),
            place.nextSkipped - skipped);
    rowsWanted -= kept;
    return new Page<>(page.rows().subList(skipped, skipped + kept), page.nextMarker());
  }

  /**
   * Returns the token that goes on after the first rows of the page handed out last; before the
   * first page, and after 0 rows, that of the beginning.
   *
   * @param rows how many rows of that page, 0 to all
   * @return the token; empty after the last row of the whole listing
   * @throws IndexOutOfBoundsException if the page has fewer rows
   */
  public Optional<ResumeToken> tokenAfter(int rows) {
    return place.after(Objects.checkIndex(rows, place.kept + 1));
  }

  /**
   * Returns the token that goes on after all rows handed out so far; empty after the last row of
   * the whole listing. At the end it is what boto3 calls {@code NextToken}.
   */
  public Optional<ResumeToken> nextToken() {
    return tokenAfter(place.kept);
  }

  /** Returns whether the wanted number of rows was reached while there were, or may be, more. */
  public boolean isCut() {
    return rowsWanted == 0 && nextToken().isPresent();
  }
}
