package io.redshiftrestore.cli.output;

import java.io.IOException;

/** Whoever read the answer has enough of it, as {@code head} has after ten lines. */
public final class ReaderGoneException extends IOException {

  private static final long serialVersionUID = 1;

  ReaderGoneException() {
    super("Nobody reads the answer any more.");
  }
}
