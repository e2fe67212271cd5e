package io.redshiftrestore.sql.rewrite.name;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.redshiftrestore.sql.text.token.Markers;
import java.util.Locale;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJdbcFunctionCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Gives columns without a name the one that PostgreSQL gives them: that of the function, the cast
 * or the column which they are made by, or {@code ?column?}.
 */
public final class ColumnNames extends SqlBasicVisitor<@Nullable Void> {

  private static final String NO_NAME = "?column?";

  private final SqlNode statement;

  private ColumnNames(SqlNode statement) {
    this.statement = unordered(statement);
  }

  /** Names the columns of a statement, in place, and of the queries in it. */
  public static void give(SqlNode statement) {
    statement.accept(new ColumnNames(statement));
  }

  private static SqlNode unordered(SqlNode query) {
    return query instanceof SqlOrderBy ordered
        ? unordered(ordered.query)
        : query instanceof SqlWith with ? unordered(with.body) : query;
  }

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlSelect select) {
      SqlNodeList items = select.getSelectList();
      Multiset<String> names = HashMultiset.create();
      items.forEach(item -> names.add(String.valueOf(ofItem(item))));
      items.replaceAll(item -> named(item, call == statement ? HashMultiset.create() : names));
    }
    return super.visit(call);
  }

  /** Calcite confuses columns of the same name, so in a query within a query they get none. */
  private static @Nullable SqlNode named(@Nullable SqlNode item, Multiset<String> names) {
    if (item == null
        || item instanceof SqlIdentifier
        || item instanceof SqlStarExclude
        || item.getKind() == SqlKind.AS
        || isTop(item)
        || names.count(String.valueOf(name(item))) > 1) {
      return item;
    }
    String name = name(item);
    return SqlValidatorUtil.addAlias(item, name == null ? NO_NAME : name);
  }

  private static boolean isTop(SqlNode item) {
    return item instanceof SqlBasicCall call && call.getOperator().getName().equals(Markers.TOP);
  }

  /** Returns what PostgreSQL calls an expression, or null if it has no name for it. */
  private static @Nullable String name(@Nullable SqlNode node) {
    if (node instanceof SqlIdentifier column) {
      return column.isStar() ? null : Util.last(column.names);
    } else if (node instanceof SqlUnknownLiteral literal) {
      return literal.tag.toLowerCase(Locale.ROOT);
    } else if (node instanceof SqlLiteral literal) {
      return ofLiteral(literal);
    } else if (node instanceof SqlSelect query) {
      return query.getSelectList().size() == 1 ? ofItem(query.getSelectList().get(0)) : null;
    } else if (node instanceof SqlOrderBy query) {
      return name(query.query);
    } else if (node instanceof SqlWith query) {
      return name(query.body);
    } else if (node instanceof SqlCase choice) {
      return isWeak(choice.getElseOperand()) ? "case" : name(choice.getElseOperand());
    }
    return node instanceof SqlCall call ? ofCall(call) : null;
  }

  /** Returns whether an expression has no name, or one that any other is better than. */
  private static boolean isWeak(@Nullable SqlNode node) {
    if (node instanceof SqlCase choice) {
      return isWeak(choice.getElseOperand());
    } else if (node instanceof SqlCall call
        && (call.getKind() == SqlKind.CAST || call.getKind() == SqlKind.SAFE_CAST)) {
      return isWeak(call.operand(0));
    }
    return node instanceof SqlLiteral || name(node) == null;
  }

  private static @Nullable String ofItem(@Nullable SqlNode item) {
    return item == null
        ? null
        : item.getKind() == SqlKind.AS ? name(((SqlCall) item).operand(1)) : name(item);
  }

  private static @Nullable String ofLiteral(SqlLiteral literal) {
    return switch (literal.getTypeName()) {
      case BOOLEAN -> "bool";
      case DATE, TIME, TIMESTAMP -> literal.getTypeName().getName().toLowerCase(Locale.ROOT);
      default -> null;
    };
  }

  private static @Nullable String ofCall(SqlCall call) {
    return switch (call.getKind()) {
      case CAST, SAFE_CAST ->
          isWeak(call.operand(0)) ? ofType(call.operand(1)) : name(call.operand(0));
      case OVER, FILTER, WITHIN_GROUP, IGNORE_NULLS, RESPECT_NULLS -> name(call.operand(0));
      case EXISTS -> "exists";
      case ROW -> "row";
      case ARRAY_VALUE_CONSTRUCTOR -> "array";
      case CASE -> "case";
      default ->
          call.getOperator() instanceof SqlJdbcFunctionCall function
              ? function.getName().substring("{fn ".length(), function.getName().length() - 1)
              : call.getOperator() instanceof SqlFunction function ? ofFunction(function) : null;
    };
  }

  /** Calcite's parser tells the TRANSLATE of three texts from that of a character set. */
  private static String ofFunction(SqlFunction function) {
    String name = function.getName().toLowerCase(Locale.ROOT);
    return name.equals("translate3") ? "translate" : name;
  }

  private static String ofType(SqlNode type) {
    String name = type instanceof SqlDataTypeSpec spec ? Util.last(spec.getTypeName().names) : "";
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SMALLINT" -> "int2";
      case "INTEGER", "INT" -> "int4";
      case "BIGINT" -> "int8";
      case "REAL" -> "float4";
      case "DOUBLE", "FLOAT" -> "float8";
      case "BOOLEAN" -> "bool";
      case "DECIMAL" -> "numeric";
      case "CHAR" -> "bpchar";
      default -> name.toLowerCase(Locale.ROOT);
    };
  }
}
