package io.redshiftrestore.cli;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.report.ReportCommand;
import io.redshiftrestore.cli.watch.WaitCommand;
import io.redshiftrestore.cli.watch.WatchClock;
import io.redshiftrestore.cli.watch.WatchCommand;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands, each made when it is asked for: to read its many options takes a while. */
final class Commands {

  /** These speak of all the others. */
  private static final String COMPLETION = "completion";

  private final Map<String, Supplier<Object>> byName = new LinkedHashMap<>();

  private Commands() {}

  static Commands of(Console console) {
    Commands commands = new Commands();
    commands.byName.put("query", () -> new QueryCommand(console));
    commands.byName.put("watch", () -> new WatchCommand(console, WatchClock.SYSTEM));
    commands.byName.put("wait", () -> new WaitCommand(console, WatchClock.SYSTEM));
    commands.byName.put("report", () -> new ReportCommand(console, InstantSource.system()));
    commands.byName.put("shell", () -> new ShellProgram(console));
    commands.byName.put("explain", () -> new ExplainCommand(console));
    commands.byName.put("check", () -> new CheckCommand(console));
    commands.byName.put("sandbox", () -> new SandboxCommand(console));
    commands.byName.put(COMPLETION, () -> new CompletionCommand(console));
    return commands;
  }

  /** Adds the command that the arguments name, or all where they name none that is known. */
  void addTo(CommandLine program, String... arguments) {
    Optional<String> named =
        Arrays.stream(arguments).filter(argument -> !argument.startsWith("-")).findFirst();
    Optional<Supplier<Object>> command =
        named.filter(name -> !name.equals(COMPLETION)).map(byName::get);
    if (command.isPresent()) {
      program.addSubcommand(command.get().get());
    } else {
      byName.values().forEach(each -> program.addSubcommand(each.get()));
    }
  }
}
