package io.redshiftrestore.cli.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.redshiftrestore.cli.restore.Restore;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.Optional;

/**
 * A command that is run for each restore that has ended, with its row as JSON on standard input.
 *
 * @param command what the system's shell runs
 */
record Notification(String command) {

  private static final int PATIENCE_SECONDS = 60;

  /** Runs the command; returns what went wrong, if anything did. */
  Optional<String> tell(Restore restore) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(shell())
              .redirectOutput(Redirect.INHERIT)
              .redirectError(Redirect.INHERIT)
              .start();
      writeTo(process, restore.json() + "\n");
      if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
        process.destroy();
        return failure("takes longer than " + PATIENCE_SECONDS + " seconds and was stopped");
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : failure("ended with exit code " + process.exitValue());
    } catch (IOException e) {
      return failure("cannot be run: " + e.getMessage());
    }
  }

  /** A command that does not read its input is none that failed. */
  private static void writeTo(Process process, String text) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(text.getBytes(UTF_8));
    } catch (IOException closed) {
      // Its exit code says whether it worked.
    }
  }

  private List<String> shell() {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? List.of("cmd", "/c", command)
        : List.of("sh", "-c", command);
  }

  private Optional<String> failure(String what) {
    return Optional.of("warning: the command of --notify " + what + ".");
  }
}
