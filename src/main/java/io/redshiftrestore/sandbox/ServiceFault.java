package io.redshiftrestore.sandbox;

/**
 * An error that the service answers a request with.
 *
 * <p>The codes and texts are those of Redshift's service model and AWS's list of common errors.
 */
public final class ServiceFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  /**
   * Makes a fault.
   *
   * @param status the HTTP status; from 500 on, the service takes the blame
   * @param code the code that clients tell errors apart by
   * @param message a sentence for people
   */
  public ServiceFault(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ServiceFault invalidAction(String action, String version) {
    return new ServiceFault(
        400, "InvalidAction", "Could not find operation " + action + " for version " + version);
  }

  static ServiceFault invalidParameterValue(String message) {
    return new ServiceFault(400, "InvalidParameterValue", message);
  }

  static ServiceFault clusterNotFound(String cluster) {
    return new ServiceFault(404, "ClusterNotFound", "Cluster " + cluster + " not found.");
  }

  static ServiceFault tableRestoreNotFound(String requestId) {
    return new ServiceFault(
        400, "TableRestoreNotFoundFault", "Table restore request " + requestId + " not found.");
  }

  /** Returns the answer that carries this fault. */
  public WireResponse response(String requestId) {
    String document =
        XmlDocument.of(
            "ErrorResponse",
            DescribeTableRestoreStatusHandler.NAMESPACE,
            root ->
                root.element(
                        "Error",
                        error ->
                            error
                                .element("Type", status < 500 ? "Sender" : "Receiver")
                                .element("Code", code)
                                .element("Message", getMessage()))
                    .element("RequestId", requestId));
    return WireResponse.xml(status, requestId, document);
  }
}
