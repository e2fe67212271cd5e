package io.redshiftrestore.table;

import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.KeyColumn;
import java.util.List;

/** Something in the catalog that can tell people what it is and what its columns are. */
public interface CatalogEntry {

  /** Returns one sentence for people who browse the catalog. */
  String remarks();

  /** Returns the columns, with sentences of their own. */
  List<? extends Column<?>> columns();

  /** Returns the columns by which rows can be found without reading everything. */
  default List<KeyColumn> keys() {
    return List.of();
  }
}
