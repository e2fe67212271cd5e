package io.redshiftrestore.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of the member that a JSON parser stands at.
 *
 * <p>Each method returns null for JSON's null and throws {@link UnexpectedContent} for a value of
 * another type.
 */
final class RecordedValue {

  /** Far beyond any year that the other parts of this program can show. */
  private static final BigDecimal LATEST_EPOCH_SECOND = new BigDecimal("1E+12");

  /** A sign and the digits of 2^63; the parser has limits of its own beyond a thousand. */
  private static final int LONGEST_NUMBER = 20;

  private RecordedValue() {}

  static @Nullable String text(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_STRING -> json.getText();
      default -> throw mismatch(json, "text");
    };
  }

  static @Nullable Long number(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT
        || json.getTextLength() > LONGEST_NUMBER
        || json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      throw mismatch(json, "a whole number of 64 bits");
    }
    return json.getLongValue();
  }

  /** The AWS CLI writes times either with an offset or, by a setting, as seconds since 1970. */
  static @Nullable Instant time(JsonParser json) throws IOException {
    try {
      return switch (json.currentToken()) {
        case VALUE_NULL -> null;
        case VALUE_STRING -> OffsetDateTime.parse(json.getText()).toInstant();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> epochSeconds(json.getDecimalValue());
        default -> throw mismatchedTime(json);
      };
    } catch (DateTimeException | ArithmeticException e) {
      throw mismatchedTime(json);
    }
  }

  private static Instant epochSeconds(BigDecimal seconds) {
    if (seconds.abs().compareTo(LATEST_EPOCH_SECOND) > 0) {
      throw new DateTimeException("Too far away");
    }
    BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
    return Instant.ofEpochSecond(
        whole.longValue(), seconds.subtract(whole).movePointRight(9).longValue());
  }

  private static UnexpectedContent mismatchedTime(JsonParser json) throws IOException {
    return mismatch(json, "a time such as 2024-03-01T01:15:30.001000+00:00 or seconds since 1970");
  }

  /** Tells what kind of value was found, but not which: the file may be none of ours. */
  private static UnexpectedContent mismatch(JsonParser json, String wanted) throws IOException {
    String found =
        switch (json.currentToken()) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "a list";
          case VALUE_STRING -> "text";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
          default -> "true or false";
        };
    return new UnexpectedContent(
        json,
        json.currentName()
            + " must be "
            + wanted
            + (wanted.startsWith(found) ? "" : ", not " + found));
  }
}
