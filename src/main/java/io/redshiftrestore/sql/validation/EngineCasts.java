package io.redshiftrestore.sql.validation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.type.SqlTypeCoercionRule;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Which types are cast to which: as in Calcite, and BOOLEANs to whole numbers, but no timestamp to
 * a number, or a number to one: Calcite 1.42 would count milliseconds.
 */
final class EngineCasts {

  static final SqlTypeMappingRule RULE = rule();

  private EngineCasts() {}

  private static SqlTypeMappingRule rule() {
    Set<SqlTypeName> numbers = Set.copyOf(SqlTypeName.NUMERIC_TYPES);
    Set<SqlTypeName> timestamps =
        Set.of(SqlTypeName.TIMESTAMP, SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
    Map<SqlTypeName, ImmutableSet<SqlTypeName>> casts =
        new HashMap<>(SqlTypeCoercionRule.instance().getTypeMapping());
    for (SqlTypeName type : SqlTypeName.INT_TYPES) {
      casts.computeIfPresent(
          type,
          (to, from) -> Sets.union(from, ImmutableSet.of(SqlTypeName.BOOLEAN)).immutableCopy());
    }
    for (SqlTypeName type : SqlTypeName.values()) {
      Set<SqlTypeName> refused =
          numbers.contains(type) ? timestamps : timestamps.contains(type) ? numbers : Set.of();
      casts.computeIfPresent(type, (to, from) -> Sets.difference(from, refused).immutableCopy());
    }
    return SqlTypeCoercionRule.instance(casts);
  }
}
