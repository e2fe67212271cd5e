package io.redshiftrestore.cli;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.api.credentials.Account;
import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.config.AssumedRole;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.config.GivenProperties;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Says whom a query would ask, as whom, and whether that works. */
@Command(
    name = "check",
    description =
        "Says which region, endpoint and credentials a query would use, and makes a call.")
final class CheckCommand implements Callable<Integer> {

  private static final String ASKED =
      "SELECT duration_ms, row_count FROM api_calls ORDER BY started_at DESC LIMIT 1";

  @Mixin private ConnectionOptions connectionOptions = new ConnectionOptions();

  private final Console console;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws SQLException {
    Map<ConnectionProperty, String> given = connectionOptions.properties();
    try (Connection connection = connectionOptions.open();
        ApiConnection api = new ApiConnection(config(given))) {
      connectionOptions.origin().ifPresent(origin -> line("asks", origin));
      line("region", String.join(", ", api.regions()) + ", " + regionSource(given));
      line("endpoint", api.endpoint().toString());
      try {
        identify(api);
      } catch (RuntimeException none) {
        // The call fails as well, and says what to do.
        line("credentials", "FAILED");
      }
      return ask(connection);
    }
  }

  private void identify(ApiConnection api) {
    Account account = api.account();
    line(
        "credentials",
        "access key "
            + account.accessKeyId()
            + ", from "
            + account.place()
            + "; --profile names others");
    api.config()
        .credentials()
        .assumedRole()
        .map(AssumedRole::arn)
        .ifPresent(role -> line("role", role + ", assumed"));
    line(
        "identity",
        account
            .arn()
            .orElse(
                "unknown, as STS was not asked or does not answer; queries need no answer of STS"));
  }

  private int ask(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery("SELECT 1 FROM table_restore_status LIMIT 1")) {
        rows.next();
      } catch (SQLException refused) {
        return failed("call", refused);
      }
      try (ResultSet call = statement.executeQuery(ASKED)) {
        call.next();
        line(
            "call",
            "redshift:DescribeTableRestoreStatus is allowed: one call, "
                + call.getLong(1)
                + " ms, rows: "
                + call.getLong(2));
      }
    }
    console.out().flush();
    return ExitCode.OK;
  }

  private int failed(String what, Exception failure) {
    line(what, "FAILED");
    console.fail(failure);
    return ExitCode.SOFTWARE;
  }

  private void line(String what, String finding) {
    console.out().printf("%-12s %s%n", what, finding);
  }

  private static ConnectionConfig config(Map<ConnectionProperty, String> given) {
    return ConnectionConfig.of(new GivenProperties(given, List.of()));
  }

  private static String regionSource(Map<ConnectionProperty, String> given) {
    if (given.containsKey(ConnectionProperty.REGION)) {
      return "as --region or the URL says";
    }
    if (!given.getOrDefault(ConnectionProperty.SANDBOX, "false").equals("false")) {
      return "as none was given";
    }
    return Stream.of("AWS_REGION")
        .filter(name -> System.getenv(name) != null)
        .findFirst()
        .map(name -> "as the environment variable " + name + " says; --region changes it")
        .orElse("as the profile or this machine says; --region changes it");
  }
}
