package io.redshiftrestore.endtoend.faults;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.readme.ChildProgram;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A program of a small heap that reads many times what fits into it. */
@Timeout(value = 45, unit = MINUTES)
class SmallHeapTest {

  private static final boolean WHOLE = Boolean.getBoolean("faults.whole");
  private static final int ROWS = WHOLE ? 1_000_000 : 45_000;
  private static final Duration PATIENCE = Duration.ofMinutes(WHOLE ? 30 : 5);

  @AutoClose private final WireServer server = new WireServer(ROWS, 100);

  @Test
  void rows_that_are_read_or_not_among_the_first_are_not_kept_and_too_many_to_keep_are_an_error()
      throws Exception {
    ChildProgram program =
        ChildProgram.javaFor(
            PATIENCE,
            System.getProperty("java.class.path"),
            "-Xmx64m",
            "-XX:+UseSerialGC",
            SmallHeapProgram.class.getName(),
            Query.LISTING.url(server, 1).replace("pageSize=20", "pageSize=100"),
            "SELECT table_restore_request_id FROM table_restore_status",
            "SELECT table_restore_request_id FROM table_restore_status"
                + " ORDER BY total_data_in_mega_bytes DESC LIMIT 10",
            "SELECT * FROM table_restore_status ORDER BY total_data_in_mega_bytes DESC",
            "SELECT rpad(table_restore_request_id, 1000, '.'), count(*) FROM table_restore_status"
                + " GROUP BY 1",
            "SELECT DISTINCT * FROM table_restore_status",
            "WITH d (x) AS (VALUES 0, 1, 2, 3, 4, 5, 6, 7, 8, 9) SELECT CAST(GROUPING(a.x) AS VARCHAR),"
                + " count(*) FROM d a, d b, d c, d e, d f, d g GROUP BY CUBE (a.x) ORDER BY 1",
            "SELECT 'still there'");
    assertThat(program.err()).isEmpty();
    assertThat(program.out().lines())
        .containsExactly(
            ROWS + " rows from request-0",
            "10 rows from request-" + (ROWS - 1),
            "53200",
            "53200",
            "53200",
            "11 rows from 0",
            "1 rows from still there");
  }
}
