package io.redshiftrestore.dropin;

import io.redshiftrestore.readme.ChildProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the program file as a process. */
final class ProgramFile {

  static final Path PATH = Path.of(System.getProperty("program", "")).toAbsolutePath();

  /** Within that time each run ends, also on a busy machine. */
  static final Duration PATIENCE = Duration.ofMinutes(5);

  private ProgramFile() {}

  /** Starts the program with variables of the environment beside those of this process. */
  static ChildProgram.Started start(
      Path program, Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    return ChildProgram.start(builder);
  }
}
