package io.redshiftrestore.calls;

import io.redshiftrestore.sandbox.TestCredentials;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A way to connect to a server. */
interface Door {

  Connection open(TestSandbox sandbox) throws SQLException;

  /** Connects through the driver, with further properties. */
  static Door driver(String properties) {
    String region = properties.contains("region=") ? "" : "region=" + TestSandbox.REGION + ";";
    return sandbox ->
        DriverManager.getConnection(
            "jdbc:redshift-restore:endpoint=%s;%s;%s%s"
                .formatted(sandbox.endpoint(), TestCredentials.PROPERTIES, region, properties));
  }
}
