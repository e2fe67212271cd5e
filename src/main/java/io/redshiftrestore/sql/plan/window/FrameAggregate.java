package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;
import io.redshiftrestore.sql.plan.window.frame.RowSpan;
import org.jspecify.annotations.Nullable;

/** An aggregate function over frames, each computed from the one before as far as it goes. */
record FrameAggregate(Accumulator.Factory function) implements Calculation {

  @Override
  public RowValue over(WindowCall call, Partition partition, Frames frames) {
    return new Sliding(call, partition, frames);
  }

  private final class Sliding implements RowValue {

    private final WindowCall call;
    private final Partition partition;
    private final Frames frames;
    private Accumulator accumulator;
    private RowSpan seen = new RowSpan(0, 0);
    private @Nullable Object value;

    Sliding(WindowCall call, Partition partition, Frames frames) {
      this.call = call;
      this.partition = partition;
      this.frames = frames;
      this.accumulator = function.of(call);
      this.value = accumulator.value();
    }

    @Override
    public @Nullable Object at(int row) {
      if (frames.exclude()) {
        return anew(row);
      }
      RowSpan whole = frames.whole(row);
      if (!whole.equals(seen)) {
        slideTo(whole);
        value = accumulator.value();
      }
      return value;
    }

    private @Nullable Object anew(int row) {
      Accumulator all = function.of(call);
      for (RowSpan span : frames.spans(row)) {
        addTo(all, span);
      }
      return all.value();
    }

    private void slideTo(RowSpan whole) {
      boolean grows = whole.from() == seen.from() && whole.to() >= seen.to();
      boolean overlaps =
          whole.from() >= seen.from() && whole.from() <= seen.to() && whole.to() >= seen.to();
      if (grows) {
        addTo(accumulator, whole.from(seen.to()));
      } else if (overlaps && accumulator instanceof Accumulator.Reversible reversible) {
        seen.before(whole.from()).rows().forEach(row -> reversible.remove(partition.row(row)));
        addTo(accumulator, whole.from(seen.to()));
      } else {
        accumulator = function.of(call);
        addTo(accumulator, whole);
      }
      seen = whole;
    }

    private void addTo(Accumulator target, RowSpan span) {
      span.rows().forEach(row -> target.add(partition.row(row)));
    }
  }
}
