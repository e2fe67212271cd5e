package io.redshiftrestore;

/** The version of this build, as the build wrote it down. */
final class DriverVersion {

  static final int MAJOR = 0;
  static final int MINOR = 1;

  private DriverVersion() {}
}
