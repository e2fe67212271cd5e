package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** The inputs of boto3's paginator, by their names. */
class PaginatorInputsTest {

  private static final TableRestoreStatusFilter ALL = TableRestoreStatusFilter.ALL;

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));

  @AutoClose
  private final TableRestoreStatusPaginator paginator =
      TableRestoreStatusPaginator.open(sandbox.url("maxAttempts=1"));

  private WireRequest onlyRequest() {
    assertThat(sandbox.requests()).hasSize(1);
    return sandbox.requests().get(0);
  }

  @Test
  void ClusterIdentifier() {
    List<TableRestoreStatus> items =
        paginator
            .paginate(ALL.withClusterIdentifier("finance"))
            .buildFullResult()
            .tableRestoreStatusDetails();
    assertThat(items)
        .hasSize(11)
        .extracting(TableRestoreStatus::clusterIdentifier)
        .containsOnly("finance");
    assertThat(onlyRequest().parameter("ClusterIdentifier")).isEqualTo("finance");
    assertThat(onlyRequest().parameter("TableRestoreRequestId")).isNull();
  }

  @Test
  void TableRestoreRequestId() {
    List<TableRestoreStatus> items =
        paginator
            .paginate(ALL.withTableRestoreRequestId("request-7"))
            .buildFullResult()
            .tableRestoreStatusDetails();
    assertThat(items)
        .extracting(TableRestoreStatus::tableRestoreRequestId)
        .containsExactly("request-7");
    assertThat(onlyRequest().parameter("TableRestoreRequestId")).isEqualTo("request-7");
    assertThat(onlyRequest().parameter("ClusterIdentifier")).isNull();
  }

  @Test
  void ClusterIdentifier_and_TableRestoreRequestId_together() {
    List<TableRestoreStatus> items =
        paginator
            .paginate(ALL.withClusterIdentifier("finance").withTableRestoreRequestId("request-5"))
            .buildFullResult()
            .tableRestoreStatusDetails();
    assertThat(items).hasSize(1);
    assertThat(onlyRequest().parameter("ClusterIdentifier")).isEqualTo("finance");
    assertThat(onlyRequest().parameter("TableRestoreRequestId")).isEqualTo("request-5");
  }

  @Test
  void MaxItems() {
    FullResult result =
        paginator.paginate(ALL, PaginationConfig.ALL.withMaxItems(7)).buildFullResult();
    assertThat(result.tableRestoreStatusDetails()).hasSize(7);
    assertThat(onlyRequest().parameter("MaxItems")).isNull();
  }

  @Test
  void PageSize() {
    paginator.paginate(ALL, PaginationConfig.ALL.withPageSize(30)).buildFullResult();
    assertThat(sandbox.requests())
        .hasSize(2)
        .extracting(request -> request.parameter("MaxRecords"))
        .containsOnly("30");
  }

  @Test
  void PageSize_out_of_bounds_is_sent_as_the_nearest_within() {
    paginator.paginate(ALL, PaginationConfig.ALL.withPageSize(1)).pages().iterator().next();
    paginator.paginate(ALL, PaginationConfig.ALL.withPageSize(1000)).pages().iterator().next();
    assertThat(sandbox.requests())
        .extracting(request -> request.parameter("MaxRecords"))
        .containsExactly("20", "100");
  }

  @Test
  void StartingToken() {
    String token =
        paginator
            .paginate(ALL, PaginationConfig.ALL.withMaxItems(42))
            .buildFullResult()
            .nextToken()
            .orElseThrow();
    FullResult rest =
        paginator.paginate(ALL, PaginationConfig.ALL.withStartingToken(token)).buildFullResult();
    assertThat(rest.tableRestoreStatusDetails())
        .extracting(TableRestoreStatus::tableRestoreRequestId)
        .containsExactly("request-42", "request-43", "request-44");
  }

  @Test
  void StartingToken_may_be_a_marker_of_the_api() {
    String marker =
        paginator
            .paginate(ALL, PaginationConfig.ALL.withPageSize(40))
            .pages()
            .iterator()
            .next()
            .marker();
    FullResult rest =
        paginator
            .paginate(ALL, PaginationConfig.ALL.withStartingToken(String.valueOf(marker)))
            .buildFullResult();
    assertThat(rest.tableRestoreStatusDetails()).hasSize(5);
    assertThat(sandbox.requests().get(1).parameter("Marker")).isEqualTo(marker);
  }
}
