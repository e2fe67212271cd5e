package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.EXTERNAL_ID;
import static io.redshiftrestore.config.ConnectionProperty.ROLE_ARN;
import static io.redshiftrestore.config.ConnectionProperty.ROLE_SESSION_NAME;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IAM role that the connection's credentials assume; immutable.
 *
 * @param arn the role, as {@code arn:…:iam::…:role/…}
 * @param sessionName the name of the session, or empty to have one chosen
 * @param externalId what the role's trust policy asks for, a secret, or empty if it asks nothing
 */
public record AssumedRole(String arn, Optional<String> sessionName, Optional<String> externalId) {
  private static final Pattern ARN =
      Pattern.compile("arn:[a-z0-9-]+:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,600}");
  private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
  private static final Pattern EXTERNAL_ID_FORM = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

  /**
   * Checks each part against what AWS's security token service accepts.
   *
   * @throws ConfigException if a part cannot be right
   */
  public AssumedRole {
    if (!ARN.matcher(arn).matches()) {
      throw ConfigException.invalid(
          "roleArn must be the ARN of an IAM role, such as"
              + " arn:aws:iam::123456789012:role/reader.");
    }
    if (sessionName.filter(name -> !SESSION_NAME.matcher(name).matches()).isPresent()) {
      throw ConfigException.invalid(
          "roleSessionName must be 2 to 64 letters, digits or characters of _+=,.@- without"
              + " blanks.");
    }
    if (externalId.filter(id -> !EXTERNAL_ID_FORM.matcher(id).matches()).isPresent()) {
      throw ConfigException.invalid(
          "externalId must be 2 to 1224 letters, digits or characters of _+=,.@:/- without"
              + " blanks.");
    }
  }

  /** Reads the properties that describe a role. */
  static Optional<AssumedRole> from(GivenProperties settings) {
    Optional<String> sessionName = settings.text(ROLE_SESSION_NAME);
    Optional<String> externalId = settings.text(EXTERNAL_ID);
    Optional<String> arn = settings.text(ROLE_ARN);
    if (arn.isEmpty() && (sessionName.isPresent() || externalId.isPresent())) {
      throw ConfigException.invalid(
          (sessionName.isPresent() ? "roleSessionName" : "externalId")
              + " says how to assume a role, but no role is given; add roleArn.");
    }
    return arn.map(role -> new AssumedRole(role, sessionName, externalId));
  }

  /** Returns the role, with {@code ***} for the external id. */
  @Override
  public String toString() {
    return "AssumedRole[arn=%s, sessionName=%s, externalId=%s]"
        .formatted(arn, sessionName.orElse("none"), Redaction.of(externalId));
  }
}
