package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written to a log that takes everything. */
class CallLoggingTest {

  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger DRIVER = Logger.getLogger("io.redshiftrestore");
  private static final Logger SDK = Logger.getLogger("software.amazon.awssdk");

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
  private final List<String> entries = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public synchronized void publish(LogRecord entry) {
          entries.add(entry.getLoggerName() + " " + entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void takeEverything() {
    handler.setLevel(Level.ALL);
    ROOT.addHandler(handler);
    DRIVER.setLevel(Level.ALL);
    SDK.setLevel(Level.ALL);
  }

  @AfterEach
  void takeNothing() {
    ROOT.removeHandler(handler);
    DRIVER.setLevel(null);
    SDK.setLevel(null);
  }

  private void call() {
    try (SandboxApi api = SandboxApi.of(sandbox, "sessionToken=hush-hush")) {
      api.list("ClusterIdentifier", "analytics-prod").next();
    }
  }

  @Test
  void each_call_is_told_of_by_the_driver_itself() {
    call();
    assertThat(entries)
        .filteredOn(entry -> entry.startsWith("io.redshiftrestore."))
        .singleElement()
        .asString()
        .startsWith("io.redshiftrestore.api.CallLog FINE DescribeTableRestoreStatus in us-east-1,")
        .contains("{ClusterIdentifier=analytics-prod}: 1 rows; ", "attempts 1, AWS request id ");
  }

  @Test
  void no_secret_is_in_any_entry() {
    call();
    assertThat(entries).hasSizeGreaterThan(5).noneMatch(entry -> entry.contains("hush-hush"));
  }
}
