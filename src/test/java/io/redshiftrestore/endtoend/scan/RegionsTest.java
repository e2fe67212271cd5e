package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junitpioneer.jupiter.SetSystemProperty;

/** A connection to several regions lists them all, and asks none that a query excludes. */
class RegionsTest {

  /** One page in the first region, two in the second, an empty one in the third. */
  private static final Map<String, List<RestoreRequest>> ROWS =
      Map.of("us-east-1", SampleRows.rows(30), "eu-west-1", SampleRows.rows(130));

  private static final SandboxDatabase DATABASE =
      SandboxDatabase.inRegions(
          "us-east-1,eu-west-1,ap-south-1",
          (region, now) -> ROWS.getOrDefault(region, List.of()),
          "");

  @BeforeEach
  void forgetCalls() {
    DATABASE.forgetCalls();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @Test
  void every_region_is_listed_to_its_end() throws SQLException {
    assertThat(
            DATABASE.rows(
                "SELECT region, count(*) FROM table_restore_status GROUP BY region ORDER BY 1"))
        .containsExactly(List.of("eu-west-1", 130L), List.of("us-east-1", 30L));
    assertThat(DATABASE.regionsAsked())
        .containsExactlyInAnyOrder("us-east-1", "eu-west-1", "eu-west-1", "ap-south-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "region = 'us-east-1'|30|us-east-1",
        "'us-east-1' = region|30|us-east-1",
        "region IN ('us-east-1', 'ap-south-1')|30|us-east-1,ap-south-1",
        "region = 'us-east-1' OR region = 'ap-south-1'|30|us-east-1,ap-south-1",
        "region <> 'eu-west-1'|30|us-east-1,ap-south-1",
        "region NOT IN ('eu-west-1', 'ap-south-1')|30|us-east-1",
        "region LIKE 'us-east-1'|30|us-east-1",
        "region = 'us-east-1' AND table_restore_request_id = 'request-3'|1|us-east-1",
        "region = 'us-east-1' AND region = 'eu-west-1'|0|''",
        "region = 'us-gov-east-1'|0|''"
      })
  void only_the_regions_that_a_condition_leaves_are_asked(
      String condition, long rows, String regions) throws SQLException {
    assertThat(DATABASE.rows("SELECT count(*) FROM table_restore_status WHERE " + condition))
        .containsExactly(List.of(rows));
    assertThat(DATABASE.regionsAsked())
        .containsExactlyInAnyOrder(regions.isEmpty() ? new String[0] : regions.split(","));
  }

  @Test
  void a_region_may_be_a_parameter() throws SQLException {
    String sql = "SELECT count(*) FROM table_restore_status WHERE region = ?";
    assertThat(DATABASE.rows(sql, "us-east-1")).containsExactly(List.of(30L));
    assertThat(DATABASE.rows(sql, "ap-south-1")).containsExactly(List.of(0L));
    assertThat(DATABASE.rows(sql, "")).containsExactly(List.of(0L));
    assertThat(DATABASE.regionsAsked()).containsExactly("us-east-1", "ap-south-1");
  }

  @Test
  void a_key_is_looked_up_in_each_region() throws SQLException {
    assertThat(
            DATABASE.column(
                "SELECT region FROM table_restore_status"
                    + " WHERE table_restore_request_id = 'request-7'"))
        .containsExactlyInAnyOrder("us-east-1", "eu-west-1");
    assertThat(DATABASE.regionsAsked())
        .containsExactlyInAnyOrder("us-east-1", "eu-west-1", "ap-south-1");
  }

  @Test
  void the_region_may_come_from_the_other_side_of_a_join() throws SQLException {
    assertThat(
            DATABASE.column(
                "SELECT t.table_restore_request_id FROM (VALUES ('eu-west-1', 'request-100'),"
                    + " ('us-east-1', 'request-100'), ('us-east-1', 'request-1')) AS k (r, id)"
                    + " JOIN table_restore_status t"
                    + " ON t.region = k.r AND t.table_restore_request_id = k.id"))
        .containsExactlyInAnyOrder("request-100", "request-1");
    assertThat(DATABASE.regionsAsked()).containsOnly("eu-west-1", "us-east-1");
  }

  @Test
  void a_region_that_is_only_looked_up_is_not_listed_because_another_is() throws SQLException {
    assertThat(
            DATABASE.rows(
                "SELECT status FROM table_restore_status WHERE region = 'us-east-1' UNION ALL"
                    + " SELECT status FROM table_restore_status WHERE region = 'eu-west-1'"
                    + " AND table_restore_request_id = 'request-7'"))
        .hasSize(31);
    assertThat(DATABASE.regionsAsked()).containsExactly("us-east-1", "eu-west-1");
  }

  @Test
  void a_limit_goes_from_region_to_region_only_as_far_as_it_must() throws SQLException {
    assertThat(DATABASE.rows("SELECT * FROM table_restore_status LIMIT 5")).hasSize(5);
    assertThat(DATABASE.regionsAsked()).containsExactly("us-east-1");
    DATABASE.forgetCalls();
    assertThat(DATABASE.rows("SELECT * FROM table_restore_status LIMIT 40")).hasSize(40);
    assertThat(DATABASE.regionsAsked()).containsExactly("us-east-1", "eu-west-1");
  }

  @Test
  void a_star_stands_for_every_region_of_the_public_partition() throws SQLException {
    assertThat(regionsBehindTheStar())
        .contains("us-east-1", "eu-central-1", "ap-southeast-2")
        .noneMatch(region -> region.startsWith("cn-") || region.contains("gov"));
  }

  @Test
  @SetSystemProperty(key = "aws.region", value = "cn-north-1")
  void a_star_stands_for_the_partition_of_the_home_region() throws SQLException {
    assertThat(regionsBehindTheStar()).containsExactlyInAnyOrder("cn-north-1", "cn-northwest-1");
  }

  /** Returns the regions that rows came from, and checks that each cost one call. */
  private static List<String> regionsBehindTheStar() throws SQLException {
    try (SandboxDatabase all =
        SandboxDatabase.inRegions("*", (region, now) -> SampleRows.rows(1), "")) {
      List<String> regions = all.column("SELECT region FROM table_restore_status");
      assertThat(all.regionsAsked()).hasSameElementsAs(regions).hasSameSizeAs(regions);
      assertThat(all.column("SELECT region FROM table_restore_status WHERE region = 'eu-west-1'"))
          .hasSize(regions.contains("eu-west-1") ? 1 : 0);
      return regions;
    }
  }
}
