package io.redshiftrestore.sandbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an AWS Signature Version 4 says about its maker. The signature itself is not checked: any
 * key is good enough for a sandbox.
 *
 * @param accessKeyId the key that signed
 * @param date the day of signing, {@code yyyyMMdd}
 * @param region the region that the request was meant for
 * @param service the signing name of the service, e.g. {@code redshift} or {@code sts}
 */
public record CredentialScope(String accessKeyId, String date, String region, String service) {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 .*?Credential=(?<key>[^/,]+)/(?<date>\\d{8})/(?<region>[^/,]+)"
              + "/(?<service>[^/,]+)/aws4_request.*");

  /**
   * Reads the value of an Authorization header.
   *
   * @throws ServiceFault as AWS answers: MissingAuthenticationToken without a header,
   *     IncompleteSignature when it is not one of Signature Version 4
   */
  static CredentialScope of(@Nullable String authorization) {
    if (authorization == null) {
      throw new ServiceFault(
          403, "MissingAuthenticationToken", "Request is missing Authentication Token");
    }
    Matcher scope = AUTHORIZATION.matcher(authorization);
    if (!scope.matches()) {
      throw new ServiceFault(
          403,
          "IncompleteSignature",
          "Authorization header requires 'Credential' parameter. Authorization=" + authorization);
    }
    return new CredentialScope(
        scope.group("key"), scope.group("date"), scope.group("region"), scope.group("service"));
  }
}
