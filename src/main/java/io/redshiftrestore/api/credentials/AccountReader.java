package io.redshiftrestore.api.credentials;

import io.redshiftrestore.config.ConnectionConfig;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;

/** Finds out who a connection is to AWS. */
public final class AccountReader {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private AccountReader() {}

  /**
   * Loads the credentials, and asks STS whose they are. Where requests go to an endpoint of one's
   * own, STS is not asked unless it has one, too.
   */
  public static Account read(
      ConnectionConfig config,
      Region region,
      AwsCredentialsProvider credentials,
      SdkHttpClient httpClient) {
    AwsCredentials keys = credentials.resolveCredentials();
    boolean asksAws = config.endpoint().override().isEmpty() || hasOwnEndpointOfSts();
    return new Account(
        keys.accessKeyId(),
        CredentialsProviders.place(config.credentials().source()),
        asksAws ? arn(region, credentials, httpClient) : Optional.empty());
  }

  private static boolean hasOwnEndpointOfSts() {
    return System.getProperty("aws.endpointUrlSts") != null
        || System.getenv("AWS_ENDPOINT_URL_STS") != null;
  }

  private static Optional<String> arn(
      Region region, AwsCredentialsProvider credentials, SdkHttpClient httpClient) {
    try (StsClient sts =
        StsClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(httpClient)
            .overrideConfiguration(overrides -> overrides.apiCallTimeout(PATIENCE))
            .build()) {
      return Optional.ofNullable(sts.getCallerIdentity().arn());
    } catch (SdkException unreachable) {
      return Optional.empty();
    }
  }
}
