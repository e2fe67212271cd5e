package io.redshiftrestore.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.sql.Timestamp;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.birt.core.framework.Platform;
import org.eclipse.birt.report.engine.api.EngineConfig;
import org.eclipse.birt.report.engine.api.HTMLRenderOption;
import org.eclipse.birt.report.engine.api.IReportEngine;
import org.eclipse.birt.report.engine.api.IReportEngineFactory;
import org.eclipse.birt.report.engine.api.IRunAndRenderTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A report of BIRT, with parameters, as HTML. */
class BirtTest {

  private static final Pattern TAGS = Pattern.compile("<[^>]*>|\\s+");

  private static IReportEngine engine;

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @BeforeAll
  static void start() throws Exception {
    EngineConfig config = new EngineConfig();
    Platform.startup(config);
    engine =
        ((IReportEngineFactory)
                Platform.createFactoryObject(IReportEngineFactory.EXTENSION_REPORT_ENGINE_FACTORY))
            .createReportEngine(config);
  }

  @AfterAll
  static void stop() {
    engine.destroy();
    Platform.shutdown();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void a_report_shows_the_times_and_days_of_the_table() throws Exception {
    String page = page();
    assertThat(page)
        .contains("Day 1 2024-03-01 01:16:31 request-1 Restore 1 ran out of disk space.")
        .contains("Day 1 2024-03-01 01:20:38 request-5")
        .contains("request-25")
        .doesNotContain("request-29", "Day 29");
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("finance");
  }

  private String page() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HTMLRenderOption html = new HTMLRenderOption();
    html.setOutputFormat("html");
    html.setOutputStream(out);
    try (InputStream design = getClass().getResourceAsStream("/restores.rptdesign")) {
      IRunAndRenderTask task = engine.createRunAndRenderTask(engine.openReportDesign(design));
      task.setRenderOption(html);
      task.setParameterValues(
          Map.of(
              "url", sandbox.url(),
              "cluster", "finance",
              "until", Timestamp.valueOf("2024-03-01 01:45:00")));
      task.run();
      assertThat(task.getErrors()).isEmpty();
      task.close();
    }
    return TAGS.matcher(out.toString(UTF_8)).replaceAll(" ").replaceAll(" +", " ");
  }
}
