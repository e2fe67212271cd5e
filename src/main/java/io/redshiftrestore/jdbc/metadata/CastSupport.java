package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.JdbcType;
import java.util.Arrays;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeCoercionRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** Which types {@code CONVERT} and {@code CAST} can turn into which. */
public record CastSupport(RelDataTypeFactory types) {

  /** Returns whether there is a conversion between two of {@link java.sql.Types}. */
  boolean isPossible(int from, int to) {
    return find(from)
        .flatMap(source -> find(to).map(target -> isPossible(source, target)))
        .orElse(false);
  }

  private boolean isPossible(JdbcType from, JdbcType to) {
    return isMeaningful(from, to)
        && SqlTypeUtil.canCastFrom(of(to), of(from), SqlTypeCoercionRule.instance());
  }

  /** Calcite lets times pass as what they are computed with, which nobody should rely on. */
  private static boolean isMeaningful(JdbcType from, JdbcType to) {
    return isTime(from) == isTime(to) || from.isText() || to.isText();
  }

  private static boolean isTime(JdbcType type) {
    return type.family() == JdbcType.Family.TIME;
  }

  private static Optional<JdbcType> find(int code) {
    return Arrays.stream(JdbcType.values())
        .filter(type -> type.code() == code && type.family() != JdbcType.Family.OTHER)
        .findFirst();
  }

  private RelDataType of(JdbcType type) {
    return types.createSqlType(SqlTypeName.valueOf(type.name()));
  }
}
