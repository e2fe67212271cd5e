package io.redshiftrestore.table;

import java.util.List;

/** Something in the catalog that can tell people what it is and what its columns are. */
public interface Described {

  /** Returns one sentence for people who browse the catalog. */
  String remarks();

  /** Returns the columns, with sentences of their own. */
  List<? extends Column<?>> columns();
}
