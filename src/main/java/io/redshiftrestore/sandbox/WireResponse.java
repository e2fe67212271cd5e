package io.redshiftrestore.sandbox;

import java.util.Map;

/**
 * One HTTP answer; immutable.
 *
 * @param status the HTTP status
 * @param contentType the Content-Type header
 * @param headers further headers
 * @param body the text that is sent, in UTF-8
 * @param withheldBytes how many bytes more than the body has the Content-Length promises; when not
 *     zero, the connection is cut after the body
 */
public record WireResponse(
    int status, String contentType, Map<String, String> headers, String body, int withheldBytes) {

  /** The header in which AWS names its id for a request. */
  static final String REQUEST_ID_HEADER = "x-amzn-RequestId";

  public WireResponse {
    headers = Map.copyOf(headers);
    if (withheldBytes < 0) {
      throw new IllegalArgumentException("withheldBytes is negative: " + withheldBytes);
    }
  }

  /** Returns an answer of the service itself: a document that carries the request's id. */
  static WireResponse xml(int status, String requestId, String document) {
    return new WireResponse(status, "text/xml", Map.of(REQUEST_ID_HEADER, requestId), document, 0);
  }

  /** Returns an answer that does not come from the service, such as a proxy's error page. */
  public static WireResponse foreign(int status, String contentType, String body) {
    return new WireResponse(status, contentType, Map.of(), body, 0);
  }

  /** Returns this answer with another body. */
  public WireResponse withBody(String other) {
    return new WireResponse(status, contentType, headers, other, withheldBytes);
  }

  /** Returns this answer as it looks when the connection breaks halfway through the body. */
  public WireResponse cutInTheMiddle() {
    int half = body.offsetByCodePoints(0, body.codePointCount(0, body.length()) / 2);
    return new WireResponse(
        status, contentType, headers, body.substring(0, half), Math.max(1, body.length() - half));
  }
}
