package io.redshiftrestore.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRowsTest {

  @Test
  void the_same_number_gives_the_same_rows() {
    assertThat(SampleRows.rows(40)).isEqualTo(SampleRows.rows(40));
    assertThat(SampleRows.awkwardRows(40)).isEqualTo(SampleRows.awkwardRows(40));
  }

  @Test
  void ids_are_unique() {
    assertThat(SampleRows.rows(10_000))
        .extracting(RestoreRequest::tableRestoreRequestId)
        .doesNotHaveDuplicates();
    assertThat(SampleRows.awkwardRows(1_000))
        .extracting(RestoreRequest::tableRestoreRequestId)
        .doesNotHaveDuplicates();
  }

  @Test
  void every_status_occurs_in_every_cluster() {
    assertThat(SampleRows.rows(20))
        .extracting(row -> row.status() + " in " + row.clusterIdentifier())
        .hasSize(20)
        .doesNotHaveDuplicates();
  }

  @Test
  void rows_ascend_by_request_time() {
    assertThat(SampleRows.rows(100)).extracting(RestoreRequest::requestTime).isSorted();
  }
}
