package io.redshiftrestore.api.credentials;

import io.redshiftrestore.config.AssumedRole;
import io.redshiftrestore.config.CredentialSource;
import io.redshiftrestore.config.Credentials;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/**
 * Makes the SDK's credentials providers: never resolved keys, so that credentials which are renewed
 * while a query runs go on working.
 */
public final class CredentialsProviders {

  private static final String DEFAULT_SESSION_NAME = "redshift-restore-jdbc";

  private CredentialsProviders() {}

  /**
   * Returns a provider that has not looked for credentials yet.
   *
   * @param region where a role is assumed
   * @param httpClient how a role is assumed; stays open
   */
  public static AwsCredentialsProvider of(
      Credentials credentials, Region region, SdkHttpClient httpClient) {
    AwsCredentialsProvider source = source(credentials.source());
    return credentials
        .assumedRole()
        .<AwsCredentialsProvider>map(role -> assume(role, source, region, httpClient))
        .orElse(source);
  }

  /** Returns the place that credentials come from, before a role is assumed with them, in words. */
  static String place(CredentialSource source) {
    if (source instanceof CredentialSource.StaticKeys) {
      return "the property accessKeyId";
    }
    return source instanceof CredentialSource.Profile profile
        ? "the profile " + profile.name()
        : DefaultCredentials.place();
  }

  private static AwsCredentialsProvider source(CredentialSource source) {
    if (source instanceof CredentialSource.StaticKeys keys) {
      return StaticCredentialsProvider.create(
          keys.sessionToken().isPresent()
              ? AwsSessionCredentials.create(
                  keys.accessKeyId(), keys.secretAccessKey(), keys.sessionToken().get())
              : AwsBasicCredentials.create(keys.accessKeyId(), keys.secretAccessKey()));
    }
    return source instanceof CredentialSource.Profile profile
        ? ProfileCredentials.of(profile.name())
        : new DefaultCredentials();
  }

  private static AwsCredentialsProvider assume(
      AssumedRole role, AwsCredentialsProvider source, Region region, SdkHttpClient httpClient) {
    StsClient sts =
        StsClient.builder()
            .region(region)
            .credentialsProvider(source)
            .httpClient(httpClient)
            .build();
    return new NamedCredentials(
        "the role " + role.arn(),
        "check roleArn and who may assume the role",
        StsAssumeRoleCredentialsProvider.builder()
            .stsClient(sts)
            .refreshRequest(
                request ->
                    request
                        .roleArn(role.arn())
                        .roleSessionName(role.sessionName().orElse(DEFAULT_SESSION_NAME))
                        .externalId(role.externalId().orElse(null)))
            .build());
  }
}
