package io.redshiftrestore.cli;

import io.redshiftrestore.cli.output.Console;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the manual. */
@Command(
    name = "man",
    description = {
      "Writes the manual as a page for man, with all commands and options:",
      "redshift-restore man | man -l -"
    })
final class ManCommand implements Runnable {

  @Spec private @Nullable CommandSpec command;

  private final Console console;

  ManCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandSpec program = Objects.requireNonNull(Objects.requireNonNull(command).parent());
    console.out().print(new ManPage(program).roff());
    console.out().flush();
  }
}
