package io.redshiftrestore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.CharMatcher;
import io.redshiftrestore.api.ApiException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads starting tokens in all the forms that botocore takes. */
final class TokenReader {

  /** Without buffers that stay in a variable of the thread that reads one token. */
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final CharMatcher PADDING = CharMatcher.is('=');
  private static final Pattern NOT_BASE64 = Pattern.compile("[^A-Za-z0-9+/=]");

  private static final String LEGACY_SEPARATOR = "___";
  private static final Pattern LEGACY_ROWS = Pattern.compile("\\s*([+-]?\\d+)\\s*");

  private static final String NO_MARKER = "None";
  private static final int LONGEST_KEY_SHOWN = 40;

  private TokenReader() {}

  static ResumeToken read(String text) {
    Optional<JsonNode> object = decode(text).filter(JsonNode::isObject);
    if (object.isPresent()) {
      return ofObject(object.get());
    }
    return ofLegacy(text.split(LEGACY_SEPARATOR, -1))
        .orElseGet(() -> new ResumeToken(marker(text), OptionalLong.empty()));
  }

  private static Optional<ResumeToken> ofLegacy(String[] parts) {
    Matcher rows = LEGACY_ROWS.matcher(parts[parts.length - 1]);
    return parts.length == 2 && rows.matches()
        ? Optional.of(ResumeToken.insidePage(marker(parts[0]), rows(rows.group(1))))
        : Optional.empty();
  }

  private static Optional<JsonNode> decode(String text) {
    // Padding tells nothing that the length does not; whoever copies a token often loses it.
    String base64 = PADDING.trimTrailingFrom(NOT_BASE64.matcher(text).replaceAll(""));
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
      return Optional.of(JSON.readTree(UTF_8.newDecoder().decode(bytes).toString()));
    } catch (IllegalArgumentException | CharacterCodingException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static ResumeToken ofObject(JsonNode object) {
    for (Iterator<String> keys = object.fieldNames(); keys.hasNext(); ) {
      requireKnown(keys.next());
    }
    return new ResumeToken(
        Optional.ofNullable(object.get(ResumeToken.MARKER)).flatMap(TokenReader::marker),
        rows(Optional.ofNullable(object.get(ResumeToken.TRUNCATE_AMOUNT))));
  }

  private static void requireKnown(String key) {
    if (!key.equals(ResumeToken.MARKER) && !key.equals(ResumeToken.TRUNCATE_AMOUNT)) {
      throw bad(
          "holds \""
              + (key.length() <= LONGEST_KEY_SHOWN
                  ? key
                  : key.substring(0, LONGEST_KEY_SHOWN) + "…")
              + "\", which no token of this API does; it may be that of another API");
    }
  }

  private static Optional<String> marker(JsonNode value) {
    if (!value.isTextual() && !value.isNull()) {
      throw bad(
          "holds a marker that is neither a text nor null, but of the type "
              + value.getNodeType().name().toLowerCase(Locale.ROOT));
    }
    return value.isNull() ? Optional.empty() : marker(value.textValue());
  }

  /** The API gives no empty marker, and botocore sends none that is called None. */
  private static Optional<String> marker(String text) {
    return Optional.of(text).filter(marker -> !marker.isEmpty() && !marker.equals(NO_MARKER));
  }

  private static OptionalLong rows(Optional<JsonNode> value) {
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!value.get().isIntegralNumber()) {
      throw badRows();
    }
    return OptionalLong.of(rows(value.get().asText()));
  }

  private static long rows(String text) {
    try {
      long rows = Long.parseLong(text);
      if (rows >= 0) {
        return rows;
      }
    } catch (NumberFormatException e) {
      // falls through: more than any listing has
    }
    throw badRows();
  }

  private static ApiException badRows() {
    return bad("holds an amount of rows to skip that is not a whole number from 0");
  }

  private static ApiException bad(String what) {
    return new ApiException(
        Kind.ARGUMENT,
        "The starting token "
            + what
            + "; give a NextToken as this program, boto3 or the AWS CLI returned it.",
        null);
  }
}
