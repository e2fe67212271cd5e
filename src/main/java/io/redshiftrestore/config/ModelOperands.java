package io.redshiftrestore.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the operands of a schema in a Calcite model. */
final class ModelOperands {
  /** What Calcite's model reader adds to the operands of every schema by itself. */
  private static final Set<String> ADDED_BY_CALCITE = Set.of("modelUri", "baseDirectory", "tables");

  private ModelOperands() {}

  /**
   * Reads operands, whose names are those of the properties.
   *
   * @throws ConfigException if a name is unknown, a property is given twice with different values,
   *     or a value is not of its property's type
   */
  static GivenProperties read(Map<String, ? extends @Nullable Object> operands) {
    PropertyCollector given = new PropertyCollector("the schema's operands");
    operands.forEach(
        (name, value) -> {
          if (!ADDED_BY_CALCITE.contains(name)) {
            given.add(name, value);
          }
        });
    return new GivenProperties(given.values(), List.of());
  }
}
