package io.redshiftrestore.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** Calcite's types, with text in Unicode and without padding. */
final class EngineTypeFactory extends JavaTypeFactoryImpl {

  EngineTypeFactory() {
    super(new NoPadding());
  }

  /** With the default, ISO-8859-1, a literal such as {@code '日本'} cannot even be parsed. */
  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  /** Literals of unequal length in one column would be padded to the longest, and match nothing. */
  private static final class NoPadding extends RelDataTypeSystemImpl {
    @Override
    public boolean shouldConvertRaggedUnionTypesToVarying() {
      return true;
    }

    /** A time whose type names no precision has all the digits that there are. */
    @Override
    public int getDefaultPrecision(SqlTypeName type) {
      return switch (type) {
        case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIME -> 3;
        default -> super.getDefaultPrecision(type);
      };
    }
  }
}
