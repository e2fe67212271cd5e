package io.redshiftrestore.sandbox;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** The AWS SDK's own client, pointed at a sandbox, without retries. */
public final class SandboxClient {

  private SandboxClient() {}

  /** Returns a client of the sandbox's own region. */
  public static RedshiftClient of(TestSandbox sandbox) {
    return of(sandbox.endpoint(), TestSandbox.REGION);
  }

  static RedshiftClient of(URI endpoint, String region) {
    return RedshiftClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(region))
        .credentialsProvider(credentials())
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(
            settings -> settings.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  /** Returns {@link TestCredentials} for a client of the AWS SDK. */
  public static AwsCredentialsProvider credentials() {
    return StaticCredentialsProvider.create(
        AwsBasicCredentials.create(
            TestCredentials.ACCESS_KEY_ID, TestCredentials.SECRET_ACCESS_KEY));
  }

  /** Returns the whole listing, page by page. */
  static List<RestoreRequest> list(RedshiftClient client) {
    return client
        .describeTableRestoreStatusPaginator(request -> {})
        .tableRestoreStatusDetails()
        .stream()
        .map(SandboxClient::received)
        .toList();
  }

  /**
   * Returns what the client has read, as the sandbox's own record, to compare with what was sent.
   */
  static RestoreRequest received(TableRestoreStatus status) {
    return new RestoreRequest(
        status.tableRestoreRequestId(),
        status.statusAsString(),
        status.message(),
        status.requestTime(),
        status.progressInMegaBytes(),
        status.totalDataInMegaBytes(),
        status.clusterIdentifier(),
        status.snapshotIdentifier(),
        status.sourceDatabaseName(),
        status.sourceSchemaName(),
        status.sourceTableName(),
        status.targetDatabaseName(),
        status.targetSchemaName(),
        status.newTableName());
  }
}
