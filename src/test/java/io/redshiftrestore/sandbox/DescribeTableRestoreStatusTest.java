package io.redshiftrestore.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.DescribeTableRestoreStatusRequest;
import software.amazon.awssdk.services.redshift.model.DescribeTableRestoreStatusResponse;
import software.amazon.awssdk.services.redshift.model.RedshiftException;
import software.amazon.awssdk.services.redshift.model.TableRestoreNotFoundException;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** The operation as the real SDK client sees it. */
class DescribeTableRestoreStatusTest {

  private static final List<RestoreRequest> ROWS = SampleRows.rows(250);
  private static final TestSandbox SANDBOX =
      TestSandbox.with(
          Map.of(
              TestSandbox.REGION, ROWS, "eu-west-1", SampleRows.rows(3), "eu-west-2", unsorted()));
  private static final RedshiftClient CLIENT = SandboxClient.of(SANDBOX);

  @AfterAll
  static void close() {
    CLIENT.close();
    SANDBOX.close();
  }

  @Test
  void a_page_has_a_hundred_rows_unless_asked_otherwise() {
    assertThat(describe(request -> {}).tableRestoreStatusDetails()).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({"20, 13", "33, 8", "50, 5", "100, 3"})
  void all_pages_together_are_all_rows_in_order(int pageSize, int pages) {
    List<RestoreRequest> received = new ArrayList<>();
    int calls = 0;
    for (DescribeTableRestoreStatusResponse page :
        CLIENT.describeTableRestoreStatusPaginator(request -> request.maxRecords(pageSize))) {
      page.tableRestoreStatusDetails().forEach(row -> received.add(SandboxClient.received(row)));
      calls++;
    }
    assertThat(received).isEqualTo(ROWS);
    assertThat(calls).isEqualTo(pages);
  }

  @Test
  void a_marker_is_given_only_when_more_rows_follow() {
    assertThat(describe(request -> request.maxRecords(50)).marker()).isNotEmpty();
    assertThat(describeIn("eu-west-1").marker()).isNull();
    String lastPage = describe(request -> request.marker(new PageMarker(200).toString())).marker();
    assertThat(lastPage).isNull();
  }

  @Test
  void a_marker_holds_its_place_when_the_page_size_changes() {
    String marker = describe(request -> request.maxRecords(20)).marker();
    assertThat(ids(describe(request -> request.maxRecords(30).marker(marker))))
        .hasSize(30)
        .startsWith("request-20")
        .endsWith("request-49");
  }

  @Test
  void a_marker_needs_no_escaping_in_a_url() {
    assertThat(describe(request -> {}).marker()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "100", "mark-20", "YWZ0ZXI6MA", "%%%", "YWZ0ZXI6MjUw"})
  void a_marker_that_was_not_given_out_is_invalid(String marker) {
    assertThatFault(request -> request.marker(marker), 400, "InvalidParameterValue")
        .hasMessageStartingWith("Invalid Marker");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, 19, 101, 1_000, Integer.MAX_VALUE})
  void a_page_size_out_of_bounds_is_invalid(int maxRecords) {
    assertThatFault(request -> request.maxRecords(maxRecords), 400, "InvalidParameterValue")
        .hasMessageStartingWith(
            "Invalid value " + maxRecords + " for MaxRecords. Must be between 20 and 100");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "20.5", "2e1", "99999999999999999999"})
  void a_page_size_that_is_no_integer_is_invalid(String maxRecords) throws Exception {
    String form = "Action=DescribeTableRestoreStatus&Version=2012-12-01&MaxRecords=" + maxRecords;
    assertThat(new RawClient(SANDBOX.endpoint()).post(form).body())
        .contains("<Code>InvalidParameterValue</Code>")
        .contains("Invalid value " + maxRecords + " for MaxRecords. Must be between 20 and 100");
  }

  @Test
  void a_cluster_has_its_own_rows() {
    DescribeTableRestoreStatusResponse page =
        describe(request -> request.clusterIdentifier("finance"));
    assertThat(page.tableRestoreStatusDetails())
        .hasSize(63)
        .extracting(TableRestoreStatus::clusterIdentifier)
        .containsOnly("finance");
  }

  @Test
  void a_request_id_has_one_row() {
    assertThat(ids(describe(request -> request.tableRestoreRequestId("request-141"))))
        .containsExactly("request-141");
  }

  @Test
  void both_filters_together_must_match() {
    assertThat(
            ids(
                describe(
                    request ->
                        request.clusterIdentifier("finance").tableRestoreRequestId("request-141"))))
        .containsExactly("request-141");
  }

  @Test
  void an_unknown_cluster_is_not_found() {
    assertThatFault(request -> request.clusterIdentifier("nowhere"), 404, "ClusterNotFound")
        .isInstanceOf(ClusterNotFoundException.class)
        .hasMessageStartingWith("Cluster nowhere not found.");
  }

  @Test
  void an_unknown_request_id_is_not_found() {
    assertThatFault(request -> request.tableRestoreRequestId("x"), 400, "TableRestoreNotFoundFault")
        .isInstanceOf(TableRestoreNotFoundException.class);
  }

  @Test
  void a_request_id_of_another_cluster_is_not_found() {
    assertThatFault(
            request -> request.clusterIdentifier("staging-2").tableRestoreRequestId("request-141"),
            400,
            "TableRestoreNotFoundFault")
        .isInstanceOf(TableRestoreNotFoundException.class);
  }

  @Test
  void a_region_has_its_own_rows_and_an_unused_one_none() {
    assertThat(describeIn("eu-west-1").tableRestoreStatusDetails()).hasSize(3);
    assertThat(describeIn("ap-south-1").tableRestoreStatusDetails()).isEmpty();
    assertThat(describeIn("ap-south-1").hasTableRestoreStatusDetails()).isTrue();
  }

  @Test
  void rows_ascend_by_request_time_with_unknown_times_last() {
    assertThat(ids(describeIn("eu-west-2"))).containsExactly("first", "tie a", "tie b", "timeless");
  }

  private static List<RestoreRequest> unsorted() {
    Instant tie = Instant.parse("2024-05-01T00:00:00Z");
    return List.of(
        timed("timeless", null),
        timed("tie a", tie),
        timed("tie b", tie),
        timed("first", tie.minusMillis(1)));
  }

  private static RestoreRequest timed(String id, @Nullable Instant time) {
    return RestoreRequest.builder().tableRestoreRequestId(id).requestTime(time).build();
  }

  private static DescribeTableRestoreStatusResponse describe(
      Consumer<DescribeTableRestoreStatusRequest.Builder> request) {
    return CLIENT.describeTableRestoreStatus(request);
  }

  private static DescribeTableRestoreStatusResponse describeIn(String region) {
    try (RedshiftClient client = SandboxClient.of(SANDBOX.endpoint(), region)) {
      return client.describeTableRestoreStatus(request -> {});
    }
  }

  private static List<String> ids(DescribeTableRestoreStatusResponse page) {
    return page.tableRestoreStatusDetails().stream()
        .map(TableRestoreStatus::tableRestoreRequestId)
        .toList();
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertThatFault(
      Consumer<DescribeTableRestoreStatusRequest.Builder> request, int status, String code) {
    RedshiftException fault =
        catchThrowableOfType(RedshiftException.class, () -> describe(request));
    assertThat(fault.statusCode()).isEqualTo(status);
    assertThat(fault.awsErrorDetails().errorCode()).isEqualTo(code);
    return assertThat(fault);
  }
}
