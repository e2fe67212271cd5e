package io.redshiftrestore.sql.plan.window;

import com.google.common.collect.Lists;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;
import io.redshiftrestore.sql.plan.window.frame.RowSpan;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** FIRST_VALUE, LAST_VALUE and NTH_VALUE: the value of one row of the frame. */
enum FrameValue implements Calculation {
  FIRST_VALUE,
  LAST_VALUE,
  NTH_VALUE;

  @Override
  public RowValue over(WindowCall call, Partition partition, Frames frames) {
    return row -> at(call, partition, frames, row);
  }

  private @Nullable Object at(WindowCall call, Partition partition, Frames frames, int row) {
    Object place =
        this == NTH_VALUE ? call.argument(1, partition.row(row), null) : Integer.valueOf(1);
    if (place == null) {
      return null;
    }
    long nth = ((Number) place).longValue();
    if (nth <= 0) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "The second argument of NTH_VALUE is %d; it must be 1 or more.".formatted(nth),
          null);
    }
    OptionalInt found =
        candidates(frames.spans(row))
            .filter(other -> !call.ignoreNulls() || call.argument(partition.row(other)) != null)
            .skip(nth - 1)
            .findFirst();
    return found.isPresent() ? call.argument(partition.row(found.getAsInt())) : null;
  }

  private IntStream candidates(List<RowSpan> spans) {
    return this == LAST_VALUE
        ? joined(Lists.reverse(spans), RowSpan::rowsBackwards)
        : joined(spans, RowSpan::rows);
  }

  private static IntStream joined(List<RowSpan> spans, Function<RowSpan, IntStream> rows) {
    return spans.stream().map(rows).reduce(IntStream::concat).orElseGet(IntStream::empty);
  }
}
