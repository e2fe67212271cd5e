package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.function.declaration.Operands;
import io.redshiftrestore.sql.function.declaration.StaticMethod;
import io.redshiftrestore.sql.function.pattern.TextPatterns;
import java.util.List;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlWriter;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/**
 * What plans have in the place of LIKE and its kin: in Calcite 1.42 no character escapes without
 * ESCAPE, one that does must stand before a wildcard, and a long text may match for ever.
 */
public final class PatternOperator extends SqlUserDefinedFunction {

  private static final Operands OPERANDS =
      new Operands(
          List.of(SqlTypeFamily.CHARACTER, SqlTypeFamily.CHARACTER),
          List.of(SqlTypeFamily.CHARACTER),
          null);

  /** LIKE. */
  public static final PatternOperator LIKE = new PatternOperator("LIKE", "like");

  /** ILIKE. */
  public static final PatternOperator ILIKE = new PatternOperator("ILIKE", "ilike");

  /** SIMILAR TO. */
  public static final PatternOperator SIMILAR_TO = new PatternOperator("SIMILAR TO", "similarTo");

  /** The operator ~. */
  public static final PatternOperator REGEX = new PatternOperator("~", "regex");

  /** The operator ~*. */
  public static final PatternOperator IREGEX = new PatternOperator("~*", "iregex");

  private PatternOperator(String name, String method) {
    super(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.BOOLEAN_NULLABLE,
        OPERANDS.inference(),
        OPERANDS,
        new StaticMethod(TextPatterns.class, method, NullPolicy.STRICT));
  }

  /** Writes the operator between its operands, as statements have it. */
  @Override
  public void unparse(SqlWriter writer, SqlCall call, int left, int right) {
    call.operand(0).unparse(writer, left, right);
    writer.keyword(getName());
    call.operand(1).unparse(writer, left, right);
    if (call.operandCount() > 2) {
      writer.keyword("ESCAPE");
      call.operand(2).unparse(writer, left, right);
    }
  }
}
