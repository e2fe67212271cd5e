package io.redshiftrestore.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that this machine may have.
 *
 * @param command the words that start it
 */
record Program(String... command) {

  /** The jar that the programs load. */
  static final String JAR = System.getProperty("drop-in.jar");

  /** A zone far from UTC, in which the programs run: a time that is off shows. */
  private static final String ZONE = "America/New_York";

  private static final int PATIENCE_IN_SECONDS = 120;

  /** What came of one run. */
  record Outcome(int exitCode, String out, String err) {

    /** Returns the lines of standard output, of a run that must have gone well. */
    List<String> lines() {
      if (exitCode != 0) {
        throw new AssertionError(out + err);
      }
      return out.lines().toList();
    }
  }

  /** Returns the path of one of the examples that users see. */
  static String example(String name) {
    return Path.of(System.getProperty("examples.directory"), name).toString();
  }

  /** Skips the tests, and says why on standard error as well, where the trial does not succeed. */
  void assumeSuccessOf(String debianPackages, String... trial) throws Exception {
    boolean there;
    try {
      there = run(trial).exitCode() == 0;
    } catch (IOException notThere) {
      there = false;
    }
    String reason =
        String.join(" ", command) + " does not work here (Debian's packages " + debianPackages + ")";
    if (!there) {
      System.err.println("SKIPPED: " + reason);
    }
    Assumptions.assumeTrue(there, reason);
  }

  /** Runs the program to its end. */
  Outcome run(String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", null);
    Path err = Files.createTempFile("err", null);
    try {
      Process process =
          start(Redirect.to(out.toFile()), Redirect.to(err.toFile()), arguments);
      if (!process.waitFor(PATIENCE_IN_SECONDS, SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(List.of(command) + " " + List.of(arguments) + " does not end");
      }
      return new Outcome(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Starts the program, in an environment of which only the zone is not this one's. */
  Process start(Redirect out, Redirect err, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.of(command, arguments).flatMap(Stream::of).toList())
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().put("TZ", ZONE);
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }
}
