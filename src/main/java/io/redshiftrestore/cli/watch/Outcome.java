package io.redshiftrestore.cli.watch;

/** What came of watching, as the exit code says it. */
enum Outcome {
  /** All restores succeeded. */
  SUCCEEDED(0),
  /** A restore failed or was cancelled. */
  FAILED(3),
  /** AWS does not know a request. */
  UNKNOWN_REQUEST(4),
  /** The time was over before the restores were. */
  TIMED_OUT(124),
  /** Somebody stopped it. */
  INTERRUPTED(130);

  private final int exitCode;

  Outcome(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
