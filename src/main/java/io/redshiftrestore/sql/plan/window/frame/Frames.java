package io.redshiftrestore.sql.plan.window.frame;

import com.google.common.primitives.Ints;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rex.RexWindowExclusion;

/** The frames of all rows of a partition. */
public final class Frames {

  private final Frame frame;
  private final Partition partition;
  private final FrameUnit unit;

  Frames(Frame frame, Partition partition, FrameUnit unit) {
    this.frame = frame;
    this.partition = partition;
    this.unit = unit;
  }

  /** Returns the whole frame of a row, from which nothing is excluded yet. */
  public RowSpan whole(int row) {
    int start = within(start(row));
    return new RowSpan(start, Math.max(start, within(end(row))));
  }

  /** Returns whether rows within a frame are left out. */
  public boolean exclude() {
    return frame.exclusion() != RexWindowExclusion.EXCLUDE_NO_OTHER;
  }

  /** Returns the spans in order that the frame of a row consists of; none is empty. */
  public List<RowSpan> spans(int row) {
    RowSpan peers = new RowSpan(partition.peersFrom(row), partition.peersTo(row));
    RowSpan whole = whole(row);
    Stream<RowSpan> spans =
        switch (frame.exclusion()) {
          case EXCLUDE_NO_OTHER -> Stream.of(whole);
          case EXCLUDE_CURRENT_ROW -> Stream.of(whole.before(row), whole.from(row + 1));
          case EXCLUDE_GROUP -> Stream.of(whole.before(peers.from()), whole.from(peers.to()));
          case EXCLUDE_TIES ->
              Stream.of(
                  whole.before(peers.from()),
                  whole.from(row).before(row + 1),
                  whole.from(peers.to()));
        };
    return spans.filter(span -> span.from() < span.to()).toList();
  }

  private long start(int row) {
    FrameBound bound = frame.start();
    return switch (bound.kind()) {
      case UNBOUNDED_PRECEDING -> 0;
      case CURRENT_ROW -> unit.startAtCurrent(row);
      case PRECEDING, FOLLOWING -> unit.startAtOffset(row, bound);
      case UNBOUNDED_FOLLOWING -> partition.size();
    };
  }

  private long end(int row) {
    FrameBound bound = frame.end();
    return switch (bound.kind()) {
      case UNBOUNDED_PRECEDING -> 0;
      case CURRENT_ROW -> unit.endAtCurrent(row);
      case PRECEDING, FOLLOWING -> unit.endAtOffset(row, bound);
      case UNBOUNDED_FOLLOWING -> partition.size();
    };
  }

  private int within(long row) {
    return Ints.constrainToRange(Ints.saturatedCast(row), 0, partition.size());
  }
}
