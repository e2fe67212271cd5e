package io.redshiftrestore.sql.function.declaration;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.jspecify.annotations.Nullable;

/** Declares a function of single values that a static method computes. */
public final class ScalarOperator {

  private final String name;
  private final List<SqlTypeFamily> required = new ArrayList<>();
  private final List<SqlTypeFamily> optional = new ArrayList<>();
  private @Nullable SqlTypeFamily rest;
  private NullPolicy nulls = NullPolicy.STRICT;
  private boolean deterministic = true;

  private ScalarOperator(String name) {
    this.name = name;
  }

  /** Begins a declaration by the name in capitals. */
  public static ScalarOperator named(String name) {
    return new ScalarOperator(name);
  }

  /** Adds operands that every call has. */
  public ScalarOperator takes(SqlTypeFamily... families) {
    required.addAll(List.of(families));
    return this;
  }

  /** Adds operands that calls may leave out, from the last one on. */
  public ScalarOperator optionally(SqlTypeFamily... families) {
    optional.addAll(List.of(families));
    return this;
  }

  /** Lets any number of operands follow; the method takes them as an array. */
  public ScalarOperator andMore(SqlTypeFamily family) {
    rest = family;
    return this;
  }

  /** Has the method see NULLs itself; without this, a NULL operand makes the result NULL. */
  public ScalarOperator seesNulls() {
    nulls = NullPolicy.NONE;
    return this;
  }

  /** Has each row call the method anew, even when the operands are the same. */
  public ScalarOperator variesByCall() {
    deterministic = false;
    return this;
  }

  /** Returns the function, which methods of that name compute. */
  public SqlFunction computedBy(SqlReturnTypeInference type, Class<?> owner, String method) {
    Operands operands = new Operands(required, optional, rest);
    boolean repeatable = deterministic;
    return new SqlUserDefinedFunction(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        type,
        operands.inference(),
        operands,
        new StaticMethod(owner, method, nulls)) {
      @Override
      public boolean isDeterministic() {
        return repeatable;
      }
    };
  }
}
