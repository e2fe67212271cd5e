package io.redshiftrestore.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the next page of a listing starts, as a text that means nothing to the client.
 *
 * <p>It counts rows, not pages, so that a client may resume with another page size.
 *
 * @param position how many rows come before the page
 */
record PageMarker(int position) {

  private static final Pattern PLAIN = Pattern.compile("after:([1-9]\\d{0,8})");

  PageMarker {
    if (position < 1) {
      throw new IllegalArgumentException("A page that needs a marker has rows before it");
    }
  }

  /**
   * Reads a marker that this service gave out.
   *
   * @throws ServiceFault InvalidParameterValue for any other text
   */
  static PageMarker of(String text) {
    try {
      Matcher plain = PLAIN.matcher(new String(Base64.getUrlDecoder().decode(text), UTF_8));
      if (plain.matches()) {
        return new PageMarker(Integer.parseInt(plain.group(1)));
      }
    } catch (IllegalArgumentException notBase64) {
      // falls through: not one of ours either
    }
    throw invalid(text);
  }

  static ServiceFault invalid(String text) {
    return ServiceFault.invalidParameterValue("Invalid Marker: " + text);
  }

  @Override
  public String toString() {
    byte[] plain = ("after:" + position).getBytes(UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }
}
