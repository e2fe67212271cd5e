package io.redshiftrestore.sql.function;

import static org.apache.calcite.sql.type.SqlTypeName.DATE;
import static org.apache.calcite.sql.type.SqlTypeName.DECIMAL;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.number.NumberReader;
import io.redshiftrestore.sql.function.number.NumberWriter;
import io.redshiftrestore.sql.function.time.PatternReader;
import io.redshiftrestore.sql.function.time.TimeWriter;
import java.util.List;

/** Redshift's functions that read and write times and numbers by patterns. */
public final class FormatFunctions {

  /** The functions. */
  public static final List<RedshiftFunction> ALL =
      List.of(
          new RedshiftFunction(
              TimeFunction.of(
                  "TO_CHAR",
                  Form.of(VARCHAR, TimeWriter.class, "writeTime", Place.TIME, Place.TEXT),
                  Form.of(
                      VARCHAR, TimeWriter.class, "writeInstant", Place.TYPED_INSTANT, Place.TEXT),
                  Form.of(VARCHAR, NumberWriter.class, "write", Place.INTEGER, Place.TEXT),
                  Form.of(VARCHAR, NumberWriter.class, "writeDouble", Place.DOUBLE, Place.TEXT),
                  Form.of(VARCHAR, NumberWriter.class, "writeDecimal", Place.DECIMAL, Place.TEXT),
                  Form.of(VARCHAR, TimeWriter.class, "write", Place.TIMESTAMP, Place.TEXT)),
              Family.STRING,
              "TO_CHAR(time or number, pattern)",
              "A time or a number as text of that pattern.",
              "r_TO_CHAR"),
          new RedshiftFunction(
              TimeFunction.of(
                  "TO_DATE",
                  Form.of(DATE, PatternReader.class, "date", Place.TEXT, Place.TEXT),
                  Form.of(DATE, PatternReader.class, "date", Place.TEXT, Place.TEXT, Place.FLAG)),
              Family.TIME,
              "TO_DATE(text, pattern [, strict])",
              "The date that a text of that pattern shows.",
              "r_TO_DATE_function"),
          new RedshiftFunction(
              TimeFunction.of(
                  "TO_NUMBER",
                  Form.of(DECIMAL, NumberReader.class, "read", Place.TEXT, Place.TEXT)),
              Family.NUMERIC,
              "TO_NUMBER(text, pattern)",
              "The number that a text of that pattern shows.",
              "r_TO_NUMBER"),
          new RedshiftFunction(
              TimeFunction.of(
                  "TO_TIMESTAMP",
                  Form.of(
                      TIMESTAMP_WITH_LOCAL_TIME_ZONE,
                      PatternReader.class,
                      "timestamp",
                      Place.TEXT,
                      Place.TEXT),
                  Form.of(
                      TIMESTAMP_WITH_LOCAL_TIME_ZONE,
                      PatternReader.class,
                      "timestamp",
                      Place.TEXT,
                      Place.TEXT,
                      Place.FLAG)),
              Family.TIME,
              "TO_TIMESTAMP(text, pattern [, strict])",
              "The moment that a text of that pattern shows in UTC.",
              "r_TO_TIMESTAMP"));

  private FormatFunctions() {}
}
