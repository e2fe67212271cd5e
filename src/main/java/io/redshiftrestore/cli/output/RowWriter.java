package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one answer in some format, each as soon as the format allows. */
interface RowWriter {

  /** Writes what stands before the rows. */
  void begin() throws IOException;

  /** Writes a row, in which null is NULL. */
  void row(List<@Nullable String> values) throws IOException;

  /**
   * Writes what stands behind the rows.
   *
   * @param footer what there is to say of them, for formats that people read
   */
  void end(String footer) throws IOException;
}
