package io.redshiftrestore.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One decoded request of AWS's Query protocol; immutable.
 *
 * @param requestId the id that the service gave to the request on arrival
 * @param action the operation's name, e.g. {@code DescribeTableRestoreStatus}
 * @param version the API version that the client speaks, e.g. {@code 2012-12-01}
 * @param parameters the operation's own parameters in the order sent, without Action and Version
 * @param credentials who signed the request, and for which region and service
 * @param headers the HTTP headers; names are matched without regard to case
 */
public record WireRequest(
    String requestId,
    String action,
    String version,
    Map<String, String> parameters,
    CredentialScope credentials,
    Map<String, String> headers) {

  public WireRequest {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    headers = Collections.unmodifiableMap(anyCase);
  }

  /** Returns the parameter of that name, or null when it was not sent. */
  public @Nullable String parameter(String name) {
    return parameters.get(name);
  }

  /** Returns this request as it would be had the client not sent that parameter. */
  public WireRequest withoutParameter(String name) {
    Map<String, String> others = new LinkedHashMap<>(parameters);
    others.remove(name);
    return new WireRequest(requestId, action, version, others, credentials, headers);
  }

  /** Returns the region that the request was signed for, e.g. {@code eu-west-1}. */
  public String region() {
    return credentials.region();
  }

  /** Returns the access key id that signed the request. */
  public String accessKeyId() {
    return credentials.accessKeyId();
  }

  /** Returns the User-Agent header, or an empty text. */
  public String userAgent() {
    return headers.getOrDefault("User-Agent", "");
  }
}
