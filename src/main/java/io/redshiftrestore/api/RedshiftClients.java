package io.redshiftrestore.api;

import io.redshiftrestore.api.credentials.AwsProfile;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.Retry;
import java.util.concurrent.ScheduledExecutorService;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.RedshiftClientBuilder;

/** Builds the SDK's client of a region as a connection's configuration says. */
final class RedshiftClients {

  private static final String PRODUCT = "redshift-restore-jdbc";

  private RedshiftClients() {}

  static RedshiftClient of(
      ConnectionConfig config,
      Region region,
      AwsCredentialsProvider credentials,
      SdkHttpClient httpClient,
      ScheduledExecutorService timers) {
    RedshiftClientBuilder builder =
        RedshiftClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(httpClient)
            .overrideConfiguration(overrides(config, timers));
    config.endpoint().override().ifPresent(builder::endpointOverride);
    if (config.endpoint().fips()) {
      builder.fipsEnabled(true);
    }
    if (config.endpoint().dualstack()) {
      builder.dualstackEnabled(true);
    }
    return builder.build();
  }

  private static ClientOverrideConfiguration overrides(
      ConnectionConfig config, ScheduledExecutorService timers) {
    Retry retry = config.retry();
    String profile = AwsProfile.nameFor(config.credentials().source());
    ClientOverrideConfiguration.Builder overrides =
        ClientOverrideConfiguration.builder()
            .defaultProfileName(profile)
            .retryStrategy(retryStrategy(retry, profile))
            .scheduledExecutorService(timers)
            .putAdvancedOption(
                SdkAdvancedClientOption.USER_AGENT_SUFFIX,
                PRODUCT + config.applicationName().map(name -> " " + name).orElse(""));
    retry.apiCallTimeout().ifPresent(overrides::apiCallTimeout);
    retry.apiCallAttemptTimeout().ifPresent(overrides::apiCallAttemptTimeout);
    return overrides.build();
  }

  private static RetryStrategy retryStrategy(Retry retry, String profile) {
    RetryStrategy strategy = AwsRetryStrategy.forRetryMode(mode(retry, profile));
    return retry.maxAttempts().isEmpty()
        ? strategy
        : strategy.toBuilder().maxAttempts(retry.maxAttempts().getAsInt()).build();
  }

  /** What neither the connection nor AWS's own settings decide is the mode all SDKs share. */
  private static RetryMode mode(Retry retry, String profile) {
    return retry
        .mode()
        .map(
            mode ->
                switch (mode) {
                  case STANDARD -> RetryMode.STANDARD;
                  case ADAPTIVE -> RetryMode.ADAPTIVE_V2;
                  case LEGACY -> RetryMode.LEGACY;
                })
        .orElseGet(
            () ->
                RetryMode.resolver()
                    .profileName(profile)
                    .defaultRetryMode(RetryMode.STANDARD)
                    .resolve());
  }
}
