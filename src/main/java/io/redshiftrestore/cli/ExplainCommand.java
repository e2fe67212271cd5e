package io.redshiftrestore.cli;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.statement.QueryText;
import io.redshiftrestore.cli.statement.Script;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Tells which API calls a query would make. */
@Command(
    name = "explain",
    description = "Tells which API calls a query would make, and makes none.")
final class ExplainCommand implements Callable<Integer> {

  @Mixin private QueryText query = new QueryText();

  @Mixin private ConnectionOptions connectionOptions = new ConnectionOptions();

  private final Console console;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    String script = query.read(console);
    try (Connection connection = connectionOptions.open();
        Statement statement = connection.createStatement()) {
      for (String sql : Script.statements(script)) {
        try (ResultSet plan = statement.executeQuery("EXPLAIN PLAN FOR " + sql)) {
          while (plan.next()) {
            console.out().println(String.valueOf(plan.getString(1)).stripTrailing());
          }
        }
      }
      console.out().flush();
    }
    return ExitCode.OK;
  }
}
