package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.grammar.Chance;
import io.redshiftrestore.oracle.grammar.OracleRows;
import io.redshiftrestore.oracle.grammar.Queries;
import io.redshiftrestore.oracle.grammar.Query;
import io.redshiftrestore.oracle.grammar.Setup;
import io.redshiftrestore.sandbox.TestCredentials;
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
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Asks both sides the same and compares what they say; not thread-safe. */
final class Oracle implements AutoCloseable {

  private final TestSandbox sandbox = TestSandbox.with(OracleRows.BY_REGION);
  private final Map<Setup, Witness> judges = new EnumMap<>(Setup.class);

  Oracle() throws SQLException {
    for (Setup setup : Setup.values()) {
      judges.put(setup, Judge.of(setup.regions()));
    }
  }

  /**
   * A query and whom it is put to.
   *
   * @param experienced whether the connection knows how long the listings are
   */
  record Question(Query query, Setup setup, boolean experienced) {}

  /** Returns the question that the choices lead to. */
  static Shrinker.Made<Question> question(Chance chance) {
    Setup setup = chance.of(Setup.values());
    boolean experienced = chance.percent(30);
    Query query = Queries.of(chance, setup);
    return new Shrinker.Made<>(
        new Question(query, setup, experienced), chance.choices(), query.sql().ours().sql());
  }

  /** Puts a question to both sides. */
  Verdict verdict(Question question) {
    try (Witness driver = connect(sandbox, question.setup)) {
      if (question.experienced) {
        count(driver);
      }
      return new Trial(question.query, question.setup, driver, judge(question.setup), sandbox)
          .run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Witness judge(Setup setup) {
    Witness judge = judges.get(setup);
    if (judge == null) {
      throw new IllegalArgumentException(setup.name());
    }
    return judge;
  }

  /** Opens a connection of this driver. */
  static Witness connect(TestSandbox sandbox, Setup setup) throws SQLException {
    String url =
        "jdbc:redshift-restore:endpoint=%s;%s;%s"
            .formatted(sandbox.endpoint(), TestCredentials.PROPERTIES, setup.properties());
    return new Witness(DriverManager.getConnection(url), Oracle::bind);
  }

  /** From then on the connection knows how long the listings are. */
  private static void count(Witness driver) throws SQLException {
    try (Statement statement = driver.connection().createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + OracleRows.TABLE)) {
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
    for (Witness judge : judges.values()) {
      judge.close();
    }
    sandbox.close();
  }
}
