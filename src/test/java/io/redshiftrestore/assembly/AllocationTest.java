package io.redshiftrestore.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxClient;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.lang.management.ManagementFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** What a row costs in memory that is used once, beside what the SDK uses to receive it. */
class AllocationTest {

  private static final int ROWS = 1_000;

  /** Code that runs for the first times allocates more than it does later. */
  private static final int ROUNDS_TO_WARM_UP = 8;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(ROWS));

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  /** A way to read a cell. */
  enum Cell {
    AS_OBJECT {
      @Override
      Object of(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column);
      }
    },
    AS_TEXT {
      @Override
      Object of(ResultSet rows, int column) throws SQLException {
        return rows.getString(column);
      }
    };

    abstract Object of(ResultSet rows, int column) throws SQLException;
  }

  /** Something that reads all rows. */
  private interface Reading {
    void run() throws SQLException;
  }

  private static long allocatedPerRow(Reading reading) throws SQLException {
    for (int i = 0; i < ROUNDS_TO_WARM_UP; i++) {
      reading.run();
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    reading.run();
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / ROWS;
  }

  @ParameterizedTest
  @EnumSource
  void to_read_every_cell_takes_a_tenth_of_what_it_takes_to_receive_the_rows(Cell cell)
      throws SQLException {
    try (RedshiftClient client = SandboxClient.of(database.sandbox());
        PreparedStatement all = database.prepare("SELECT * FROM table_restore_status")) {
      long ofSdk =
          allocatedPerRow(
              () ->
                  assertThat(
                          client
                              .describeTableRestoreStatusPaginator(request -> {})
                              .tableRestoreStatusDetails()
                              .stream())
                      .hasSize(ROWS));
      long ofDriver = allocatedPerRow(() -> read(all, cell));

      // The calls themselves are made on other threads.
      assertThat(ofDriver).isLessThan(ofSdk / 10);
    }
  }

  private static void read(PreparedStatement statement, Cell cell) throws SQLException {
    int read = 0;
    try (ResultSet rows = statement.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          read += cell.of(rows, column) == null ? 0 : 1;
        }
      }
    }
    assertThat(read).isGreaterThan(ROWS);
  }

  @Test
  void a_column_that_is_not_read_takes_nothing() throws SQLException {
    try (PreparedStatement one =
            database.prepare("SELECT table_restore_request_id FROM table_restore_status");
        PreparedStatement all = database.prepare("SELECT * FROM table_restore_status")) {
      assertThat(allocatedPerRow(() -> readNothing(one)))
          .isLessThanOrEqualTo(allocatedPerRow(() -> readNothing(all)) * 11 / 10);
    }
  }

  private static void readNothing(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        assertThat(rows.isClosed()).isFalse();
      }
    }
  }
}
