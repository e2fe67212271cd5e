package io.redshiftrestore.assembly;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.api.DescribeAction;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.jdbc.ConnectionFacade;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.RequestRecorder;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sandbox.ServiceFault;
import io.redshiftrestore.sandbox.TestCredentials;
import io.redshiftrestore.sandbox.WireRequest;
import io.redshiftrestore.sandbox.WireResponse;
import io.redshiftrestore.table.ApiSchema;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.model.DescribeClusterSnapshotsResponse;
import software.amazon.awssdk.services.redshift.model.Snapshot;

/** A table over another action of the API is one declaration, here {@link #SNAPSHOTS}. */
class AnotherTableTest {

  private static final ApiTable<Snapshot> SNAPSHOTS =
      new ApiTable<>(
          "cluster_snapshots",
          "Snapshots of clusters.",
          new DescribeAction<DescribeClusterSnapshotsResponse, Snapshot>(
              "DescribeClusterSnapshots",
              Set.of("ClusterSnapshotNotFound"),
              (client, request) ->
                  client.describeClusterSnapshotsPaginator(
                      builder ->
                          builder
                              .snapshotIdentifier(request.filter("SnapshotIdentifier"))
                              .clusterIdentifier(request.filter("ClusterIdentifier"))
                              .maxRecords(request.maxRecords())
                              .marker(request.marker().orElse(null))),
              DescribeClusterSnapshotsResponse::hasSnapshots,
              DescribeClusterSnapshotsResponse::snapshots,
              DescribeClusterSnapshotsResponse::marker),
          List.of(
              Column.text("snapshot_identifier", "Name.", Snapshot::snapshotIdentifier),
              Column.text("cluster_identifier", "Cluster.", Snapshot::clusterIdentifier),
              Column.timestamp("create_time", "Start.", Snapshot::snapshotCreateTime),
              Column.number(
                  "seconds_left", "Seconds to go.", Snapshot::estimatedSecondsToCompletion)),
          List.of(
              new KeyColumn("snapshot_identifier", "SnapshotIdentifier", true),
              new KeyColumn("cluster_identifier", "ClusterIdentifier", false)),
          snapshot -> "available".equals(snapshot.status()));

  private final RequestRecorder recorder = new RequestRecorder(AnotherTableTest::answer);
  @AutoClose private final RedshiftSandbox sandbox = RedshiftSandbox.start(recorder, 0);

  private final ApiConnection api =
      new ApiConnection(
          ConnectionConfig.parse(
              "jdbc:redshift-restore:region=us-east-1;maxAttempts=1;"
                  + TestCredentials.PROPERTIES
                  + ";endpoint="
                  + sandbox.endpoint(),
              new Properties()));

  @AutoClose private final Connection connection;

  AnotherTableTest() throws SQLException {
    connection =
        ConnectionFacade.open(
            "redshift",
            (root, name) ->
                new ApiSchema(
                    api,
                    List.of(TableRestoreStatusTable.DECLARATION, SNAPSHOTS),
                    List.of(),
                    root,
                    name),
            api,
            "jdbc:redshift-restore:",
            api);
  }

  /** Plays the action over 250 snapshots of the clusters c0 to c4. */
  private static WireResponse answer(WireRequest request) {
    @Nullable String id = request.parameter("SnapshotIdentifier");
    @Nullable String cluster = request.parameter("ClusterIdentifier");
    List<Integer> found =
        IntStream.range(0, 250)
            .filter(i -> id == null || id.equals("s" + i))
            .filter(i -> cluster == null || cluster.equals("c" + i % 5))
            .boxed()
            .toList();
    if (id != null && found.isEmpty()) {
      throw new ServiceFault(404, "ClusterSnapshotNotFound", "No such snapshot.");
    }
    int from = Integer.parseInt(request.parameters().getOrDefault("Marker", "0"));
    int to =
        Math.min(
            found.size(),
            from + Integer.parseInt(request.parameters().getOrDefault("MaxRecords", "100")));
    String snapshots =
        found.subList(from, to).stream().map(AnotherTableTest::snapshot).collect(joining());
    return WireResponse.foreign(
        200,
        "text/xml",
        "<DescribeClusterSnapshotsResponse><DescribeClusterSnapshotsResult>"
            + (to < found.size() ? "<Marker>" + to + "</Marker>" : "")
            + "<Snapshots>"
            + snapshots
            + "</Snapshots></DescribeClusterSnapshotsResult></DescribeClusterSnapshotsResponse>");
  }

  private static String snapshot(int i) {
    return "<Snapshot><SnapshotIdentifier>s"
        + i
        + "</SnapshotIdentifier><ClusterIdentifier>c"
        + i % 5
        + "</ClusterIdentifier><SnapshotCreateTime>2024-03-01T00:00:00.005Z</SnapshotCreateTime>"
        + "<EstimatedSecondsToCompletion>54</EstimatedSecondsToCompletion></Snapshot>";
  }

  private List<List<@Nullable Object>> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return SandboxDatabase.rowsOf(rows);
    }
  }

  private List<Map<String, String>> requests() {
    return recorder.requests("DescribeClusterSnapshots").stream()
        .map(WireRequest::parameters)
        .toList();
  }

  @Test
  void it_stands_beside_the_first() throws SQLException {
    try (ResultSet tables = connection.getMetaData().getTables(null, "redshift", "%", null)) {
      assertThat(SandboxDatabase.rowsOf(tables))
          .extracting(row -> row.get(2))
          .contains("table_restore_status", "cluster_snapshots");
    }
  }

  @Test
  void it_is_scanned_page_by_page() throws SQLException {
    assertThat(rows("SELECT * FROM cluster_snapshots"))
        .hasSize(250)
        .allSatisfy(row -> assertThat(row.get(3)).isEqualTo(54L))
        .allSatisfy(row -> assertThat(row.get(4)).isEqualTo("us-east-1"));
    assertThat(requests()).hasSize(3);
  }

  @Test
  void its_keys_are_looked_up() throws SQLException {
    assertThat(
            rows(
                "SELECT snapshot_identifier FROM cluster_snapshots"
                    + " WHERE snapshot_identifier = 's7' AND cluster_identifier = 'c2'"))
        .containsExactly(List.of("s7"));
    assertThat(requests())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request)
                    .containsEntry("SnapshotIdentifier", "s7")
                    .containsEntry("ClusterIdentifier", "c2"));
  }

  @Test
  void a_key_that_it_does_not_know_gives_no_row() throws SQLException {
    assertThat(
            rows("SELECT * FROM cluster_snapshots" + " WHERE snapshot_identifier = 'unheard-of'"))
        .isEmpty();
    assertThat(requests()).hasSize(1);
  }

  @Test
  void its_rows_are_limited_by_the_call() throws SQLException {
    assertThat(rows("SELECT * FROM cluster_snapshots LIMIT 5")).hasSize(5);
    assertThat(requests())
        .singleElement()
        .satisfies(request -> assertThat(request).containsEntry("MaxRecords", "20"));
  }

  @Test
  void its_plan_names_its_action() throws SQLException {
    assertThat(
            String.valueOf(
                rows(
                    "EXPLAIN PLAN FOR SELECT * FROM cluster_snapshots"
                        + " WHERE snapshot_identifier = 's7'")))
        .contains("DescribeClusterSnapshots")
        .contains("s7");
  }
}
