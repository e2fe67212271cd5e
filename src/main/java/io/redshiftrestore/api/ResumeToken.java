package io.redshiftrestore.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a listing goes on: the same token, byte for byte, that boto3 and the AWS CLI call {@code
 * NextToken} and {@code StartingToken}. Immutable.
 *
 * <p>It belongs to the filter, the region and the account of the listing that it was made in, but
 * does not name them: with others, the API may refuse the marker or list other rows, and nobody can
 * tell. The page size may change between making and using a token.
 *
 * @param marker the API's marker of the page to go on in; empty for the first page
 * @param truncateAmount how many rows of that page were already handed out; empty and 0 mean the
 *     same, but are written differently
 */
public record ResumeToken(Optional<String> marker, OptionalLong truncateAmount) {

  /** The beginning of a listing. */
  public static final ResumeToken BEGINNING =
      new ResumeToken(Optional.empty(), OptionalLong.empty());

  static final String MARKER = "Marker";
  static final String TRUNCATE_AMOUNT = "boto_truncate_amount";

  /**
   * Checks the amount.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ResumeToken {
    if (truncateAmount.orElse(0) < 0) {
      throw new IllegalArgumentException("A negative amount of rows: " + truncateAmount);
    }
  }

  /** Returns the token of the beginning of a page. */
  public static ResumeToken ofPage(String marker) {
    return new ResumeToken(Optional.of(marker), OptionalLong.empty());
  }

  /** Returns the token of a place inside a page, behind so many of its rows. */
  public static ResumeToken insidePage(Optional<String> marker, long rows) {
    return new ResumeToken(marker, OptionalLong.of(rows));
  }

  /**
   * Reads what a user gives as a starting token, as boto3 and the AWS CLI do: a token of today; one
   * of their old form {@code marker___rows}, in which {@code None} stands for no marker; or else a
   * marker of the API itself. An empty text is the beginning.
   *
   * <p>Line breaks and whatever else is not base64 are ignored in a token, and so is missing
   * padding.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if it is a token, but not one of this API, or
   *     its amount of rows is not a whole number from 0
   */
  public static ResumeToken parse(String text) {
    return TokenReader.read(text);
  }

  /** Returns how many rows of the page are to be skipped. */
  public long rowsToSkip() {
    return truncateAmount.orElse(0);
  }

  /** Returns the text to hand to {@link #parse}, boto3 or the AWS CLI; ASCII without blanks. */
  public String encode() {
    StringBuilder json = new StringBuilder("{");
    PythonJson.appendString(json, MARKER).append(": ");
    marker.ifPresentOrElse(
        text -> PythonJson.appendString(json, text), () -> json.append(PythonJson.NULL));
    truncateAmount.ifPresent(
        rows ->
            PythonJson.appendString(json.append(", "), TRUNCATE_AMOUNT).append(": ").append(rows));
    return Base64.getEncoder().encodeToString(json.append('}').toString().getBytes(US_ASCII));
  }
}
