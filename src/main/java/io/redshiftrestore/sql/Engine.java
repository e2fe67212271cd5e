package io.redshiftrestore.sql;

import io.redshiftrestore.config.DriverVersion;
import io.redshiftrestore.sql.catalog.Catalog;
import io.redshiftrestore.sql.catalog.SystemSchema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Properties;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.jdbc.CalciteConnection;
import org.apache.calcite.jdbc.CalcitePrepare;
import org.apache.calcite.jdbc.Driver;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;

/**
 * Calcite's driver with this driver's dialect and planning; never registered with {@link
 * java.sql.DriverManager}, and never given a property that a user wrote.
 */
public final class Engine extends Driver {

  /** The libraries of Calcite's whose functions there are. */
  static final String FUNCTIONS = "standard,postgresql,redshift";

  private static final String PREFIX = "jdbc:redshift-restore-engine:";

  static {
    leaveCalciteUrlsAlone();
  }

  /**
   * Takes back the driver that Calcite registers when its class loads, if that is the drop-in jar's
   * own Calcite: {@code jdbc:calcite:} belongs to the Calcite that a program brings itself.
   */
  private static void leaveCalciteUrlsAlone() {
    boolean relocated = Driver.class.getName().startsWith("io.redshiftrestore.");
    if (!relocated) {
      return;
    }
    try {
      for (java.sql.Driver driver : Collections.list(DriverManager.getDrivers())) {
        if (driver.getClass() == Driver.class) {
          DriverManager.deregisterDriver(driver);
        }
      }
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final ClientTypes types;
  private final PlanCache plans = new PlanCache();

  /** Creates the engine of one connection for a client of JDBC. */
  public Engine(ClientTypes types) {
    this.types = types;
  }

  /** Returns a connection whose default schema is the one given. */
  public CalciteConnection connect(String schemaName, SchemaFactory schema) throws SQLException {
    return PlanningThread.afterInterrupt(
        () -> PlanningThread.run(null, () -> opened(schemaName, schema), () -> {}));
  }

  private CalciteConnection opened(String schemaName, SchemaFactory schema) throws SQLException {
    Connection connection = connect(PREFIX, dialect());
    CalciteConnection calcite = connection.unwrap(CalciteConnection.class);
    SchemaPlus root = calcite.getRootSchema();
    root.add(schemaName, schema.make(root, schemaName));
    SystemSchema.addTo(Catalog.of(calcite));
    calcite.setSchema(schemaName);
    return calcite;
  }

  private static Properties dialect() {
    Properties dialect = new Properties();
    dialect.setProperty("unquotedCasing", "TO_LOWER");
    dialect.setProperty("quotedCasing", "UNCHANGED");
    dialect.setProperty("quoting", "DOUBLE_QUOTE");
    dialect.setProperty("caseSensitive", "false");
    dialect.setProperty("conformance", "LENIENT");
    dialect.setProperty("fun", FUNCTIONS);
    dialect.setProperty("parserFactory", SqlBabelParserImpl.class.getName() + "#FACTORY");
    dialect.setProperty("timeZone", "UTC");
    dialect.setProperty("forceDecorrelate", "false");
    dialect.setProperty("materializationsEnabled", "false");
    return dialect;
  }

  @Override
  protected String getConnectStringPrefix() {
    return PREFIX;
  }

  // Called by the constructor of the superclass: no field of this class has a value yet.
  @Override
  protected AvaticaFactory createFactory() {
    return new EngineFactory(() -> types);
  }

  @Override
  protected org.apache.calcite.avatica.DriverVersion createDriverVersion() {
    DriverVersion version = DriverVersion.CURRENT;
    return new org.apache.calcite.avatica.DriverVersion(
        "redshift-restore-jdbc",
        version.text(),
        // Not "Amazon Redshift", by which tools know a dialect and a catalog that are not here.
        "Amazon Redshift table restores",
        version.text(),
        false,
        version.major(),
        version.minor(),
        version.major(),
        version.minor());
  }

  @Override
  public CalcitePrepare createPrepare() {
    return new EnginePrepare(types, plans);
  }
}
