package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import io.redshiftrestore.config.Paging;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Which part of a listing is wanted, and in what pages: boto3's {@code PaginationConfig}.
 * Immutable.
 *
 * @param maxItems how many rows to list at most, 0 or more; empty for all
 * @param pageSize how many rows to ask of one call, 1 or more; see {@link #effectivePageSize()}
 * @param startingToken where to go on, in any form that {@link ResumeToken#parse} takes; empty for
 *     the beginning
 */
public record PaginationConfig(
    OptionalLong maxItems, OptionalInt pageSize, Optional<String> startingToken) {

  /** Everything, in pages as large as the API gives them. */
  public static final PaginationConfig ALL =
      new PaginationConfig(OptionalLong.empty(), OptionalInt.empty(), Optional.empty());

  /**
   * Checks all parts.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if a number is too small or the token is not
   *     one of this API
   */
  public PaginationConfig {
    if (maxItems.orElse(0) < 0) {
      throw new ApiException(
          Kind.ARGUMENT,
          "The most items to list must be 0 or more, but is " + maxItems.getAsLong() + ".",
          null);
    }
    pageSize.ifPresent(PageSize::of);
    startingToken.ifPresent(ResumeToken::parse);
  }

  /**
   * Returns what a connection's properties say.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if the token is not one of this API
   */
  public static PaginationConfig of(Paging paging) {
    return new PaginationConfig(
        paging.maxItems(), OptionalInt.of(paging.pageSize()), paging.startingToken());
  }

  /**
   * Returns this with a limit.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if it is negative
   */
  public PaginationConfig withMaxItems(long items) {
    return new PaginationConfig(OptionalLong.of(items), pageSize, startingToken);
  }

  /**
   * Returns this with a page size.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if it is less than 1
   */
  public PaginationConfig withPageSize(int rows) {
    return new PaginationConfig(maxItems, OptionalInt.of(rows), startingToken);
  }

  /**
   * Returns this with a place to go on from.
   *
   * @throws ApiException of the kind {@code ARGUMENT} as {@link ResumeToken#parse} says
   */
  public PaginationConfig withStartingToken(String token) {
    return new PaginationConfig(maxItems, pageSize, Optional.of(token));
  }

  /** Returns this, with what it leaves open taken from another. */
  public PaginationConfig orElse(PaginationConfig other) {
    return new PaginationConfig(
        maxItems.isPresent() ? maxItems : other.maxItems,
        pageSize.isPresent() ? pageSize : other.pageSize,
        startingToken.or(() -> other.startingToken));
  }

  /**
   * Returns the page size that calls are made with, and whether it is another than was asked for:
   * the API takes 20 to 100.
   */
  public PageSize effectivePageSize() {
    return pageSize.isPresent() ? PageSize.of(pageSize.getAsInt()) : PageSize.DEFAULT;
  }

  /** Returns where to go on. */
  public ResumeToken start() {
    return startingToken.map(ResumeToken::parse).orElse(ResumeToken.BEGINNING);
  }
}
