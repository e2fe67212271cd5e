package io.redshiftrestore.sandbox;

/** A key that no account has, for tests that are not about credentials. */
public final class TestCredentials {

  public static final String ACCESS_KEY_ID = "AKIDEXAMPLE";

  public static final String SECRET_ACCESS_KEY = "secret";

  /** The key as connection properties of a URL. */
  public static final String PROPERTIES =
      "accessKeyId=" + ACCESS_KEY_ID + ";secretAccessKey=" + SECRET_ACCESS_KEY;

  private TestCredentials() {}
}
