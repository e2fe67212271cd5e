package io.redshiftrestore.cli;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.report.ReportCommand;
import io.redshiftrestore.cli.watch.WaitCommand;
import io.redshiftrestore.cli.watch.WatchClock;
import io.redshiftrestore.cli.watch.WatchCommand;
import io.redshiftrestore.sql.EngineClasses;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands, each made when it is asked for: to read its many options takes a while. */
final class Commands {

  /** Those that tell of all the others. */
  private static final Set<String> OF_ALL = Set.of("completion", "man");

  private static final Set<String> WITHOUT_ENGINE = Set.of("sandbox");

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
    commands.byName.put("completion", () -> new CompletionCommand(console));
    commands.byName.put("man", () -> new ManCommand(console));
    return commands;
  }

  /** Adds the command that the arguments name, or all where they name none that is known. */
  void addTo(CommandLine program, String... arguments) {
    Optional<String> named =
        Arrays.stream(arguments).filter(argument -> !argument.startsWith("-")).findFirst();
    Optional<Supplier<Object>> command =
        named.filter(name -> !OF_ALL.contains(name)).map(byName::get);
    if (command.isPresent()) {
      if (!WITHOUT_ENGINE.contains(named.get())) {
        EngineClasses.load(); // While the options are read.
      }
      program.addSubcommand(command.get().get());
    } else {
      byName.values().forEach(each -> program.addSubcommand(each.get()));
    }
  }
}
