package io.redshiftrestore.api;

import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.RegionSelection;
import io.redshiftrestore.config.Sandbox;
import io.redshiftrestore.sandbox.LiveScenario;
import io.redshiftrestore.sandbox.RecordedData;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.SandboxData;
import io.redshiftrestore.sandbox.SandboxDataException;
import java.time.Instant;
import java.util.Optional;

/** Starts the imitation of Redshift that a connection may ask instead of AWS. */
final class EmbeddedSandbox {

  /** All connections of a program see the same live restores. */
  @SuppressWarnings("TimeInStaticInitializer")
  private static final Instant SCENARIO_START = Instant.now();

  private static final String REGION = "us-east-1";

  private EmbeddedSandbox() {}

  /**
   * Starts what a configuration asks for.
   *
   * @return the sandbox, to be closed; empty if the configuration means AWS
   * @throws ConfigException if the sandbox's file cannot be used
   */
  static Optional<RedshiftSandbox> start(ConnectionConfig config) {
    return data(config).map(RedshiftSandbox::start);
  }

  private static Optional<SandboxData> data(ConnectionConfig config) {
    if (config.sandbox() instanceof Sandbox.File file) {
      return Optional.of(recorded(file, homeRegion(config)));
    }
    return config.sandbox() instanceof Sandbox.Live
        ? Optional.of(new LiveScenario(homeRegion(config), SCENARIO_START))
        : Optional.empty();
  }

  private static SandboxData recorded(Sandbox.File file, String region) {
    try {
      return RecordedData.of(file.path(), region);
    } catch (SandboxDataException e) {
      throw ConfigException.invalid("The sandbox's file cannot be used: " + e.getMessage() + ".");
    }
  }

  private static String homeRegion(ConnectionConfig config) {
    return config.regions() instanceof RegionSelection.Named named ? named.names().get(0) : REGION;
  }
}
