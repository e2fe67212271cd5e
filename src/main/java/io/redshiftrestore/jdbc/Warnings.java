package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import java.sql.SQLWarning;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The warnings of a JDBC object, each of them once, until they are cleared. Thread-safe. */
final class Warnings {

  private final Supplier<? extends Collection<String>> source;
  private final Set<String> cleared = new LinkedHashSet<>();

  /** Takes all that a source says so far, whenever it is asked. */
  Warnings(Supplier<? extends Collection<String>> source) {
    this.source = source;
  }

  synchronized @Nullable SQLWarning chain() {
    Set<String> said = new LinkedHashSet<>(source.get());
    said.removeAll(cleared);
    return SqlState.warnings(said);
  }

  synchronized void clear() {
    cleared.addAll(source.get());
  }

  /** Notes that the source begins anew. */
  synchronized void forget() {
    cleared.clear();
  }
}
