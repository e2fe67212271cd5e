package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** The API as one statement on a connection to a sandbox reaches it. */
final class SandboxApi implements AutoCloseable {

  private final ApiConnection connection;
  private final StatementCalls calls;

  private SandboxApi(ConnectionConfig config) {
    this.connection = new ApiConnection(config);
    this.calls = connection.newStatement();
  }

  /** Connects as {@link TestSandbox#url(String)} says. */
  static SandboxApi of(TestSandbox sandbox, String properties) {
    return ofUrl(sandbox.url(properties));
  }

  /** Connects with one attempt a call: a fault shows at once. */
  static SandboxApi of(TestSandbox sandbox) {
    return of(sandbox, "maxAttempts=1");
  }

  static SandboxApi ofUrl(String url) {
    return new SandboxApi(ConnectionConfig.parse(url, new Properties()));
  }

  /** Opens a listing of everything in pages of 20. */
  Pages<TableRestoreStatus> list() {
    return open(new ApiRequest(Map.of(), 20, Optional.empty()));
  }

  /** Opens a listing of what a filter names. */
  Pages<TableRestoreStatus> list(String parameter, String value) {
    return open(new ApiRequest(Map.of(parameter, value), 20, Optional.empty()));
  }

  Pages<TableRestoreStatus> open(ApiRequest request) {
    return connection.open(
        DescribeTableRestoreStatus.ACTION, connection.regions().get(0), request, calls);
  }

  List<String> regions() {
    return connection.regions();
  }

  StatementCalls calls() {
    return calls;
  }

  /** Returns how the first call fails. */
  ApiException failure() {
    return failureOf(list());
  }

  /** Returns how the next call fails. */
  static ApiException failureOf(Pages<?> pages) {
    return catchThrowableOfType(ApiException.class, pages::next);
  }

  /** Returns the ids of all rows to come. */
  static List<String> ids(Pages<TableRestoreStatus> pages) {
    List<String> ids = new ArrayList<>();
    pages.forEachRemaining(
        page -> page.rows().forEach(row -> ids.add(row.tableRestoreRequestId())));
    return ids;
  }

  @Override
  public void close() {
    connection.close();
  }
}
