package io.redshiftrestore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The AWS CLI, a process for each listing. */
record AwsCli(ClientProgram program, URI endpoint) implements OtherPaginator {

  private static final JsonMapper JSON = new JsonMapper();

  /** Returns the AWS CLI for an endpoint; see {@link ClientProgram}. */
  static AwsCli at(URI endpoint) {
    return new AwsCli(ClientProgram.awsCli(), endpoint);
  }

  @Override
  public Answer list(TableRestoreStatusFilter filter, PaginationConfig config) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("redshift", "describe-table-restore-status", "--output", "json"));
    arguments.addAll(List.of("--endpoint-url", endpoint.toString()));
    filter.clusterIdentifier().ifPresent(name -> add(arguments, "--cluster-identifier", name));
    filter
        .tableRestoreRequestId()
        .ifPresent(id -> add(arguments, "--table-restore-request-id", id));
    config.maxItems().ifPresent(items -> add(arguments, "--max-items", items));
    config.pageSize().ifPresent(rows -> add(arguments, "--page-size", rows));
    config.startingToken().ifPresent(token -> add(arguments, "--starting-token", token));
    return run(arguments);
  }

  private static void add(List<String> arguments, String name, Object value) {
    arguments.add(name);
    arguments.add(value.toString());
  }

  private Answer run(List<String> arguments) {
    try {
      Process process = program.start(arguments);
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(arguments + " failed: " + output);
      }
      return Answer.of(JSON.readTree(output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
