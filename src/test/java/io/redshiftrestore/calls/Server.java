package io.redshiftrestore.calls;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sandbox whose regions hold so many rows, numbered on from one region to the next.
 *
 * @param rowsByRegion how many rows each region holds
 */
record Server(Map<String, Integer> rowsByRegion, TestSandbox sandbox) implements AutoCloseable {

  Server {
    rowsByRegion = Map.copyOf(rowsByRegion);
  }

  static Server with(Map<String, Integer> rowsByRegion) {
    Map<String, List<RestoreRequest>> rows = new LinkedHashMap<>();
    List<RestoreRequest> all =
        SampleRows.rows(rowsByRegion.values().stream().mapToInt(Integer::intValue).sum());
    int from = 0;
    for (Map.Entry<String, Integer> region : rowsByRegion.entrySet()) {
      rows.put(region.getKey(), all.subList(from, from + region.getValue()));
      from += region.getValue();
    }
    return new Server(rowsByRegion, TestSandbox.with(rows));
  }

  /** Starts a server with so many rows in the one region that a connection asks by default. */
  static Server with(int rows) {
    return with(Map.of(TestSandbox.REGION, rows));
  }

  /** Returns the calls since the last time. */
  SeenCalls takeCalls() {
    SeenCalls seen = SeenCalls.of(sandbox.requests());
    sandbox.recorder().clear();
    return seen;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
