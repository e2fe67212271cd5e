package io.redshiftrestore.sql.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * The types of WITH RECURSIVE. Calcite 1.42 takes those of the first query and forces what follows
 * into them, so that texts that grow are cut; in PostgreSQL a text has no length there, and a
 * column that becomes something else is refused.
 */
final class RecursiveQueries {

  private static final String CHANGED =
      "Column %d of a recursive query is %s at its start and %s later; write CAST(x AS %2$s) later,"
          + " or cast its start.";

  private final SqlValidator validator;
  private final ColumnCasts casts;
  private final SetOperations.Failure failure;
  private final Set<SqlNode> unions = Collections.newSetFromMap(new IdentityHashMap<>());

  RecursiveQueries(SqlValidator validator, ColumnCasts casts, SetOperations.Failure failure) {
    this.validator = validator;
    this.casts = casts;
    this.failure = failure;
  }

  /** Notes a query of WITH, if it speaks of itself. */
  void note(SqlWithItem item) {
    SqlNode query = item.query;
    while (query instanceof SqlWith with) {
      query = with.body;
    }
    if (item.recursive.booleanValue()
        && query.getKind() == SqlKind.UNION
        && speaksOf(item.name.getSimple(), ((SqlCall) query).operand(1))) {
      unions.add(query);
    }
  }

  private static boolean speaksOf(String name, SqlNode query) {
    try {
      query.accept(
          new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlIdentifier identifier) {
              if (identifier.isSimple() && identifier.getSimple().equalsIgnoreCase(name)) {
                throw new Util.FoundOne(identifier);
              }
              return null;
            }
          });
      return false;
    } catch (Util.FoundOne e) {
      return true;
    }
  }

  boolean has(SqlCall union) {
    return unions.contains(union);
  }

  /** Gives the columns of the first query, which has types, room for what may follow. */
  void widen(SqlCall union) {
    List<RelDataTypeField> fields = validator.getValidatedNodeType(union.operand(0)).getFieldList();
    for (RelDataTypeField field : fields) {
      RelDataType wide = wide(field.getType());
      if (!wide.equals(field.getType())) {
        casts.cast(union, 0, field.getIndex(), wide);
      }
    }
  }

  private RelDataType wide(RelDataType type) {
    RelDataTypeFactory types = validator.getTypeFactory();
    if (SqlTypeUtil.inCharFamily(type) || type.getSqlTypeName() == SqlTypeName.NULL) {
      return types.createTypeWithNullability(
          types.createSqlType(SqlTypeName.VARCHAR), type.isNullable());
    } else if (SqlTypeUtil.isDecimal(type)) {
      int most = types.getTypeSystem().getMaxPrecision(SqlTypeName.DECIMAL);
      return types.createTypeWithNullability(
          types.createSqlType(SqlTypeName.DECIMAL, most, type.getScale()), type.isNullable());
    }
    return type;
  }

  /** Gives the columns of the second query the types of the first, or refuses them. */
  void match(SqlCall union) {
    List<RelDataTypeField> first = validator.getValidatedNodeType(union.operand(0)).getFieldList();
    List<RelDataTypeField> second = validator.getValidatedNodeType(union.operand(1)).getFieldList();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      RelDataType start = first.get(i).getType();
      RelDataType later = second.get(i).getType();
      if (!holds(start, later)) {
        throw failure.at(
            union.operand(1),
            CHANGED.formatted(i + 1, start.getSqlTypeName(), later.getSqlTypeName()));
      } else if (!SqlTypeUtil.equalSansNullability(validator.getTypeFactory(), start, later)) {
        casts.cast(union, 1, i, start);
      }
    }
  }

  private boolean holds(RelDataType start, RelDataType later) {
    RelDataType both = validator.getTypeFactory().leastRestrictive(List.of(start, later));
    return both != null
        && both.getSqlTypeName() == start.getSqlTypeName()
        && both.getScale() <= start.getScale();
  }
}
