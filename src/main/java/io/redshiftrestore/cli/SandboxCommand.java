package io.redshiftrestore.cli;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.sandbox.LiveScenario;
import io.redshiftrestore.sandbox.RecordedData;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.RedshiftService;
import io.redshiftrestore.sandbox.SandboxData;
import java.nio.file.Path;
import java.time.InstantSource;
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

  private final Console console;

  SandboxCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    InstantSource clock = InstantSource.system();
    SandboxData rows =
        data == null ? new LiveScenario(region, clock.instant()) : RecordedData.of(data, region);
    try (RedshiftSandbox sandbox = RedshiftSandbox.start(new RedshiftService(rows, clock), port)) {
      console.out().println(guide(sandbox.endpoint().toString()));
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
