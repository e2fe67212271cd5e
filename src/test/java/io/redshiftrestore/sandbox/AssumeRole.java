package io.redshiftrestore.sandbox;

/**
 * STS's operation AssumeRole (API version 2011-06-15), before another service: it lets anyone
 * assume any role, and hands all other actions on.
 *
 * @param next answers every other action
 */
public record AssumeRole(WireHandler next) implements WireHandler {

  /** The access key id of whoever has assumed a role. */
  public static final String ACCESS_KEY_ID = "ASIAASSUMEDROLE";

  /** The session token of whoever has assumed a role. */
  public static final String SESSION_TOKEN = "assumed-session-token";

  @Override
  public WireResponse handle(WireRequest request) {
    return request.action().equals("AssumeRole") ? assumed(request) : next.handle(request);
  }

  private static WireResponse assumed(WireRequest request) {
    String document =
        XmlDocument.of(
            "AssumeRoleResponse",
            "https://sts.amazonaws.com/doc/2011-06-15/",
            root ->
                root.element(
                        "AssumeRoleResult",
                        result ->
                            result
                                .element("Credentials", AssumeRole::writeCredentials)
                                .element("AssumedRoleUser", user -> writeUser(request, user)))
                    .element(
                        "ResponseMetadata",
                        data -> data.element("RequestId", request.requestId())));
    return WireResponse.xml(200, request.requestId(), document);
  }

  private static void writeCredentials(XmlDocument credentials) {
    credentials
        .element("AccessKeyId", ACCESS_KEY_ID)
        .element("SecretAccessKey", "assumed-secret")
        .element("SessionToken", SESSION_TOKEN)
        .element("Expiration", "2099-01-01T00:00:00Z");
  }

  private static void writeUser(WireRequest request, XmlDocument user) {
    String session = request.parameters().getOrDefault("RoleSessionName", "");
    user.element("AssumedRoleId", "AROAEXAMPLE:" + session)
        .element("Arn", request.parameters().getOrDefault("RoleArn", "") + "/" + session);
  }
}
