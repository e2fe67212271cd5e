package io.redshiftrestore.dropin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of the program file as a process.
 *
 * @param exitCode the exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record ProgramRun(int exitCode, String out, String err) {

  static final Path PROGRAM = Path.of(System.getProperty("program", "")).toAbsolutePath();

  private static final int PATIENCE_IN_SECONDS = 300;

  /** Starts the program with variables of the environment beside those of this process. */
  static Started start(Path program, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("out", null);
    Path err = Files.createTempFile("err", null);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return new Started(builder.start(), out, err);
  }

  /** A run that goes on. */
  record Started(Process process, Path out, Path err) {

    /** Waits for its end. */
    ProgramRun finish() throws IOException, InterruptedException {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_IN_SECONDS, SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The program does not end");
      }
      try {
        return new ProgramRun(
            process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }
}
