package io.redshiftrestore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.Terminals;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandTest {

  private final ExecutorService background = Executors.newSingleThreadExecutor();

  @AfterEach
  void interrupt() throws Exception {
    background.shutdownNow();
    assertThat(background.awaitTermination(10, SECONDS)).isTrue();
  }

  /** Starts the command and returns the JDBC URL that it tells. */
  private String started(String... arguments) throws Exception {
    PipedInputStream told = new PipedInputStream();
    PrintStream out = new PrintStream(new PipedOutputStream(told), true, UTF_8);
    Future<Integer> exitCode =
        background.submit(
            () -> Main.run(new Console(System.in, out, System.err, Terminals.NONE), arguments));
    BufferedReader lines = new BufferedReader(new InputStreamReader(told, UTF_8));
    CompletableFuture<String> url =
        CompletableFuture.supplyAsync(
            () ->
                lines
                    .lines()
                    .filter(line -> line.startsWith("JDBC:"))
                    .map(line -> line.substring("JDBC:".length()).strip())
                    .findFirst()
                    .orElseThrow());
    String found = url.get(20, SECONDS);
    assertThat(exitCode).isNotDone();
    return found;
  }

  @Test
  void it_serves_the_invented_restores_until_interrupted() throws Exception {
    String url = started("sandbox");

    assertThat(count(url)).contains("| 130 |");

    interrupt();
    assertThat(CommandLineRun.of("query", "--url", url + ";maxAttempts=1", COUNT).err())
        .endsWith("(SQLSTATE 08006)\n");
  }

  @Test
  void it_serves_a_recorded_file_in_the_region_given(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("restores.json");
    Files.writeString(file, "{\"TableRestoreStatusDetails\": [{\"Status\": \"FAILED\"}]}");

    String url = started("sandbox", "--data", file.toString(), "--region", "eu-west-1");

    assertThat(url).contains(";region=eu-west-1;");
    assertThat(count(url)).contains("| 1 |");
  }

  @Test
  void it_invents_as_many_restores_as_one_likes() throws Exception {
    assertThat(count(started("sandbox", "--rows", "250", "--latency", "1"))).contains("| 250 |");
  }

  @Test
  void the_live_scenario_has_twelve_restores_of_the_last_minutes_alone() throws Exception {
    String url = started("sandbox", "--scenario", "live");

    assertThat(count(url)).contains("| 12 |");
    assertThat(
            CommandLineRun.of(
                    "query",
                    "--url",
                    url,
                    "SELECT count(*) AS recent FROM table_restore_status"
                        + " WHERE request_time > DATEADD(minute, -15, GETDATE())")
                .out())
        .contains("|     12 |");
  }

  @Test
  void a_port_that_is_taken_is_said_in_one_line() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      assertThat(CommandLineRun.of("sandbox", "--port", String.valueOf(port)))
          .isEqualTo(new CommandLineRun(1, "", "error: Cannot listen on 127.0.0.1:" + port + "\n"));
    }
  }

  private static final String COUNT = "SELECT count(*) AS n FROM table_restore_status";

  private static String count(String url) {
    CommandLineRun run = CommandLineRun.of("query", "--url", url, COUNT);
    assertThat(run.err()).isEmpty();
    return run.out();
  }
}
