package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A connection that is asked one text after another, as an application does that writes keys in.
 */
class DistinctTextsTest {

  /** More than a connection keeps plans of. */
  private static final int TEXTS = 150;

  /** Classes of the JVM and the libraries that are made late. */
  private static final int LATE_CLASSES = 30;

  private static final int COLLECTIONS = 20;

  private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

  private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(5));

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void its_plans_and_their_classes_are_let_go() throws SQLException {
    long compiled = CLASSES.getTotalLoadedClassCount();
    ask("first");
    int kept = classesWithin(0);
    ask("second");
    int keptLater = classesWithin(kept + LATE_CLASSES);

    assertThat(CLASSES.getTotalLoadedClassCount() - compiled).isGreaterThanOrEqualTo(2 * TEXTS);
    assertThat(keptLater).isLessThanOrEqualTo(kept + LATE_CLASSES);
  }

  /** Returns how many classes there are, once there are so few or collecting does not help. */
  private static int classesWithin(int few) {
    for (int i = 0; i < COLLECTIONS && CLASSES.getLoadedClassCount() > few; i++) {
      System.gc();
    }
    return CLASSES.getLoadedClassCount();
  }

  private void ask(String name) throws SQLException {
    for (int i = 0; i < TEXTS; i++) {
      String text = name + i;
      assertThat(
              database.column(
                  "SELECT status || '%s' FROM table_restore_status WHERE source_table_name <> '%s'"
                      .formatted(text, text)))
          .hasSize(5)
          .allSatisfy(row -> assertThat(row).endsWith(text));
    }
  }

  @Test
  void each_is_answered_with_its_own_literals() throws SQLException {
    for (int i = 0; i < 5; i++) {
      assertThat(
              database.column(
                  "SELECT table_restore_request_id FROM table_restore_status WHERE"
                      + " table_restore_request_id = 'request-%d'".formatted(i)))
          .containsExactly("request-" + i);
    }
  }
}
