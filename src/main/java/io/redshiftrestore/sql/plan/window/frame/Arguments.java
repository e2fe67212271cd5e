package io.redshiftrestore.sql.plan.window.frame;

import java.util.List;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the references of a window, which count its constants on after the columns of its input.
 */
public record Arguments(
    List<RelDataTypeField> columns, List<RexLiteral> constants, JavaTypeFactory types) {

  /** Returns the arguments that a window's calls may refer to. */
  public static Arguments of(Window window) {
    return new Arguments(
        window.getInput().getRowType().getFieldList(),
        window.getConstants(),
        (JavaTypeFactory) window.getCluster().getTypeFactory());
  }

  /** Returns what a reference stands for. */
  public Argument get(RexNode reference) {
    int index = ((RexInputRef) reference).getIndex();
    if (index < columns.size()) {
      return new Argument.OfColumn(index, columns.get(index).getType());
    }
    RexLiteral literal = constants.get(index - columns.size());
    return new Argument.Constant(value(literal), literal.getType());
  }

  /** Returns what references stand for. */
  public List<Argument> all(List<RexNode> references) {
    return references.stream().map(this::get).toList();
  }

  private @Nullable Object value(RexLiteral literal) {
    Class<?> javaClass = Primitive.box((Class<?>) types.getJavaClass(literal.getType()));
    return literal.isNull() ? null : literal.getValueAs(javaClass);
  }
}
