package io.redshiftrestore.cli;

import io.redshiftrestore.config.DriverVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "redshift-restore-jdbc " + DriverVersion.CURRENT.text(), "Java ${java.version}"
    };
  }
}
