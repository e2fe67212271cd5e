package io.redshiftrestore.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

class TestSandboxTest {

  @Test
  void a_request_is_recorded_as_it_was_sent() {
    List<RestoreRequest> rows = List.of(SampleRows.row("köln & more", "a b+c", "FAILED"));
    try (TestSandbox sandbox = TestSandbox.with((region, now) -> rows);
        RedshiftClient client = SandboxClient.of(sandbox.endpoint(), "eu-central-1")) {
      client.describeTableRestoreStatus(
          request ->
              request
                  .maxRecords(20)
                  .tableRestoreRequestId("köln & more")
                  .clusterIdentifier("a b+c"));
      WireRequest seen = sandbox.requests().get(0);
      assertThat(seen.action()).isEqualTo("DescribeTableRestoreStatus");
      assertThat(seen.version()).isEqualTo("2012-12-01");
      assertThat(seen.region()).isEqualTo("eu-central-1");
      assertThat(seen.accessKeyId()).isEqualTo(TestCredentials.ACCESS_KEY_ID);
      assertThat(seen.userAgent()).startsWith("aws-sdk-java/2");
      assertThat(seen.parameters())
          .containsExactly(
              entry("ClusterIdentifier", "a b+c"),
              entry("TableRestoreRequestId", "köln & more"),
              entry("MaxRecords", "20"));
    }
  }

  @Test
  void requests_are_kept_in_order_until_they_are_forgotten() {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));
        RedshiftClient client = SandboxClient.of(sandbox)) {
      client
          .describeTableRestoreStatusPaginator(request -> request.maxRecords(20))
          .forEach(page -> {});
      assertThat(sandbox.requests())
          .extracting(request -> request.parameter("Marker"))
          .containsExactly(null, new PageMarker(20).toString(), new PageMarker(40).toString());
      sandbox.recorder().clear();
      assertThat(sandbox.requests()).isEmpty();
    }
  }

  @Test
  void anyone_may_assume_a_role() {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
        StsClient client = sts(sandbox)) {
      sandbox.faults().always(Fault.accessDenied());
      Credentials credentials =
          client
              .assumeRole(
                  request ->
                      request
                          .roleArn("arn:aws:iam::123456789012:role/reader")
                          .roleSessionName("session")
                          .externalId("external"))
              .credentials();
      assertThat(credentials.accessKeyId()).isEqualTo(AssumeRole.ACCESS_KEY_ID);
      assertThat(credentials.sessionToken()).isEqualTo(AssumeRole.SESSION_TOKEN);
      assertThat(sandbox.recorder().requests("AssumeRole").get(0).parameters())
          .containsEntry("RoleArn", "arn:aws:iam::123456789012:role/reader")
          .containsEntry("RoleSessionName", "session")
          .containsEntry("ExternalId", "external");
    }
  }

  @Test
  void the_url_points_at_the_sandbox() {
    try (TestSandbox sandbox = TestSandbox.with(List.of())) {
      assertThat(sandbox.url("pageSize=20"))
          .isEqualTo(
              "jdbc:redshift-restore:endpoint=http://127.0.0.1:%s;region=us-east-1;"
                  + TestCredentials.PROPERTIES
                  + ";pageSize=20",
              sandbox.endpoint().getPort());
    }
  }

  private static StsClient sts(TestSandbox sandbox) {
    return StsClient.builder()
        .endpointOverride(sandbox.endpoint())
        .region(Region.US_EAST_1)
        .credentialsProvider(SandboxClient.credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }
}
