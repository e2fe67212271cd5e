package io.redshiftrestore.api;

import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.CredentialSource;
import io.redshiftrestore.config.RegionSelection;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Finds the regions that a connection asks. */
final class Regions {

  private Regions() {}

  /**
   * Returns the names of the regions; without one in the configuration, the one that the SDK finds.
   *
   * @throws ApiException of the kind {@code NO_REGION} when there is none
   */
  static List<String> of(ConnectionConfig config) {
    if (config.regions() instanceof RegionSelection.Named named) {
      return named.names();
    }
    String profile =
        config.credentials().source() instanceof CredentialSource.Profile given
            ? given.name()
            : ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    try {
      return List.of(
          DefaultAwsRegionProviderChain.builder().profileName(profile).build().getRegion().id());
    } catch (SdkClientException e) {
      throw new ApiException(
          ApiException.Kind.NO_REGION,
          "No AWS region was found; add region=… to the URL, or set AWS_REGION or a profile with a"
              + " region.",
          e);
    }
  }
}
