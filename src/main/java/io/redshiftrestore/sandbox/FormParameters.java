package io.redshiftrestore.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded} text, the Query protocol's way to say a map. */
final class FormParameters {

  private FormParameters() {}

  /**
   * Returns the parameters in the order sent.
   *
   * @throws ServiceFault MalformedQueryString when an escape is broken
   */
  static Map<String, String> decode(String form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    try {
      for (String pair : form.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          parameters.put(
              URLDecoder.decode(pair.substring(0, equals), UTF_8),
              URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new ServiceFault(400, "MalformedQueryString", "The query string is malformed: " + form);
    }
    return parameters;
  }
}
