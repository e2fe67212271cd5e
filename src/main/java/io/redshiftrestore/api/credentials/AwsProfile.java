package io.redshiftrestore.api.credentials;

import io.redshiftrestore.api.http.Excerpt;
import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.CredentialSource;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileLocation;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The profile of the AWS configuration files that a connection's settings come from.
 *
 * @param name the name; there need not be such a profile
 * @param files the configuration files
 */
public record AwsProfile(String name, ProfileFile files) {

  /**
   * Reads the files.
   *
   * @throws ConfigException that names the file that cannot be understood
   */
  public static AwsProfile of(CredentialSource source) {
    try {
      return new AwsProfile(nameFor(source), ProfileFile.defaultProfileFile());
    } catch (RuntimeException notUnderstood) {
      ProfileFileLocation.configurationFileLocation()
          .ifPresent(file -> check(file, ProfileFile.Type.CONFIGURATION));
      ProfileFileLocation.credentialsFileLocation()
          .ifPresent(file -> check(file, ProfileFile.Type.CREDENTIALS));
      throw notUnderstood;
    }
  }

  private static void check(Path file, ProfileFile.Type type) {
    try {
      ProfileFile.builder().content(file).type(type).build();
    } catch (RuntimeException notUnderstood) {
      throw ConfigException.invalid(
          "The AWS configuration file "
              + Excerpt.of(file.toString())
              + " cannot be used: "
              + Reason.of(notUnderstood)
              + ".");
    }
  }

  /** Returns the name of the profile: the one that was given, or the one that AWS's tools take. */
  public static String nameFor(CredentialSource source) {
    return source instanceof CredentialSource.Profile given
        ? given.name()
        : ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
  }

  /** Returns what the profile says of a key, or its section of services of a service's key. */
  Optional<String> property(String key) {
    return files
        .profile(name)
        .flatMap(
            profile ->
                key.indexOf('.') < 0
                    ? profile.property(key)
                    : profile
                        .property("services")
                        .flatMap(services -> files.getSection("services", services))
                        .flatMap(services -> services.property(key)));
  }
}
