package io.redshiftrestore.cli;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.Output;
import io.redshiftrestore.cli.output.OutputOptions;
import io.redshiftrestore.cli.output.ReaderGoneException;
import io.redshiftrestore.cli.statement.QueryText;
import io.redshiftrestore.cli.statement.Script;
import io.redshiftrestore.cli.statement.StatementRunner;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs queries and writes their rows. */
@Command(name = "query", description = "Runs queries and writes their rows.")
final class QueryCommand implements Callable<Integer> {

  @Mixin private QueryText query = new QueryText();

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Option(
      names = "--calls",
      description = "Write the API calls that were made to standard error, at the end.")
  private boolean calls;

  @Mixin private ConnectionOptions connectionOptions = new ConnectionOptions();

  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    String script = query.read(console);
    try (Connection connection = connectionOptions.open()) {
      StatementRunner runner = new StatementRunner(connection, console, connectionOptions.origin());
      run(script, runner);
      if (calls) {
        runner.writeCalls(Output.notes(console));
      }
    }
    return ExitCode.OK;
  }

  private void run(String script, StatementRunner runner) throws IOException, SQLException {
    boolean costs = console.terminals().screen().isPresent();
    try (Output output = outputOptions.open(console)) {
      for (String statement : Script.statements(script)) {
        runner.run(statement, output, costs);
      }
    } catch (ReaderGoneException enough) {
      // Whoever read has what they wanted; no further call is made for nobody.
    }
  }
}
