package io.redshiftrestore.table.read;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import io.redshiftrestore.table.read.RowSource.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRunnerTest {

  private static final int MOST = 3;
  private static final int PLENTY = 1_000;

  @AutoClose
  private final ApiConnection connection =
      new ApiConnection(
          ConnectionConfig.parse(
              "jdbc:redshift-restore:region=us-east-1;maxConcurrency=" + MOST, new Properties()));

  private final FakeSource.Gate gate = new FakeSource.Gate();
  private final ExecutorService consumer = Executors.newSingleThreadExecutor();

  @AfterEach
  void letGo() {
    gate.permits.release(PLENTY);
    consumer.shutdownNow();
  }

  private List<RowSource> sources(int count, int batches) {
    return IntStream.range(0, count)
        .<RowSource>mapToObj(i -> new FakeSource("source" + i, gate, batches))
        .toList();
  }

  private SourceRunner atOnce(List<RowSource> sources) {
    return SourceRunner.atOnce(sources, connection.threads());
  }

  private static List<String> names(SourceRunner runner) {
    List<String> names = new ArrayList<>();
    for (Batch batch = runner.next(); batch != null; batch = runner.next()) {
      names.add(batch.lookup().region());
    }
    return names;
  }

  @Test
  void one_after_another_keeps_the_order_and_reads_a_batch_for_each_that_is_asked() {
    gate.permits.release(PLENTY);
    SourceRunner runner = SourceRunner.oneAfterAnother(sources(2, 2));
    assertThat(gate.begun).hasValue(0);
    assertThat(runner.next()).isNotNull();
    assertThat(gate.begun).hasValue(1);
    assertThat(names(runner)).containsExactly("source0", "source1", "source1");
    assertThat(gate.begun).hasValue(4);
    assertThat(gate.mostUnderWay).hasValue(1);
  }

  @Test
  void at_once_gives_every_batch_of_every_source() {
    gate.permits.release(PLENTY);
    List<String> names = names(atOnce(sources(7, 5)));
    assertThat(names).hasSize(35);
    assertThat(names.stream().distinct()).hasSize(7);
    assertThat(names).filteredOn("source6"::equals).hasSize(5);
  }

  @Test
  void at_once_has_as_many_under_way_as_allowed_and_never_more() throws Exception {
    SourceRunner runner = atOnce(sources(10, 3));
    Future<List<String>> names = consumer.submit(() -> names(runner));
    gate.awaitBegun(MOST);
    assertThat(gate.underWay).hasValue(MOST);
    gate.permits.release(PLENTY);
    assertThat(names.get(10, SECONDS)).hasSize(30);
    assertThat(gate.mostUnderWay).hasValue(MOST);
  }

  @Test
  void nothing_is_read_before_the_first_batch_is_asked_for() {
    SourceRunner runner = atOnce(sources(5, 1));
    assertThat(runner).isNotNull();
    assertThat(gate.begun).hasValue(0);
  }

  @Test
  void nothing_more_is_begun_while_the_consumer_is_busy() {
    gate.permits.release(PLENTY);
    SourceRunner runner = atOnce(sources(10, 10));
    for (int batches = 1; batches <= 20; batches++) {
      assertThat(runner.next()).isNotNull();
      assertThat(gate.begun.get()).isLessThanOrEqualTo(batches + MOST - 1);
    }
  }

  @Test
  void a_single_source_is_read_on_the_thread_of_the_consumer() {
    CompletableFuture<Thread> reader = new CompletableFuture<>();
    RowSource source =
        new RowSource() {
          @Override
          public Lookup lookup() {
            return Lookup.whole("r");
          }

          @Override
          public @Nullable List<Row> next() {
            reader.complete(Thread.currentThread());
            return null;
          }
        };
    assertThat(atOnce(List.of(source)).next()).isNull();
    assertThat(reader).isCompletedWithValue(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_failure_reaches_the_consumer_as_it_is(boolean atOnce) {
    gate.permits.release(PLENTY);
    List<RowSource> sources =
        List.of(FakeSource.failing("broken", gate), FakeSource.failing("broken", gate));
    SourceRunner runner = atOnce ? atOnce(sources) : SourceRunner.oneAfterAnother(sources);
    assertThatIllegalStateException().isThrownBy(runner::next).withMessage("broken");
  }

  @Test
  void an_error_on_another_thread_reaches_the_consumer_too() {
    Error error = new OutOfMemoryError("full");
    RowSource source =
        new RowSource() {
          @Override
          public Lookup lookup() {
            return Lookup.whole("r");
          }

          @Override
          public List<Row> next() {
            throw error;
          }
        };
    SourceRunner runner = atOnce(List.of(source, source));
    assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(runner::next).isSameAs(error);
  }

  @Test
  void an_interrupted_consumer_is_told_so_and_stays_interrupted() throws Exception {
    SourceRunner runner = atOnce(sources(2, 1));
    CompletableFuture<Thread> reading = new CompletableFuture<>();
    Future<Boolean> interrupted =
        consumer.submit(
            () -> {
              reading.complete(Thread.currentThread());
              assertThatExceptionOfType(ApiException.class)
                  .isThrownBy(runner::next)
                  .returns(ApiException.Kind.CANCELLED, ApiException::kind);
              return Thread.interrupted();
            });
    gate.awaitBegun(2);
    reading.get().interrupt();
    assertThat(interrupted.get(30, SECONDS)).isTrue();
  }
}
