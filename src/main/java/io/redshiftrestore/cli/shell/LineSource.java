package io.redshiftrestore.cli.shell;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a shell's input comes from. */
interface LineSource extends AutoCloseable {

  /**
   * Returns the next command or the next statements, whole; null at the end.
   *
   * @throws IOException if the input cannot be read
   */
  @Nullable String next() throws IOException;

  /** Has something done when the user interrupts, and the program go on. */
  void onInterrupt(Runnable action);

  @Override
  void close() throws IOException;
}
