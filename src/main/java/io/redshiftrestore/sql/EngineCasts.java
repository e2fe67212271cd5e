package io.redshiftrestore.sql;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.Map;
import org.apache.calcite.sql.type.SqlTypeCoercionRule;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;

/** Which types are cast to which: as in Calcite, and BOOLEANs to whole numbers. */
final class EngineCasts {

  static final SqlTypeMappingRule RULE = rule();

  private EngineCasts() {}

  private static SqlTypeMappingRule rule() {
    Map<SqlTypeName, ImmutableSet<SqlTypeName>> casts =
        new HashMap<>(SqlTypeCoercionRule.instance().getTypeMapping());
    for (SqlTypeName type : SqlTypeName.INT_TYPES) {
      casts.computeIfPresent(
          type,
          (to, from) -> Sets.union(from, ImmutableSet.of(SqlTypeName.BOOLEAN)).immutableCopy());
    }
    return SqlTypeCoercionRule.instance(casts);
  }
}
