package io.redshiftrestore.cli;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.sandbox.LiveScenario;
import io.redshiftrestore.sandbox.RecordedData;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.RedshiftService;
import io.redshiftrestore.sandbox.SandboxData;
import io.redshiftrestore.sandbox.SlowAnswers;
import io.redshiftrestore.sandbox.WireHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Runs the sandbox as a server of its own. */
@Command(
    name = "sandbox",
    description = "Runs an imitation of Redshift's API on this machine until interrupted.")
final class SandboxCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "The port to listen on (default: any that is free).")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "A JSON file with the rows to show, as aws redshift describe-table-restore-status writes"
              + " it (default: invented restores, some of which make progress).")
  private @Nullable Path data;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      defaultValue = "us-east-1",
      description = "The region that has the rows (default: ${DEFAULT-VALUE}).")
  private String region = "";

  @Option(
      names = "--rows",
      paramLabel = "NUMBER",
      description = "How many restores to invent in the region (default: 130).")
  private @Nullable Integer rows;

  @Option(
      names = "--scenario",
      paramLabel = "SCENARIO",
      defaultValue = "history",
      description =
          "What to invent: history (two months, of which the last six restores still run) or live"
              + " (twelve of the last minutes, most of which go on).")
  private Scenario scenario = Scenario.HISTORY;

  @Option(
      names = "--latency",
      paramLabel = "MILLISECONDS",
      defaultValue = "0",
      description = "How long each answer takes in addition (default: ${DEFAULT-VALUE}).")
  private int latency;

  /** What to invent. */
  enum Scenario {
    HISTORY(130, 6),
    LIVE(12, Integer.MAX_VALUE);

    private final int rows;
    private final int live;

    Scenario(int rows, int live) {
      this.rows = rows;
      this.live = live;
    }

    SandboxData data(String region, Instant start, @Nullable Integer wanted) {
      int all = wanted == null ? rows : wanted;
      int stillLive = Math.min(all, live);
      return new LiveScenario(region, start, all - stillLive, stillLive);
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  SandboxCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InstantSource clock = InstantSource.system();
    SandboxData served =
        data == null ? scenario.data(region, clock.instant(), rows) : RecordedData.of(data, region);
    WireHandler service =
        new SlowAnswers(new RedshiftService(served, clock), Duration.ofMillis(latency));
    try (RedshiftSandbox sandbox = RedshiftSandbox.start(service, port)) {
      console.out().println(guide(sandbox.endpoint().toString()));
      console.out().flush();
      untilInterrupted();
    }
    return ExitCode.OK;
  }

  private String guide(String endpoint) {
    return """
        Redshift sandbox: %1$s, region %2$s. Stop it with Ctrl-C.

        JDBC:   jdbc:redshift-restore:endpoint=%1$s;region=%2$s;accessKeyId=any;secretAccessKey=any
        AWS CLI:
          export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any
          aws redshift describe-table-restore-status --endpoint-url %1$s --region %2$s
        boto3:
          boto3.client("redshift", endpoint_url="%1$s", region_name="%2$s",
                       aws_access_key_id="any", aws_secret_access_key="any")"""
        .formatted(endpoint, region);
  }

  private static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
