package io.redshiftrestore.endtoend.faults;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.endtoend.statement.SlowJoin;
import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

/**
 * What a statement is at, with a statement that is at it for long: for a second at least of what
 * comes before its first call, and then without an end, as no call is answered.
 */
enum Moment {
  REWRITING(keys(200_000), "redshiftrestore.sql.text."),
  PARSING(keys(200_000), "apache.calcite.sql.parser."),
  VALIDATING(expressions(700), "apache.calcite.sql.validate."),
  GENERATING_CODE(expressions(700), "apache.calcite.linq4j.tree."),
  COMPILING(expressions(700), "codehaus.janino."),
  PLANNING(SlowJoin.sql(), "apache.calcite.plan.volcano."),
  FIRST_CALL("SELECT * FROM table_restore_status", "") {
    @Override
    void await(SandboxDatabase database, Thread reader) throws InterruptedException {
      database.sandbox().recorder().await(1);
    }
  },
  WAITING_TO_TRY_AGAIN("SELECT * FROM table_restore_status", "") {
    @Override
    void prepare(SandboxDatabase database) {
      database.sandbox().faults().always(Fault.throttling());
    }

    @Override
    void await(SandboxDatabase database, Thread reader) throws InterruptedException {
      database.sandbox().recorder().await(2);
    }
  },
  READING(
      "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT 1 FROM t) SELECT n FROM t WHERE n > 1",
      "apache.calcite.linq4j."),
  AGGREGATING("SELECT count(*) FROM " + many(), "apache.calcite.linq4j."),
  SORTING(
      "SELECT 1 FROM " + many() + " ORDER BY random() LIMIT 3",
      "apache.calcite.linq4j.EnumerableDefaults");

  private static final String PLANNER = "redshift-restore-planner";

  private final String sql;
  private final String frame;

  /**
   * Names a moment.
   *
   * @param sql what is executed
   * @param frame a part of the name of a class that is at work then: the drop-in jar has it
   *     elsewhere
   */
  Moment(String sql, String frame) {
    this.sql = sql;
    this.frame = frame;
  }

  String sql() {
    return sql;
  }

  void prepare(SandboxDatabase database) {
    database.sandbox().faults().hold();
  }

  /** Waits until it has come. */
  void await(SandboxDatabase database, Thread reader) throws InterruptedException {
    while (Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey() == reader || entry.getKey().getName().equals(PLANNER))
        .flatMap(entry -> Arrays.stream(entry.getValue()))
        .noneMatch(at -> at.getClassName().contains(frame))) {
      Thread.onSpinWait();
    }
  }

  private static String keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(key -> "'key-" + key + "'")
        .collect(joining(", ", "SELECT 1 FROM table_restore_status WHERE message IN (", ")"));
  }

  private static String expressions(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> "UPPER(message || '" + number + "')")
        .collect(joining(", ", "SELECT ", " FROM table_restore_status"));
  }

  private static String many() {
    return String.join(", ", Collections.nCopies(14, "(VALUES 1, 2, 3, 4, 5, 6, 7, 8, 9)"));
  }
}
