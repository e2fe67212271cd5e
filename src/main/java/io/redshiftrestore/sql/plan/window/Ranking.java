package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Frames;
import io.redshiftrestore.sql.plan.window.frame.Partition;

/** The functions that say where a row stands among all rows of its partition. */
enum Ranking implements Calculation {
  ROW_NUMBER {
    @Override
    Number at(Partition partition, int row) {
      return row + 1L;
    }
  },
  RANK {
    @Override
    Number at(Partition partition, int row) {
      return partition.peersFrom(row) + 1L;
    }
  },
  DENSE_RANK {
    @Override
    Number at(Partition partition, int row) {
      return partition.peerGroup(row) + 1L;
    }
  },
  PERCENT_RANK {
    @Override
    Number at(Partition partition, int row) {
      int others = partition.size() - 1;
      return others == 0 ? 0.0 : (double) partition.peersFrom(row) / others;
    }
  },
  CUME_DIST {
    @Override
    Number at(Partition partition, int row) {
      return (double) partition.peersTo(row) / partition.size();
    }
  };

  abstract Number at(Partition partition, int row);

  @Override
  public RowValue over(WindowCall call, Partition partition, Frames frames) {
    return row -> at(partition, row);
  }
}
