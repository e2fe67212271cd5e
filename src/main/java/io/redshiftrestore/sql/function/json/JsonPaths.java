package io.redshiftrestore.sql.function.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import org.jspecify.annotations.Nullable;

/** Reads JSON out of texts. */
public final class JsonPaths {

  private static final JsonMapper MAPPER =
      // Without the buffers that the parser else leaves in a variable of the reader's thread.
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private JsonPaths() {}

  /**
   * Returns what an object has at the end of a path of keys; an empty text for nothing. A last
   * element {@code true} asks for NULL where the text is no JSON.
   */
  public static @Nullable String pathText(String json, String... path) {
    int last = path.length - 1;
    boolean lenient = last > 0 && path[last].equalsIgnoreCase("true");
    boolean told = lenient || (last > 0 && path[last].equalsIgnoreCase("false"));
    JsonNode node = read("JSON_EXTRACT_PATH_TEXT", json, lenient);
    if (node == null) {
      return null;
    }
    for (int i = 0; i < (told ? last : path.length); i++) {
      node = node.isObject() ? node.path(path[i]) : MissingNode.getInstance();
    }
    return text(node);
  }

  /** Returns an element of an array, counted from 0; an empty text for none. */
  public static @Nullable String elementText(String json, long place) {
    return elementText(json, place, false);
  }

  /** Returns an element of an array, or NULL of what is none if that is asked for. */
  public static @Nullable String elementText(String json, long place, boolean lenient) {
    JsonNode array = array("JSON_EXTRACT_ARRAY_ELEMENT_TEXT", json, lenient);
    return array == null
        ? null
        : text(place < 0 ? MissingNode.getInstance() : array.path((int) place));
  }

  /** Returns how many elements an array has. */
  public static @Nullable Integer arrayLength(String json) {
    return arrayLength(json, false);
  }

  /** Returns how many elements an array has, or NULL of what is none if that is asked for. */
  public static @Nullable Integer arrayLength(String json, boolean lenient) {
    JsonNode array = array("JSON_ARRAY_LENGTH", json, lenient);
    return array == null ? null : Integer.valueOf(array.size());
  }

  /** Returns whether a text is a JSON object. */
  public static boolean isObject(String json) {
    JsonNode node = read("IS_VALID_JSON", json, true);
    return node != null && node.isObject();
  }

  /** Returns whether a text is a JSON array. */
  public static boolean isArray(String json) {
    JsonNode node = read("IS_VALID_JSON_ARRAY", json, true);
    return node != null && node.isArray();
  }

  /** Returns whether a text is JSON of any kind. */
  public static boolean isJson(String json) {
    return read("CAN_JSON_PARSE", json, true) != null;
  }

  /** Returns JSON without blanks between its parts. */
  public static @Nullable String compact(String json) {
    JsonNode node = read("JSON_PARSE", json, false);
    return node == null ? null : node.toString();
  }

  private static @Nullable JsonNode array(String function, String json, boolean lenient) {
    JsonNode node = read(function, json, lenient);
    if (node != null && !node.isArray()) {
      if (!lenient) {
        throw invalid(function, json, "it is no array", null);
      }
      return null;
    }
    return node;
  }

  private static @Nullable JsonNode read(String function, String json, boolean lenient) {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (!node.isMissingNode()) {
        return node;
      } else if (!lenient) {
        throw invalid(function, json, "it is empty", null);
      }
    } catch (JsonProcessingException e) {
      if (!lenient) {
        throw invalid(function, json, "character " + e.getLocation().getColumnNr(), e);
      }
    }
    return null;
  }

  private static StateException invalid(
      String function, String json, String reason, @Nullable Exception cause) {
    String shown = json.length() > 60 ? json.substring(0, 60) + "…" : json;
    return new StateException(
        SqlState.BAD_JSON,
        "%s: '%s' is not the JSON that it takes (%s).".formatted(function, shown, reason),
        cause);
  }

  private static @Nullable String text(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    return node.isMissingNode() ? "" : node.isValueNode() ? node.asText() : node.toString();
  }
}
