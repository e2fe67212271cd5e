package io.redshiftrestore.sandbox;

import java.time.InstantSource;
import java.util.Map;

/** The service behind a sandbox: hands each request to the operation that it names. Thread-safe. */
public final class RedshiftService implements WireHandler {

  private final Map<String, WireHandler> operations;

  /**
   * Makes a service over the data.
   *
   * @param clock tells the data what time it is
   */
  public RedshiftService(SandboxData data, InstantSource clock) {
    operations =
        Map.of("DescribeTableRestoreStatus", new DescribeTableRestoreStatusHandler(data, clock));
  }

  @Override
  public WireResponse handle(WireRequest request) {
    WireHandler operation = operations.get(request.action());
    if (operation == null) {
      throw ServiceFault.invalidAction(request.action(), request.version());
    }
    return operation.handle(request);
  }
}
