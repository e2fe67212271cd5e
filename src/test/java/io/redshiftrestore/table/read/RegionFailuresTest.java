package io.redshiftrestore.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.ApiException.Kind;
import io.redshiftrestore.config.OnRegionError;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RegionFailuresTest {

  private static final String HERE = "us-east-1";
  private static final String THERE = "eu-west-1";

  private final RegionFailures failures = failures(OnRegionError.WARN, HERE, THERE);

  private static RegionFailures failures(OnRegionError policy, String... asked) {
    RegionFailures failures = new RegionFailures(policy);
    List.of(asked).forEach(failures::expect);
    return failures;
  }

  private static RowSource failing(String region, Kind kind) {
    return new RowSource() {
      @Override
      public Lookup lookup() {
        return Lookup.whole(region);
      }

      @Override
      public @Nullable List<Row> next() {
        throw new ApiException(kind, "It failed in " + region + ".", null);
      }
    };
  }

  @Test
  void a_statement_that_lacks_nothing_warns_of_nothing() {
    FakeSource.Gate gate = new FakeSource.Gate();
    gate.permits.release();
    RowSource source = failures.tolerant(new FakeSource(HERE, gate, 1));
    assertThat(source.next()).isEmpty();
    assertThat(source.next()).isNull();
    assertThat(failures.warnings()).isEmpty();
  }

  @Test
  void to_fail_is_to_pass_the_failure_on() {
    RegionFailures failing = failures(OnRegionError.FAIL, HERE, THERE);
    RowSource source = failing.tolerant(failing(HERE, Kind.NETWORK));
    assertThatExceptionOfType(ApiException.class).isThrownBy(source::next);
    assertThat(failing.warnings()).isEmpty();
  }

  @Test
  void to_warn_ends_the_source_and_names_the_region_once() {
    RowSource source = failures.tolerant(failing(THERE, Kind.NETWORK));
    assertThat(source.next()).isNull();
    assertThat(source.next()).isNull();
    assertThat(failures.warnings())
        .containsExactly("Rows of the region eu-west-1 are missing: It failed in eu-west-1.");
  }

  @Test
  void a_region_that_has_failed_is_not_asked_again() {
    assertThat(failures.tolerant(failing(THERE, Kind.NETWORK)).next()).isNull();
    FakeSource.Gate gate = new FakeSource.Gate();
    assertThat(failures.tolerant(new FakeSource(THERE, gate, 1)).next()).isNull();
    assertThat(gate.begun).hasValue(0);
  }

  @Test
  void when_no_region_is_left_the_last_failure_is_an_error() {
    assertThat(failures.tolerant(failing(THERE, Kind.NETWORK)).next()).isNull();
    RowSource last = failures.tolerant(failing(HERE, Kind.DENIED));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(last::next)
        .withMessage("It failed in us-east-1.");
  }

  @Test
  void when_only_one_region_was_asked_its_failure_is_an_error() {
    RegionFailures single = failures(OnRegionError.WARN, THERE);
    RowSource source = single.tolerant(failing(THERE, Kind.NETWORK));
    assertThatExceptionOfType(ApiException.class).isThrownBy(source::next);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CANCELLED", "TIMED_OUT", "TOO_MANY_CALLS"})
  void what_ends_the_statement_is_never_a_warning(Kind kind) {
    RowSource source = failures.tolerant(failing(HERE, kind));
    assertThatExceptionOfType(ApiException.class).isThrownBy(source::next);
    assertThat(failures.warnings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"CANCELLED", "TIMED_OUT", "TOO_MANY_CALLS"},
      mode = Mode.EXCLUDE)
  void whatever_else_fails_in_a_region_is_a_warning(Kind kind) {
    assertThat(failures.tolerant(failing(HERE, kind)).next()).isNull();
    assertThat(failures.warnings()).hasSize(1);
  }
}
