package io.redshiftrestore.cli.shell;

import java.util.Arrays;
import java.util.Optional;

/** The shell's own commands, each a word behind a backslash. */
enum ShellCommand {
  DESCRIBE("\\d", "[TABLE]", "the tables, or the columns of one"),
  TABLES("\\dt", "", "the tables"),
  EXPANDED("\\x", "", "a line a column from now on, or a table again"),
  WATCH("\\watch", "[SECONDS]", "run the last statement again and again, until Ctrl-C"),
  OUTPUT("\\o", "[FILE]", "write answers to a file from now on, or to the terminal again"),
  TIMING("\\timing", "", "say what each answer took, or no longer"),
  CALLS("\\calls", "", "the API calls made so far"),
  HELP("\\?", "", "these commands"),
  QUIT("\\q", "", "leave");

  private final String word;
  private final String argument;
  private final String description;

  ShellCommand(String word, String argument, String description) {
    this.word = word;
    this.argument = argument;
    this.description = description;
  }

  static Optional<ShellCommand> byWord(String word) {
    return Arrays.stream(values()).filter(command -> command.word.equals(word)).findFirst();
  }

  String word() {
    return word;
  }

  /** Returns a line of help. */
  String help() {
    return String.format("%-18s %s", (word + " " + argument).strip(), description);
  }
}
