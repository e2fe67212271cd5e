package io.redshiftrestore.api.credentials;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.InstanceProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.utils.SdkAutoCloseable;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The credentials of the first place that has any, in the order in which the AWS SDK looks. Unlike
 * the SDK's own chain it stops at that place: what is set there and does not work is an error that
 * names it, and never a reason to work as somebody else.
 */
final class DefaultCredentials implements AwsCredentialsProvider, SdkAutoCloseable {

  private static final String RENEW = "renew them or remove the setting";
  private static final String DEFAULT_PROFILE = "default";

  private final Supplier<AwsCredentialsProvider> provider =
      Suppliers.memoize(DefaultCredentials::first);

  @Override
  public AwsCredentials resolveCredentials() {
    return provider.get().resolveCredentials();
  }

  /** Returns the place that the credentials come from, in words. */
  static String place() {
    return first() instanceof NamedCredentials named ? named.source() : "this machine's role";
  }

  private static AwsCredentialsProvider first() {
    SystemSetting[] keys = {
      SdkSystemSetting.AWS_ACCESS_KEY_ID, SdkSystemSetting.AWS_SECRET_ACCESS_KEY
    };
    if (Arrays.stream(keys).anyMatch(key -> System.getProperty(key.property()) != null)) {
      return new NamedCredentials(
          "the system property aws.accessKeyId", RENEW, SystemPropertyCredentialsProvider.create());
    } else if (Arrays.stream(keys).anyMatch(DefaultCredentials::isSet)) {
      return new NamedCredentials(
          "the environment variable AWS_ACCESS_KEY_ID",
          RENEW,
          EnvironmentVariableCredentialsProvider.create());
    } else if (isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)) {
      return new NamedCredentials(
          "the web identity in AWS_WEB_IDENTITY_TOKEN_FILE",
          RENEW,
          WebIdentityTokenFileCredentialsProvider.create());
    }
    return ofProfile().orElseGet(DefaultCredentials::ofMachine);
  }

  private static Optional<AwsCredentialsProvider> ofProfile() {
    Optional<String> named = ProfileFileSystemSetting.AWS_PROFILE.getNonDefaultStringValue();
    String profile = named.orElse(DEFAULT_PROFILE);
    boolean isMissing = named.isPresent() && !ProfileCredentials.exists(profile);
    return isMissing || ProfileCredentials.areIn(profile)
        ? Optional.of(ProfileCredentials.of(profile))
        : Optional.empty();
  }

  private static AwsCredentialsProvider ofMachine() {
    if (isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)) {
      return ofContainer("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
    } else if (isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI)) {
      return ofContainer("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    }
    InstanceProfileCredentialsProvider instance = InstanceProfileCredentialsProvider.create();
    return () -> {
      try {
        return instance.resolveCredentials();
      } catch (RuntimeException failure) {
        throw NoCredentialsException.thrown(
            "No AWS credentials were found",
            Optional.empty(),
            "set profile, or accessKeyId and secretAccessKey, or run `aws sso login` or renew them",
            failure);
      }
    };
  }

  private static AwsCredentialsProvider ofContainer(String variable) {
    return new NamedCredentials(
        "the container by " + variable, RENEW, ContainerCredentialsProvider.create());
  }

  private static boolean isSet(SystemSetting setting) {
    return setting.getStringValue().filter(value -> !value.isBlank()).isPresent();
  }

  @Override
  public void close() {
    if (provider.get() instanceof SdkAutoCloseable closeable) {
      closeable.close();
    }
  }
}
