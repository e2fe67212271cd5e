package io.redshiftrestore.sql.function;

import java.util.List;

/**
 * A function that Redshift documents and Calcite computes as it does.
 *
 * @param signature how it is called, such as {@code NVL2(x, if_not_null, if_null)}
 * @param remark one sentence that says what it returns
 */
public record StandardFunction(String signature, String remark) {

  /** The functions. */
  public static final List<StandardFunction> ALL =
      List.of(
          of("ANY_VALUE(x)", "One of the values, whichever."),
          of("ATAN(number)", "The angle of a tangent."),
          of("ATAN2(y, x)", "The angle of a tangent that two sides make."),
          of("BIT_AND(n)", "The bits that all numbers have."),
          of("BIT_OR(n)", "The bits that any number has."),
          of("BOOL_AND(condition)", "Whether the condition holds for all rows."),
          of("BOOL_OR(condition)", "Whether the condition holds for any row."),
          of("CEIL(number)", "The least whole number that is not less."),
          of("CEILING(number)", "The least whole number that is not less."),
          of("COALESCE(x, …)", "The first operand that is not NULL."),
          of("COS(angle)", "The cosine."),
          of("COT(angle)", "The cotangent."),
          of("COUNT([DISTINCT] x)", "How many values there are; COUNT(*) counts rows."),
          of("CUME_DIST() OVER (…)", "The part of the rows that come no later than this one."),
          of("CURRENT_DATE", "The day on which the statement began, in UTC."),
          of("CURRENT_TIMESTAMP", "When the statement began, in UTC."),
          of("DECODE(x, search, result, … [, otherwise])", "The result of the first equal search."),
          of("DEGREES(radians)", "The angle in degrees."),
          of("DENSE_RANK() OVER (…)", "The rank among the rows, without gaps."),
          of("EXTRACT(part FROM time)", "A part of a time, as a whole number."),
          of("FIRST_VALUE(x) OVER (…)", "The value in the first row of the frame."),
          of("FLOOR(number)", "The greatest whole number that is not greater."),
          of("GREATEST(x, …)", "The greatest operand; NULLs are left out."),
          of("GROUPING(x)", "1 in the rows that sum over a column, 0 elsewhere."),
          of("LAG(x [, rows [, otherwise]]) OVER (…)", "The value some rows before."),
          of("LAST_VALUE(x) OVER (…)", "The value in the last row of the frame."),
          of("LEAD(x [, rows [, otherwise]]) OVER (…)", "The value some rows after."),
          of("LEAST(x, …)", "The least operand; NULLs are left out."),
          of("LISTAGG(text [, separator]) WITHIN GROUP (ORDER BY …)", "The texts as one."),
          of("MAX(x)", "The greatest value."),
          of("MIN(x)", "The least value."),
          of("MOD(n, divisor)", "What a division leaves over."),
          of("NTH_VALUE(x, row) OVER (…)", "The value in a row of the frame, counted from 1."),
          of("NTILE(buckets) OVER (…)", "The bucket of this row, if all are as large as can be."),
          of("NULLIF(x, y)", "NULL if both are equal, else the first."),
          of("NVL(x, …)", "The first operand that is not NULL."),
          of("NVL2(x, if_not_null, if_null)", "One of two values, by whether the first is NULL."),
          of("PERCENT_RANK() OVER (…)", "The rank among the rows, from 0 to 1."),
          of("PI()", "The ratio of a circle's circumference to its diameter."),
          of("RADIANS(degrees)", "The angle in radians."),
          of("RANDOM()", "A number from 0 to below 1."),
          of("RANK() OVER (…)", "The rank among the rows, with gaps after equals."),
          of("RATIO_TO_REPORT(number) OVER (…)", "The number's share in the sum."),
          of("ROW_NUMBER() OVER (…)", "The number of the row, from 1."),
          of("SIN(angle)", "The sine."),
          of("TAN(angle)", "The tangent."),
          of("TRIM([BOTH | LEADING | TRAILING] [characters FROM] text)", "The text without them."),
          of("TRY_CAST(x AS type)", "The value as the type, or NULL if it is none."));

  private static StandardFunction of(String signature, String remark) {
    return new StandardFunction(signature, remark);
  }

  /** Returns the name by which statements call it, in capitals. */
  public String name() {
    return signature.replaceFirst("\\(.*", "");
  }
}
