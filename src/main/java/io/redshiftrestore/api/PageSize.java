package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import java.util.Optional;

/**
 * A page size as a user asked for it, and as the API gets it.
 *
 * @param asked what the user asked for, at least 1
 * @param used the nearest size that the API takes, 20 to 100
 */
public record PageSize(int asked, int used) {

  /** What AWS takes if it is told nothing. */
  public static final PageSize DEFAULT = of(ApiRequest.LARGEST_PAGE);

  /**
   * Returns the page size for what a user asked for.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if that is less than 1
   */
  public static PageSize of(int asked) {
    if (asked < 1) {
      throw new ApiException(
          Kind.ARGUMENT, "The page size must be 1 or more, but is " + asked + ".", null);
    }
    return new PageSize(
        asked, Math.min(Math.max(asked, ApiRequest.SMALLEST_PAGE), ApiRequest.LARGEST_PAGE));
  }

  /** Returns one sentence that tells the user how the size was changed; empty if it was not. */
  public Optional<String> change() {
    if (asked == used) {
      return Optional.empty();
    }
    return Optional.of(
        asked < used
            ? "The page size %d was raised to %d, the smallest that the API takes."
                .formatted(asked, used)
            : "The page size %d was lowered to %d, the largest that the API takes."
                .formatted(asked, used));
  }
}
