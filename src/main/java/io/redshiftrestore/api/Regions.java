package io.redshiftrestore.api;

import io.redshiftrestore.api.credentials.AwsProfile;
import io.redshiftrestore.api.credentials.AwsSettings;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.RegionSelection;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** Finds the regions that a connection asks. */
final class Regions {

  private Regions() {}

  /**
   * Returns the names of the regions; without one in the configuration, the one that the SDK finds;
   * for all, those of the home region's partition in which Redshift is offered.
   *
   * @throws ApiException of the kind {@code NO_REGION} when there is none
   * @throws io.redshiftrestore.config.ConfigException if what is set cannot be one
   */
  static List<String> of(ConnectionConfig config) {
    if (config.regions() instanceof RegionSelection.Named named) {
      return named.names();
    }
    if (config.regions() instanceof RegionSelection.All) {
      return ofPartition(config);
    }
    AwsSettings.ofThisProcess(config.credentials().source()).checkRegion();
    return List.of(home(config));
  }

  private static String home(ConnectionConfig config) {
    String profile = AwsProfile.nameFor(config.credentials().source());
    try {
      return DefaultAwsRegionProviderChain.builder().profileName(profile).build().getRegion().id();
    } catch (SdkClientException e) {
      throw new ApiException(
          ApiException.Kind.NO_REGION,
          "No AWS region was found; add region=… to the URL, or set AWS_REGION or a profile with a"
              + " region.",
          e);
    }
  }

  /** Credentials are good for one partition only: that of the home region, or the public one. */
  private static List<String> ofPartition(ConnectionConfig config) {
    PartitionMetadata partition = PartitionMetadata.of(homeOrPublic(config));
    return RedshiftClient.serviceMetadata().regions().stream()
        .filter(region -> region.metadata() != null && !region.isGlobalRegion())
        .filter(region -> region.metadata().partition().id().equals(partition.id()))
        .map(Region::id)
        .filter(id -> !id.startsWith("fips-") && !id.endsWith("-fips"))
        .distinct()
        .sorted()
        .toList();
  }

  private static Region homeOrPublic(ConnectionConfig config) {
    try {
      return Region.of(home(config));
    } catch (ApiException noRegion) {
      return Region.US_EAST_1;
    }
  }
}
