package io.redshiftrestore.oracle;

import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Asks both sides the same and compares what they say; not thread-safe. */
final class Oracle implements AutoCloseable {

  private final TestSandbox sandbox = TestSandbox.with(OracleRows.BY_REGION);
  private final Map<Setup, Witness> references = new EnumMap<>(Setup.class);
  private final Tally tally = new Tally();

  Oracle() throws SQLException {
    for (Setup setup : Setup.values()) {
      references.put(setup, ReferenceDatabase.of(setup.regions()));
    }
  }

  Tally tally() {
    return tally;
  }

  /** Returns what is wrong with the answer to a generated query, if anything is. */
  Optional<String> ask(long seed, int number) throws SQLException {
    Chance chance = Chance.of(seed, number);
    Setup setup = chance.of(Setup.values());
    boolean experienced = chance.percent(30);
    Query query = Queries.of(chance, setup);
    try (Witness driver = connect(sandbox, setup)) {
      if (experienced) {
        count(driver);
      }
      return new Trial(query, setup, driver, reference(setup), sandbox, tally)
          .run()
          .map(
              wrong ->
                  "Query %d of seed %d, %s: %s\nAgain: -Doracle.seed=%d -Doracle.query=%d\n"
                      .formatted(number, seed, setup, wrong, seed, number));
    }
  }

  private Witness reference(Setup setup) {
    Witness reference = references.get(setup);
    if (reference == null) {
      throw new IllegalArgumentException(setup.name());
    }
    return reference;
  }

  /** Opens a connection of this driver. */
  static Witness connect(TestSandbox sandbox, Setup setup) throws SQLException {
    String url =
        "jdbc:redshift-restore:endpoint=%s;accessKeyId=AKIDEXAMPLE;secretAccessKey=secret;%s"
            .formatted(sandbox.endpoint(), setup.properties());
    return new Witness(DriverManager.getConnection(url), Oracle::bind);
  }

  /** From then on the connection knows how long the listings are. */
  private static void count(Witness driver) throws SQLException {
    try (Statement statement = driver.connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + Sources.TABLE)) {
      rows.next();
    }
  }

  private static void bind(PreparedStatement statement, int position, @Nullable Instant moment)
      throws SQLException {
    Calendar utc = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
    statement.setTimestamp(position, moment == null ? null : Timestamp.from(moment), utc);
  }

  @Override
  public void close() throws SQLException {
    for (Witness reference : references.values()) {
      reference.close();
    }
    sandbox.close();
  }
}
