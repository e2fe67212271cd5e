package io.redshiftrestore.table.read;

import static io.redshiftrestore.table.keys.KnownKeys.CLUSTER;
import static io.redshiftrestore.table.keys.KnownKeys.ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ticker;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import io.redshiftrestore.table.keys.Lookup;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

class RowMemoryTest {

  private static final String REGION = "us-east-1";
  private static final Lookup BY_ID = new Lookup(REGION, Map.of(ID, "a"));

  private final AtomicLong nanoseconds = new AtomicLong();
  private final RowMemory<TableRestoreStatus> memory = memory(Duration.ofSeconds(30));

  private RowMemory<TableRestoreStatus> memory(Duration age) {
    return new RowMemory<>(
        TableRestoreStatusTable.DECLARATION,
        age,
        new Ticker() {
          @Override
          public long read() {
            return nanoseconds.get();
          }
        });
  }

  private static void note(RowMemory<TableRestoreStatus> memory, String id, String status) {
    TableRestoreStatus restore =
        TableRestoreStatus.builder()
            .tableRestoreRequestId(id)
            .clusterIdentifier("finance")
            .status(status)
            .build();
    memory.note(restore, TableRestoreStatusTable.DECLARATION.row(restore, REGION), REGION);
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, true",
    "FAILED, true",
    "CANCELED, true",
    "PENDING, false",
    "IN_PROGRESS, false",
    "A_STATE_OF_LATER_DAYS, false",
    ", false"
  })
  void a_restore_is_remembered_once_it_has_ended(String status, boolean remembered) {
    note(memory, "a", status);
    assertThat(memory.answer(BY_ID).isPresent()).isEqualTo(remembered);
  }

  @Test
  void a_row_is_forgotten_once_it_is_as_old_as_allowed() {
    note(memory, "a", "FAILED");
    nanoseconds.addAndGet(Duration.ofSeconds(30).toNanos() - 1);
    assertThat(memory.answer(BY_ID)).isPresent();
    nanoseconds.addAndGet(1);
    assertThat(memory.answer(BY_ID)).isEmpty();
  }

  @Test
  void a_row_answers_only_look_ups_by_its_own_id_and_region() {
    note(memory, "a", "FAILED");
    assertThat(memory.answer(new Lookup(REGION, Map.of(ID, "b")))).isEmpty();
    assertThat(memory.answer(new Lookup("eu-west-1", Map.of(ID, "a")))).isEmpty();
    assertThat(memory.answer(new Lookup(REGION, Map.of(CLUSTER, "finance")))).isEmpty();
    assertThat(memory.answer(Lookup.whole(REGION))).isEmpty();
  }

  @Test
  void a_cluster_beside_the_id_has_to_be_the_row_s() {
    note(memory, "a", "FAILED");
    assertThat(memory.answer(new Lookup(REGION, Map.of(ID, "a", CLUSTER, "finance")))).isPresent();
    assertThat(memory.answer(new Lookup(REGION, Map.of(ID, "a", CLUSTER, "other")))).isEmpty();
  }

  @Test
  void nothing_is_remembered_unless_asked_for() {
    RowMemory<TableRestoreStatus> off = memory(Duration.ZERO);
    note(off, "a", "FAILED");
    assertThat(off.answer(BY_ID)).isEmpty();
  }

  @Test
  void the_memory_is_bounded() {
    int noted = 3 * RowMemory.CAPACITY;
    for (int i = 0; i < noted; i++) {
      note(memory, "id-" + i, "FAILED");
    }
    long kept = 0;
    for (int i = 0; i < noted; i++) {
      kept += memory.answer(new Lookup(REGION, Map.of(ID, "id-" + i))).isPresent() ? 1 : 0;
    }
    assertThat(kept).isBetween(1L, (long) RowMemory.CAPACITY);
  }
}
