package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.BIGINT_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.ANY;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.text.TextDigests;
import io.redshiftrestore.sql.function.text.TextHashes;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** Functions of hashes that are numbers. */
final class HashFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          new RedshiftFunction(
              seeded("FNV_HASH", BIGINT_NULLABLE, TextDigests.class, "fnvHash"),
              Family.SYSTEM,
              "FNV_HASH(value [, seed])",
              "The 64-bit FNV-1a hash of a text, or of a whole number's bytes.",
              "r_FNV_HASH"),
          new RedshiftFunction(
              seeded("MURMUR3_32_HASH", INTEGER_NULLABLE, TextHashes.class, "murmur"),
              Family.SYSTEM,
              "MURMUR3_32_HASH(value [, seed])",
              "The 32-bit Murmur3 hash of a text, or of a whole number as 8 bytes.",
              "MURMUR3_32_HASH"),
          new RedshiftFunction(
              named("FARMFINGERPRINT64")
                  .takes(CHARACTER)
                  .computedBy(BIGINT_NULLABLE, TextHashes.class, "farmFingerprint"),
              Family.STRING,
              "FARMFINGERPRINT64(text)",
              "The 64-bit FarmHash fingerprint.",
              "r_FARMFINGERPRINT64"));

  private HashFunctions() {}

  private static SqlFunction seeded(
      String name, SqlReturnTypeInference type, Class<?> owner, String method) {
    return named(name)
        .takes(ANY)
        .optionally(INTEGER)
        .computedBy(
            call -> {
              refuseOthers(name, call.getOperandType(0));
              return type.inferReturnType(call);
            },
            owner,
            method);
  }

  /** How Redshift lays out the bytes of values of other types is documented nowhere. */
  private static void refuseOthers(String name, RelDataType type) {
    if (!SqlTypeUtil.inCharFamily(type)
        && !SqlTypeUtil.isIntType(type)
        && type.getSqlTypeName() != SqlTypeName.NULL) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "%s takes texts and whole numbers here, no %s; cast the value to VARCHAR."
              .formatted(name, type.getSqlTypeName()),
          null);
    }
  }
}
