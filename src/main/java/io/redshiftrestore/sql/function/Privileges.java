package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.catalog.CatalogFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What may be done here: everything may be read, and nothing else. What AWS refuses shows in a
 * query.
 */
final class Privileges {

  private static final List<String> OF_TABLES = List.of("SELECT");
  private static final List<String> OF_SCHEMAS = List.of("USAGE");
  private static final List<String> OF_DATABASES = List.of("CONNECT", "USAGE");

  private Privileges() {}

  static @Nullable Object ofTable(CatalogFacts facts, List<@Nullable Object> given) {
    Object table = given.get(given.size() - 2);
    if (table == null) {
      return null;
    }
    facts.requireTable(table);
    return isOneOf(OF_TABLES, given);
  }

  static @Nullable Object ofColumn(CatalogFacts facts, List<@Nullable Object> given) {
    Object table = given.get(given.size() - 3);
    if (table == null) {
      return null;
    }
    facts.requireTable(table);
    return isOneOf(OF_TABLES, given);
  }

  static @Nullable Object ofSchema(CatalogFacts facts, List<@Nullable Object> given) {
    Object schema = given.get(given.size() - 2);
    if (schema == null) {
      return null;
    }
    facts.requireSchema(schema);
    return isOneOf(OF_SCHEMAS, given);
  }

  static @Nullable Object ofDatabase(CatalogFacts facts, List<@Nullable Object> given) {
    return isOneOf(OF_DATABASES, given);
  }

  /** Returns whether one of the privileges asked for, with commas between them, is given. */
  private static @Nullable Object isOneOf(List<String> granted, List<@Nullable Object> given) {
    Object asked = given.get(given.size() - 1);
    return asked == null
        ? null
        : (Object)
            Arrays.stream(asked.toString().split(","))
                .map(privilege -> privilege.strip().toUpperCase(Locale.ROOT))
                .anyMatch(granted::contains);
  }
}
