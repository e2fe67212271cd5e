package io.redshiftrestore.sandbox;

import java.time.Instant;
import java.util.List;

/** What a sandbox has to list. Implementations are thread-safe. */
@FunctionalInterface
public interface SandboxData {

  /**
   * Returns the restore requests of a region as they stand at an instant, in the {@linkplain
   * RestoreRequest#BY_REQUEST_TIME order} in which the service lists them.
   *
   * @return the requests; none for a region that has no cluster
   */
  List<RestoreRequest> rows(String region, Instant now);
}
