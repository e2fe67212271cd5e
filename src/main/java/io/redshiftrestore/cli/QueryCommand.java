package io.redshiftrestore.cli;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.ResultTable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one query and prints its rows. */
@Command(name = "query", description = "Runs a query and prints its rows as a table.")
final class QueryCommand implements Callable<Integer> {

  @ArgGroup(multiplicity = "1")
  private QueryText query = new QueryText();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  @Option(
      names = "--null",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What to print for NULL (default: nothing).")
  private String nullText = "";

  @Option(
      names = "--width",
      paramLabel = "WIDTH",
      defaultValue = "160",
      description =
          "The width of the table beyond which long texts wrap; 0: none wraps (default:"
              + " ${DEFAULT-VALUE}).")
  private int width;

  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    String sql = query.read();
    try (Connection opened = connection.open();
        Statement statement = opened.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      console.out().print(new ResultTable(rows, nullText).print(width, connection.origin()));
      console.out().flush();
      warn(opened.getWarnings());
      warn(statement.getWarnings());
      warn(rows.getWarnings());
    }
    return ExitCode.OK;
  }

  private void warn(@Nullable SQLWarning first) {
    for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
      console.warn(warning);
    }
  }
}
