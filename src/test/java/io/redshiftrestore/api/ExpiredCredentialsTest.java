package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junitpioneer.jupiter.RestoreSystemProperties;

/** Credentials that expire while a listing of three pages is read. */
@RestoreSystemProperties
class ExpiredCredentialsTest {

  private final Path directory;
  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(60));

  ExpiredCredentialsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private SandboxApi api(String properties) {
    return SandboxApi.ofUrl(
        "jdbc:redshift-restore:region=us-east-1;endpoint=" + sandbox.endpoint() + ";" + properties);
  }

  private ApiException failureWith(String properties) {
    try (SandboxApi api = api(properties)) {
      return api.failure();
    }
  }

  /** A process that gives other keys whenever it is run. */
  private void renewingProcess(String expiration) throws IOException {
    Path count = Files.writeString(directory.resolve("count"), "");
    Path script =
        Files.writeString(
            directory.resolve("renew"),
            """
            echo x >> %s
            echo "{\\"Version\\": 1, \\"AccessKeyId\\": \\"AKID$(wc -l < %s | tr -d ' ')\\",
              \\"SecretAccessKey\\": \\"s\\", \\"Expiration\\": \\"%s\\"}"
            """
                .formatted(count, count, expiration));
    Path config = directory.resolve("config");
    Files.writeString(config, "[profile work]\ncredential_process = sh " + script + "\n");
    System.setProperty("aws.configFile", config.toString());
  }

  @Test
  void a_listing_goes_on_with_new_credentials_where_the_old_ones_expired_between_pages()
      throws IOException {
    renewingProcess("2024-01-01T00:00:00Z");
    try (SandboxApi api = api("profile=work")) {
      assertThat(SandboxApi.ids(api.list())).hasSize(60);
      assertThat(sandbox.requests())
          .extracting(WireRequest::accessKeyId)
          .hasSize(3)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_page_is_asked_for_again_with_new_credentials_where_aws_calls_the_old_ones_expired(int page)
      throws IOException {
    renewingProcess("2124-01-01T00:00:00Z");
    try (SandboxApi api = api("profile=work")) {
      sandbox.faults().onlyNumber(page, Fault.expiredToken());
      assertThat(SandboxApi.ids(api.list())).hasSize(60).doesNotHaveDuplicates();
      assertThat(sandbox.requests())
          .extracting(WireRequest::accessKeyId)
          .hasSize(4)
          .startsWith("AKID1")
          .endsWith("AKID2");
    }
  }

  @Test
  void keys_that_aws_calls_expired_and_that_cannot_be_renewed_are_not_tried_again() {
    sandbox.faults().always(Fault.expiredToken());
    ApiException failure = failureWith("user=AKID;password=s");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("renew them");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void credentials_that_are_expired_again_are_renewed_once() throws IOException {
    renewingProcess("2124-01-01T00:00:00Z");
    sandbox.faults().always(Fault.expiredToken());
    ApiException failure = failureWith("profile=work");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CREDENTIALS);
    assertThat(sandbox.requests())
        .extracting(WireRequest::accessKeyId)
        .containsExactly("AKID1", "AKID2");
  }
}
