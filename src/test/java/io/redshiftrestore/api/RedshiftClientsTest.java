package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.api.http.CallTimers;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxClient;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.redshift.RedshiftClient;

class RedshiftClientsTest {

  /** A network cable that is not plugged in. */
  private static final class NoNetwork implements SdkHttpClient {

    private final List<URI> asked = new ArrayList<>();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      asked.add(request.httpRequest().getUri());
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          throw new IOException("no network");
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }

  private final ScheduledExecutorService timers = CallTimers.create();

  @AfterEach
  void stop() {
    timers.shutdownNow();
  }

  @ParameterizedTest
  @CsvSource({
    "region=eu-west-1, https://redshift.eu-west-1.amazonaws.com",
    "region=us-east-1;fips=true, https://redshift-fips.us-east-1.amazonaws.com",
    "region=eu-west-1;dualstack=true, https://redshift.eu-west-1.api.aws",
    "region=us-east-1;fips=true;dualstack=true, https://redshift-fips.us-east-1.api.aws",
    "region=cn-north-1, https://redshift.cn-north-1.amazonaws.com.cn",
    "region=eu-west-1;endpoint=http://localhost:5000, http://localhost:5000"
  })
  void a_request_goes_to_the_endpoint_that_the_properties_name(String properties, URI endpoint) {
    ConnectionConfig config =
        ConnectionConfig.parse(
            "jdbc:redshift-restore:maxAttempts=1;" + properties, new Properties());
    NoNetwork network = new NoNetwork();
    try (RedshiftClient client =
        RedshiftClients.of(
            config,
            Region.of(Regions.of(config).get(0)),
            SandboxClient.credentials(),
            network,
            timers)) {
      assertThatExceptionOfType(SdkClientException.class)
          .isThrownBy(() -> client.describeTableRestoreStatus(request -> {}));
    }
    assertThat(network.asked).containsExactly(endpoint);
  }

  @Test
  void the_user_agent_ends_with_the_products_name() {
    assertThat(userAgent("")).endsWith(" redshift-restore-jdbc");
  }

  @Test
  void the_user_agent_ends_with_the_applications_name() {
    assertThat(userAgent("applicationName=nightly report/2"))
        .endsWith(" redshift-restore-jdbc nightly report/2");
  }

  private static String userAgent(String properties) {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
        SandboxApi api = SandboxApi.of(sandbox, properties)) {
      api.list().next();
      return sandbox.requests().get(0).userAgent();
    }
  }
}
