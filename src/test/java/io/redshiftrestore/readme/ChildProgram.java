package io.redshiftrestore.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program that ran in a process of its own, and what came of it.
 *
 * @param exitCode the exit code
 * @param out its standard output
 * @param err its standard error
 */
public record ChildProgram(int exitCode, String out, String err) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** From JDK 24 on the JVM warns of what Calcite's dependency protobuf does. */
  private static final int FIRST_TO_WARN_OF_UNSAFE = 24;

  /** Runs {@code java} on this class path with those arguments to its end. */
  static ChildProgram java(String... arguments) throws IOException, InterruptedException {
    return javaOn(System.getProperty("java.class.path"), arguments);
  }

  /** Runs {@code java} on a class path with those arguments to its end. */
  public static ChildProgram javaOn(String classPath, String... arguments)
      throws IOException, InterruptedException {
    return javaFor(PATIENCE, classPath, arguments);
  }

  /** Runs {@code java} on a class path with those arguments to its end, which comes by then. */
  public static ChildProgram javaFor(Duration patience, String classPath, String... arguments)
      throws IOException, InterruptedException {
    return start(java(classPath, arguments)).finish(patience);
  }

  /** Runs {@code java} on this class path, with these environment variables besides, to its end. */
  public static ChildProgram javaWith(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder builder = java(System.getProperty("java.class.path"), arguments);
    builder.environment().putAll(environment);
    return start(builder).finish(PATIENCE);
  }

  private static ProcessBuilder java(String classPath, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Runtime.version().feature() >= FIRST_TO_WARN_OF_UNSAFE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", classPath));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Starts a program, which reads no input. */
  public static Started start(ProcessBuilder builder) throws IOException {
    Path out = Files.createTempFile("out", null);
    Path err = Files.createTempFile("err", null);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    return new Started(builder.start(), out, err);
  }

  /** A program that goes on. */
  public record Started(Process process, Path out, Path err) {

    /** Waits for its end, which comes by then. */
    public ChildProgram finish(Duration patience) throws IOException, InterruptedException {
      process.getOutputStream().close();
      if (!process.waitFor(patience.toSeconds(), SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(process.info() + " does not end");
      }
      try {
        return new ChildProgram(
            process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    }
  }
}
