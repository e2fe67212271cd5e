package io.redshiftrestore.cli;

import io.redshiftrestore.cli.output.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Writes a script that makes bash and zsh complete commands and options:",
      "source <(redshift-restore completion)"
    })
final class CompletionCommand implements Runnable {

  @Spec private @Nullable CommandSpec command;

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandSpec own = Objects.requireNonNull(command);
    CommandSpec root = Objects.requireNonNull(own.parent());
    console.out().print(AutoComplete.bash(root.name(), root.commandLine()));
    console.out().flush();
  }
}
