package io.redshiftrestore.sql.plan.window.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeSystem;
import org.apache.calcite.rex.RexWindowExclusion;
import org.apache.calcite.sql.type.SqlTypeFactoryImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of random windows against the standard's definition, asked of each pair of rows. */
class FramesTest {

  private static final List<RexWindowExclusion> EXCLUSIONS = List.of(RexWindowExclusion.values());

  private static final int WINDOWS = 500;

  private static final RelDataType BIGINT =
      new SqlTypeFactoryImpl(RelDataTypeSystem.DEFAULT).createSqlType(SqlTypeName.BIGINT);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_frame_holds_just_the_rows_that_lie_between_its_bounds_and_are_not_excluded(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < WINDOWS; i++) {
      Trial trial = Trial.random(random);
      for (int row = 0; row < trial.keys.size(); row++) {
        assertThat(trial.frames().spans(row).stream().flatMapToInt(RowSpan::rows).boxed())
            .as("seed %d, row %d of %s", seed, row, trial)
            .isEqualTo(trial.byDefinition(row));
      }
    }
  }

  private record Trial(List<@Nullable Long> keys, boolean descending, Frame frame) {

    static Trial random(Random random) {
      boolean descending = random.nextBoolean();
      List<@Nullable Long> keys = new ArrayList<>();
      for (int i = random.nextInt(8); i >= 0; i--) {
        keys.add(random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(6)));
      }
      Comparator<Long> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
      keys.sort(random.nextBoolean() ? Comparator.nullsFirst(order) : Comparator.nullsLast(order));
      return new Trial(
          keys,
          descending,
          new Frame(
              random.nextBoolean(),
              bound(random, FrameBound.Kind.UNBOUNDED_PRECEDING),
              bound(random, FrameBound.Kind.UNBOUNDED_FOLLOWING),
              EXCLUSIONS.get(random.nextInt(EXCLUSIONS.size())),
              new RangeKey(0, SqlTypeName.BIGINT, descending)));
    }

    private static FrameBound bound(Random random, FrameBound.Kind unbounded) {
      Argument offset = new Argument.Constant((long) random.nextInt(4), BIGINT);
      return switch (random.nextInt(4)) {
        case 0 -> new FrameBound(unbounded, null);
        case 1 -> new FrameBound(FrameBound.Kind.CURRENT_ROW, null);
        case 2 -> new FrameBound(FrameBound.Kind.PRECEDING, offset);
        default -> new FrameBound(FrameBound.Kind.FOLLOWING, offset);
      };
    }

    @SuppressWarnings("NullAway") // a row may hold NULL, which generics of arrays cannot say
    Frames frames() {
      List<@Nullable Object[]> rows = new ArrayList<>();
      keys.forEach(key -> rows.add(new @Nullable Object[] {key}));
      Comparator<@Nullable Object[]> peers =
          RowOrder.of(
              RelCollations.of(new RelFieldCollation(0, RelFieldCollation.Direction.ASCENDING)));
      return frame.over(new Partition(rows, peers, () -> {}));
    }

    List<Integer> byDefinition(int row) {
      return IntStream.range(0, keys.size())
          .filter(other -> isFrom(frame.start(), row, other, 1))
          .filter(other -> isFrom(frame.end(), row, other, -1))
          .filter(other -> !isExcluded(row, other))
          .boxed()
          .toList();
    }

    /** Returns whether a row lies at a bound or, in the direction of the frame, beyond it. */
    private boolean isFrom(FrameBound bound, int row, int other, int direction) {
      long offset =
          bound.offset() instanceof Argument.Constant constant
              ? (long) Objects.requireNonNull(constant.value())
              : 0;
      long signed = bound.kind() == FrameBound.Kind.PRECEDING ? -offset : offset;
      if (bound.kind() == FrameBound.Kind.UNBOUNDED_PRECEDING
          || bound.kind() == FrameBound.Kind.UNBOUNDED_FOLLOWING) {
        return true;
      } else if (frame.rows()) {
        return (other - (row + signed)) * direction >= 0;
      } else if (keys.get(row) == null || keys.get(other) == null) {
        return arePeers(row, other) || (other - row) * direction > 0;
      }
      long distance = (key(other) - key(row)) * (descending ? -1 : 1);
      return (distance - signed) * direction >= 0;
    }

    private long key(int row) {
      return Objects.requireNonNull(keys.get(row));
    }

    private boolean isExcluded(int row, int other) {
      return switch (frame.exclusion()) {
        case EXCLUDE_NO_OTHER -> false;
        case EXCLUDE_CURRENT_ROW -> other == row;
        case EXCLUDE_GROUP -> arePeers(row, other);
        case EXCLUDE_TIES -> other != row && arePeers(row, other);
      };
    }

    private boolean arePeers(int row, int other) {
      return Objects.equals(keys.get(row), keys.get(other));
    }
  }
}
