package io.redshiftrestore.sandbox;

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
    this.rowsByRegion = rowsByRegion;
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
