package io.redshiftrestore.api.credentials;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileProperty;

/** The credentials of a profile of the AWS configuration files. */
final class ProfileCredentials {

  private static final Set<String> OF_CREDENTIALS =
      Set.of(
          ProfileProperty.AWS_ACCESS_KEY_ID,
          ProfileProperty.AWS_SECRET_ACCESS_KEY,
          ProfileProperty.ROLE_ARN,
          ProfileProperty.SOURCE_PROFILE,
          ProfileProperty.CREDENTIAL_SOURCE,
          ProfileProperty.CREDENTIAL_PROCESS,
          ProfileProperty.WEB_IDENTITY_TOKEN_FILE,
          ProfileProperty.SSO_START_URL,
          ProfileProperty.SSO_ACCOUNT_ID,
          "sso_session",
          "login_session");

  private ProfileCredentials() {}

  /** Returns whether a profile says where credentials come from. */
  static boolean areIn(String profile) {
    return find(profile).filter(ProfileCredentials::hasAny).isPresent();
  }

  /** Returns whether there is a profile of that name. */
  static boolean exists(String profile) {
    return find(profile).isPresent();
  }

  /** Returns the credentials of a profile, which need not exist. */
  static AwsCredentialsProvider of(String profile) {
    Optional<Profile> found = find(profile);
    if (found.filter(ProfileCredentials::asksForACode).isPresent()) {
      return new NamedCredentials(
          "the profile " + profile,
          "give the keys that `aws configure export-credentials --profile " + profile + "` prints",
          () -> {
            throw new IllegalStateException(
                "its role asks for a code of a device (mfa_serial), which a driver cannot give");
          });
    }
    return new NamedCredentials(
        "the profile " + profile,
        advice(profile, found),
        ProfileCredentialsProvider.create(profile));
  }

  private static String advice(String profile, Optional<Profile> found) {
    if (found.filter(ProfileCredentials::isOfSingleSignOn).isPresent()) {
      return "run `aws sso login --profile " + profile + "`";
    } else if (found.flatMap(given -> given.property("login_session")).isPresent()) {
      return "run `aws login --profile " + profile + "`";
    } else if (found
        .flatMap(given -> given.property(ProfileProperty.CREDENTIAL_PROCESS))
        .isPresent()) {
      // What the process printed may hold a secret, and is not repeated.
      return "run the command of its credential_process, which must print keys as JSON";
    }
    return "check the profile with `aws configure list --profile " + profile + "`";
  }

  private static Optional<Profile> find(String name) {
    try {
      return ProfileFile.defaultProfileFile().profile(name);
    } catch (RuntimeException unreadable) {
      // Whoever asks for the credentials gets this failure.
      return Optional.empty();
    }
  }

  private static boolean hasAny(Profile profile) {
    return profile.properties().keySet().stream().anyMatch(OF_CREDENTIALS::contains);
  }

  private static boolean isOfSingleSignOn(Profile profile) {
    return profile.property("sso_session").isPresent()
        || profile.property(ProfileProperty.SSO_START_URL).isPresent();
  }

  private static boolean asksForACode(Profile profile) {
    return profile.property(ProfileProperty.ROLE_ARN).isPresent()
        && profile.property("mfa_serial").isPresent();
  }
}
