package io.redshiftrestore.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.restore.Restore;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What stands on the page, and what does not. */
class ReportPageTest {

  private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
  private static final Instant SINCE = Instant.parse("2026-11-19T03:00:00Z");

  private static Restore restore(String status, String cluster, Map<String, Object> more) {
    Map<String, Object> columns =
        new HashMap<>(
            Map.of(
                "table_restore_request_id",
                "id-of-" + status,
                "status",
                status,
                "cluster_identifier",
                cluster,
                "source_table_name",
                "orders",
                "new_table_name",
                "orders_restored",
                "request_time",
                NOW.minusSeconds(3600),
                "is_terminal",
                !status.contains("P")));
    columns.putAll(more);
    return new Restore(columns);
  }

  private static final List<Restore> RESTORES =
      List.of(
          restore("SUCCEEDED", "finance", Map.of()),
          restore("SUCCEEDED", "analytics", Map.of()),
          restore("FAILED", "finance", Map.of("message", "No space left.\nTry another node.")),
          restore("CANCELED", "finance", Map.of()),
          restore(
              "IN_PROGRESS",
              "analytics",
              Map.of(
                  "percent_complete",
                  50.0,
                  "progress_in_mega_bytes",
                  100L,
                  "total_data_in_mega_bytes",
                  200L,
                  "megabytes_per_second",
                  2.5,
                  "elapsed_seconds",
                  40L,
                  "estimated_end",
                  NOW.plusSeconds(40))),
          restore("PENDING", "analytics", Map.of()));

  private static String page(List<Restore> restores) {
    return new ReportPage(
            new Report(restores, Optional.empty(), SINCE, NOW, Optional.of("sandbox: invented")))
        .html();
  }

  private static Document document(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(UTF_8)));
  }

  private static List<String> texts(Document page, String path) throws Exception {
    NodeList found =
        (NodeList)
            XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent().strip());
    }
    return texts;
  }

  @Test
  void more_failures_than_anybody_reads_are_counted_but_not_all_told_of() throws Exception {
    Document page = document(page(Collections.nCopies(73, restore("FAILED", "finance", Map.of()))));

    assertThat(texts(page, "//article")).hasSize(50);
    assertThat(texts(page, "//p[@class='more']"))
        .containsExactly(
            "And 23 more, which are counted on this page but not told of;"
                + " --cluster and --since narrow it.");
    assertThat(texts(page, "//div[@class='tiles']/div")).contains("73 Failed");
  }

  @Test
  void statuses_are_counted_in_all_and_for_each_cluster() throws Exception {
    Document page = document(page(RESTORES));

    assertThat(texts(page, "//div[@class='tiles']/div"))
        .containsExactly("1 In progress", "1 Pending", "1 Failed", "1 Canceled", "2 Succeeded");
    assertThat(texts(page, "//table//tr/*"))
        .containsExactly(
            "Cluster",
            "In progress",
            "Pending",
            "Failed",
            "Canceled",
            "Succeeded",
            "All",
            "analytics",
            "1",
            "1",
            "0",
            "0",
            "1",
            "3",
            "finance",
            "0",
            "0",
            "1",
            "1",
            "1",
            "3");
  }

  @Test
  void what_runs_has_its_numbers_and_its_end() throws Exception {
    Document page = document(page(RESTORES));

    assertThat(texts(page, "//article[@class='in-progress']/p"))
        .map(text -> text.replaceAll("\\s+", " "))
        .containsExactly(
            "50.0 %, ends 2026-11-26 03:00:40Z",
            "100 of 200 MB, 2.5 MB/s, for 40s",
            "In progress analytics requested 2026-11-26 02:00:00Z id-of-IN_PROGRESS");
    assertThat(texts(page, "//i[@style='width:50.0%']")).hasSize(1);
    assertThat(texts(page, "//article[@class='pending']/p").get(0)).isEqualTo("end unknown");
  }

  @Test
  void what_failed_has_its_reason_line_by_line() throws Exception {
    assertThat(texts(document(page(RESTORES)), "//article[@class='failed']/p[@class='message']"))
        .containsExactly("No space left.\nTry another node.");
  }

  @Test
  void the_timeline_has_a_line_for_each_cluster_and_a_mark_for_each_request() throws Exception {
    Document page = document(page(RESTORES));

    assertThat(texts(page, "//div[@class='lane']/span")).containsExactly("analytics", "finance");
    assertThat(texts(page, "//svg/g")).hasSize(6);
    // From the first request, on 98 of 100 parts, to the estimated end, 40 seconds from now.
    assertThat(texts(page, "//g[@class='succeeded']/circle[@cx='1.00%']")).hasSize(2);
    assertThat(texts(page, "//g[@class='in-progress']/line[@class='rest'][@x2='99.00%']"))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onload='alert(1)",
        "</style><style>*{display:none}",
        "</title></svg>]]>&amp;&#60;",
        "\u0000\u0001\u001b[31m\uffff\ud800",
        "\u202eesrever\u2066",
        "%s %n $1 \\1"
      })
  void nothing_that_others_have_written_is_markup(String hostile) throws Exception {
    Restore restore =
        new Restore(
            Map.of(
                "table_restore_request_id", hostile,
                "status", "FAILED",
                "message", hostile,
                "request_time", NOW,
                "cluster_identifier", hostile,
                "source_table_name", hostile,
                "new_table_name", hostile,
                "is_terminal", true));
    Restore unheardOf = new Restore(Map.of("status", hostile, "cluster_identifier", hostile));
    String html =
        new ReportPage(
                new Report(
                    List.of(restore, unheardOf),
                    Optional.of(hostile),
                    SINCE,
                    NOW,
                    Optional.of(hostile)))
            .html();
    Document page = document(html);

    assertThat(texts(page, "//script | //img | //@onerror | //@onload | //style[2]")).isEmpty();
    String shown = hostile.replaceAll("[\\x00\\x01\\x1b\\uffff\\ud800]", "");
    assertThat(texts(page, "//p[@class='message']/bdi")).containsExactly(shown.strip());
  }

  @Test
  void nothing_is_loaded_from_elsewhere() throws Exception {
    String html = page(RESTORES);

    assertThat(html)
        .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
        .doesNotContain("http:", "https:", "//", "url(", "@import", "<script", "<link");
    assertThat(texts(document(html), "//@src | //@href")).isEmpty();
  }

  @Test
  void it_is_made_for_dark_screens_for_phones_and_for_paper() {
    assertThat(page(RESTORES))
        .contains(
            "prefers-color-scheme: dark",
            "name=\"viewport\" content=\"width=device-width, initial-scale=1\"",
            "@media print",
            "sandbox: invented");
  }

  @Test
  void with_no_restores_it_says_so() throws Exception {
    Document page = document(page(List.of()));

    assertThat(texts(page, "//section/p")).containsExactly("Nothing.", "Nothing.");
    assertThat(texts(page, "//svg | //table")).isEmpty();
  }
}
