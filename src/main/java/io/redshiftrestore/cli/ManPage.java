package io.redshiftrestore.cli;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.config.DriverVersion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The manual of a program in the language of {@code man}, from what its help is made of. Options
 * that several commands share stand in it once.
 */
record ManPage(CommandSpec program) {

  /** Returns the page. */
  String roff() {
    Collection<CommandLine> commands = program.subcommands().values();
    return ".TH %s 1 \"\" \"%s %s\"\n"
            .formatted(
                program.name().toUpperCase(Locale.ROOT),
                program.name(),
                DriverVersion.CURRENT.text())
        + section("NAME", escaped(program.name()) + " \\- " + description(program))
        + section("SYNOPSIS", "\\fB" + escaped(program.name()) + "\\fR \\fICOMMAND\\fR [OPTIONS]")
        + section("COMMANDS", commands.stream().map(this::command).collect(joining()))
        + groups(commands)
        + section("OPTIONS OF ALL COMMANDS", options(program.options()))
        + section("EXIT STATUS", exitCodes(commands));
  }

  private static String section(String title, String content) {
    return ".SH " + title + "\n" + content + (content.endsWith("\n") ? "" : "\n");
  }

  private String command(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    String parameters =
        spec.positionalParameters().stream()
            .map(parameter -> " [" + parameter.paramLabel() + "]")
            .collect(joining());
    return ".SS \"%s\"\n%s\n".formatted(escaped(spec.name() + parameters), description(spec))
        + spec.positionalParameters().stream()
            .map(parameter -> entry(parameter.paramLabel(), parameter))
            .collect(joining())
        + options(
            spec.options().stream()
                .filter(option -> option.group() == null && !isOfAll(option))
                .toList());
  }

  private boolean isOfAll(OptionSpec option) {
    return program.findOption(option.longestName()) != null;
  }

  /** The options that a command takes in a group are the same for each command that has them. */
  private static String groups(Collection<CommandLine> commands) {
    Optional<ArgGroupSpec> group =
        commands.stream()
            .flatMap(command -> command.getCommandSpec().argGroups().stream())
            .findFirst();
    return group
        .map(shared -> section("OPTIONS THAT SAY WHOM TO ASK", options(shared.options())))
        .orElse("");
  }

  private static String options(List<OptionSpec> options) {
    return options.stream()
        .filter(option -> !option.hidden())
        .map(option -> entry(names(option), option))
        .collect(joining());
  }

  private static String names(OptionSpec option) {
    String names = String.join(", ", option.names());
    boolean takesNone = option.arity().max() == 0;
    return takesNone ? names : names + "=" + option.paramLabel();
  }

  private static String entry(String term, ArgSpec argument) {
    return ".TP\n\\fB%s\\fR\n%s\n".formatted(escaped(term), text(argument.description()));
  }

  private static String description(CommandSpec spec) {
    return text(spec.usageMessage().description());
  }

  private static String exitCodes(Collection<CommandLine> commands) {
    Map<Integer, String> meanings = new TreeMap<>();
    for (CommandLine command : commands) {
      command
          .getCommandSpec()
          .usageMessage()
          .exitCodeList()
          .forEach((code, meaning) -> meanings.putIfAbsent(Integer.valueOf(code.strip()), meaning));
    }
    return meanings.entrySet().stream()
        .map(code -> ".TP\n\\fB%d\\fR\n%s\n".formatted(code.getKey(), escaped(code.getValue())))
        .collect(joining());
  }

  private static String text(String... lines) {
    return escaped(String.join("\n", lines).replace("%n", "\n").replace("%%", "%"));
  }

  /** A line that begins with a dot or an apostrophe would be a command to {@code man}. */
  private static String escaped(String text) {
    return Ansi.OFF
        .string(text)
        .strip()
        .replace("\\", "\\e")
        .replace("-", "\\-")
        .replaceAll("(?m)^(?=[.'])", "\\\\&");
  }
}
