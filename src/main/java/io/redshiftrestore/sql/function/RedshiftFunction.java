package io.redshiftrestore.sql.function;

import org.apache.calcite.sql.SqlOperator;

/**
 * A function of Redshift's as its users find it: what planning needs, and what the catalog says.
 *
 * @param operator what the validator resolves the name to, with its types and its implementation
 * @param family what kind of values it computes with
 * @param signature how it is called, such as {@code BTRIM(text [, characters])}
 * @param remark one sentence that says what it returns
 * @param page the page of Amazon Redshift's Database Developer Guide that documents it
 */
public record RedshiftFunction(
    SqlOperator operator, Family family, String signature, String remark, String page) {

  /** What kind of values a function computes with, as {@code DatabaseMetaData} tells them apart. */
  public enum Family {
    /** Numbers. */
    NUMERIC,
    /** Text. */
    STRING,
    /** Dates and times. */
    TIME,
    /** The session, or values of any type. */
    SYSTEM
  }

  /** Checks that the function can be found and says what it is. */
  public RedshiftFunction {
    if (signature.isBlank() || remark.isBlank() || page.isBlank()) {
      throw new IllegalArgumentException(operator.getName() + " lacks a description");
    }
  }

  /** Returns the name by which statements call it, in capitals. */
  public String name() {
    return operator.getName();
  }
}
