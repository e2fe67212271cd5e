package io.redshiftrestore.sandbox;

/**
 * STS's operation GetCallerIdentity (API version 2011-06-15), which says the same of everyone.
 *
 * @param arn who everyone is
 */
public record CallerIdentity(String arn) implements WireHandler {

  @Override
  public WireResponse handle(WireRequest request) {
    if (!request.action().equals("GetCallerIdentity")) {
      throw new ServiceFault(400, "InvalidAction", "Not an action of this service.");
    }
    String document =
        XmlDocument.of(
            "GetCallerIdentityResponse",
            "https://sts.amazonaws.com/doc/2011-06-15/",
            root ->
                root.element(
                        "GetCallerIdentityResult",
                        result ->
                            result
                                .element("Arn", arn)
                                .element("UserId", "AIDAEXAMPLE")
                                .element("Account", "123456789012"))
                    .element(
                        "ResponseMetadata",
                        data -> data.element("RequestId", request.requestId())));
    return WireResponse.xml(200, request.requestId(), document);
  }
}
