package io.redshiftrestore.sandbox;

import static io.redshiftrestore.sandbox.RestoreRequest.BY_REQUEST_TIME;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Restore requests out of a file such as {@code aws redshift describe-table-restore-status --output
 * json} writes.
 *
 * <p>A row may say in a member {@code Region}, which the AWS CLI does not write, where it belongs.
 * Immutable.
 */
public final class RecordedData implements SandboxData {

  private final Map<String, List<RestoreRequest>> rowsByRegion;

  private RecordedData(Map<String, List<RestoreRequest>> rowsByRegion) {
    this.rowsByRegion =
        rowsByRegion.entrySet().stream()
            .collect(
                toUnmodifiableMap(
                    Map.Entry::getKey,
                    region -> region.getValue().stream().sorted(BY_REQUEST_TIME).toList()));
  }

  /**
   * Reads the file, once and whole.
   *
   * @param homeRegion the region of all rows that name none
   * @throws SandboxDataException when the file cannot be read or does not have that form
   */
  public static RecordedData of(Path file, String homeRegion) {
    return new RecordedData(RecordingParser.parse(file, homeRegion));
  }

  @Override
  public List<RestoreRequest> rows(String region, Instant now) {
    return rowsByRegion.getOrDefault(region, List.of());
  }
}
