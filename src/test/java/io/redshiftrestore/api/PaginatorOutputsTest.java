package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.TestSandbox;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatusType;

/** The outputs of boto3's paginator, by their names. */
class PaginatorOutputsTest {

  private static final RestoreRequest FULL =
      RestoreRequest.builder()
          .tableRestoreRequestId("the request id")
          .status("IN_PROGRESS")
          .message("the message, <b>with</b> markup")
          .requestTime(Instant.parse("2024-03-01T01:15:30.001Z"))
          .progressInMegaBytes(3_000_000_000L)
          .totalDataInMegaBytes(Long.MAX_VALUE)
          .clusterIdentifier("the cluster")
          .snapshotIdentifier("the snapshot")
          .sourceDatabaseName("the source database")
          .sourceSchemaName("the source schema")
          .sourceTableName("the source table")
          .targetDatabaseName("the target database")
          .targetSchemaName("the target schema")
          .newTableName("the new table")
          .build();

  /** Neither is required by the service model, nor is any other field. */
  private static final RestoreRequest EMPTY = RestoreRequest.builder().build();

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(List.of(FULL, EMPTY));

  @AutoClose
  private final TableRestoreStatusPaginator paginator =
      TableRestoreStatusPaginator.open(sandbox.url("maxAttempts=1"));

  private <T> void assertField(Function<TableRestoreStatus, T> field, T value) {
    List<TableRestoreStatus> items =
        paginator.paginate().buildFullResult().tableRestoreStatusDetails();
    assertThat(items).extracting(field).containsExactly(value, null);
  }

  @Test
  void TableRestoreStatusDetails() {
    assertThat(paginator.paginate().buildFullResult().tableRestoreStatusDetails()).hasSize(2);
    assertThat(paginator.paginate().pages().iterator().next().tableRestoreStatusDetails())
        .hasSize(2);
  }

  @Test
  void TableRestoreRequestId() {
    assertField(TableRestoreStatus::tableRestoreRequestId, "the request id");
  }

  @Test
  void Status() {
    assertField(TableRestoreStatus::status, TableRestoreStatusType.IN_PROGRESS);
    assertField(TableRestoreStatus::statusAsString, "IN_PROGRESS");
  }

  @Test
  void Message() {
    assertField(TableRestoreStatus::message, "the message, <b>with</b> markup");
  }

  @Test
  void RequestTime() {
    assertField(TableRestoreStatus::requestTime, Instant.parse("2024-03-01T01:15:30.001Z"));
  }

  @Test
  void ProgressInMegaBytes() {
    assertField(TableRestoreStatus::progressInMegaBytes, 3_000_000_000L);
  }

  @Test
  void TotalDataInMegaBytes() {
    assertField(TableRestoreStatus::totalDataInMegaBytes, Long.MAX_VALUE);
  }

  @Test
  void ClusterIdentifier() {
    assertField(TableRestoreStatus::clusterIdentifier, "the cluster");
  }

  @Test
  void SnapshotIdentifier() {
    assertField(TableRestoreStatus::snapshotIdentifier, "the snapshot");
  }

  @Test
  void SourceDatabaseName() {
    assertField(TableRestoreStatus::sourceDatabaseName, "the source database");
  }

  @Test
  void SourceSchemaName() {
    assertField(TableRestoreStatus::sourceSchemaName, "the source schema");
  }

  @Test
  void SourceTableName() {
    assertField(TableRestoreStatus::sourceTableName, "the source table");
  }

  @Test
  void TargetDatabaseName() {
    assertField(TableRestoreStatus::targetDatabaseName, "the target database");
  }

  @Test
  void TargetSchemaName() {
    assertField(TableRestoreStatus::targetSchemaName, "the target schema");
  }

  @Test
  void NewTableName() {
    assertField(TableRestoreStatus::newTableName, "the new table");
  }

  @Test
  void NextToken() {
    PaginationConfig first = PaginationConfig.ALL.withMaxItems(1);
    FullResult cut = paginator.paginate(TableRestoreStatusFilter.ALL, first).buildFullResult();
    assertThat(cut.nextToken())
        .contains("eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxfQ==");
    assertThat(paginator.paginate().buildFullResult().nextToken()).isEmpty();
  }
}
