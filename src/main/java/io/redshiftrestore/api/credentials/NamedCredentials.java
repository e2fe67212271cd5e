package io.redshiftrestore.api.credentials;

import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Credentials whose failures say where they were to come from.
 *
 * @param source where, as words that follow "of"
 * @param advice what to do when there are none
 * @param provider gets them
 */
record NamedCredentials(String source, String advice, AwsCredentialsProvider provider)
    implements AwsCredentialsProvider, SdkAutoCloseable {

  @Override
  public AwsCredentials resolveCredentials() {
    try {
      return provider.resolveCredentials();
    } catch (RuntimeException failure) {
      if (failure.getCause() instanceof NoCredentialsException) {
        throw failure;
      }
      throw NoCredentialsException.thrown(
          "The AWS credentials of " + source + " could not be loaded: " + Reason.of(failure),
          Optional.of(source),
          advice,
          failure);
    }
  }

  @Override
  public void close() {
    if (provider instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
