package io.redshiftrestore.sql.function;

import static org.apache.calcite.sql.type.SqlTypeName.BIGINT;
import static org.apache.calcite.sql.type.SqlTypeName.DATE;
import static org.apache.calcite.sql.type.SqlTypeName.DOUBLE;
import static org.apache.calcite.sql.type.SqlTypeName.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeName.TIME;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP;
import static org.apache.calcite.sql.type.SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
import static org.apache.calcite.sql.type.SqlTypeName.VARCHAR;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.time.DateArithmetic;
import io.redshiftrestore.sql.function.time.IntervalText;
import io.redshiftrestore.sql.function.time.MonthArithmetic;
import io.redshiftrestore.sql.function.time.TimeParts;
import io.redshiftrestore.sql.function.time.TimeValues;
import io.redshiftrestore.sql.function.time.TimeZones;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/** Redshift's functions of dates and times. */
public final class TimeFunctions {

  static final TimeFunction DATEADD =
      TimeFunction.of(
          "DATEADD",
          Form.of(TIME, DateArithmetic.class, "addToTime", Place.TEXT, Place.WHOLE, Place.TIME),
          Form.of(
              TIMESTAMP_WITH_LOCAL_TIME_ZONE,
              DateArithmetic.class,
              "add",
              Place.TEXT,
              Place.WHOLE,
              Place.TYPED_INSTANT),
          Form.of(
              TIMESTAMP, DateArithmetic.class, "add", Place.TEXT, Place.WHOLE, Place.TIMESTAMP));

  static final TimeFunction DATEDIFF =
      TimeFunction.of(
          "DATEDIFF",
          Form.of(
              BIGINT, DateArithmetic.class, "timeDifference", Place.TEXT, Place.TIME, Place.TIME),
          Form.of(
              BIGINT,
              DateArithmetic.class,
              "difference",
              Place.TEXT,
              Place.TIMESTAMP,
              Place.TIMESTAMP));

  static final TimeFunction DATE_TRUNC =
      TimeFunction.of(
          "DATE_TRUNC",
          Form.of(
              TIMESTAMP_WITH_LOCAL_TIME_ZONE,
              DateArithmetic.class,
              "truncate",
              Place.TEXT,
              Place.TYPED_INSTANT),
          Form.of(TIMESTAMP, DateArithmetic.class, "truncate", Place.TEXT, Place.TIMESTAMP));

  static final TimeFunction DATE_OF =
      TimeFunction.of("DATE", Form.of(DATE, TimeValues.class, "sameDate", Place.DATE));

  /** {@code TRUNC(x)} of times; of numbers it is another function. */
  static final TimeFunction TRUNC =
      TimeFunction.or(
          NumberFunctions.TRUNCATE,
          "TRUNC",
          Form.of(DATE, TimeValues.class, "sameDate", Place.DATE_OF_TIME));

  static final TimeFunction CEILING =
      TimeFunction.of(
          "CEIL", Form.of(TIMESTAMP, DateArithmetic.class, "ceiling", Place.TEXT, Place.TIMESTAMP));

  static final TimeFunction DATE_PART = part("DATE_PART", BIGINT, "get");

  static final TimeFunction EXTRACT = part("EXTRACT", BIGINT, "get");

  /** {@code DATE_PART} of what has a fraction: of seconds. */
  static final TimeFunction DATE_PART_FRACTION = part("DATE_PART", DOUBLE, "getFraction");

  private static TimeFunction part(String name, SqlTypeName result, String method) {
    return TimeFunction.of(
        name,
        Form.of(result, TimeParts.class, method + "OfTime", Place.TEXT, Place.TIME),
        Form.of(BIGINT, TimeParts.class, "ofInterval", Place.TEXT, Place.INTERVAL),
        Form.of(BIGINT, TimeParts.class, "ofMonths", Place.TEXT, Place.MONTHS),
        Form.of(result, TimeParts.class, method, Place.TEXT, Place.TIMESTAMP));
  }

  /** The functions, in the order of their pages. */
  public static final List<RedshiftFunction> ALL =
      List.of(
          function(
              TimeFunction.of(
                  "ADD_MONTHS",
                  Form.of(
                      TIMESTAMP, MonthArithmetic.class, "addMonths", Place.TIMESTAMP, Place.WHOLE)),
              "ADD_MONTHS(time, months)",
              "The time so many months later, on the month's last day if the time is on one.",
              "r_ADD_MONTHS"),
          function(
              TimeFunction.of(
                  "CONVERT_TIMEZONE",
                  Form.of(TIMESTAMP, TimeZones.class, "toClock", Place.TEXT, Place.TIMESTAMP),
                  Form.of(
                      TIMESTAMP,
                      TimeZones.class,
                      "convert",
                      Place.TEXT,
                      Place.TEXT,
                      Place.TIMESTAMP)),
              "CONVERT_TIMEZONE([from,] to, time)",
              "What a clock in another zone shows at the time, which is UTC's if no zone is given.",
              "CONVERT_TIMEZONE"),
          function(
              TRUNC,
              "TRUNC(time), TRUNC(number [, digits])",
              "The date of a time, or a number cut to digits after the point.",
              "r_TRUNC_date"),
          function(DATE_OF, "DATE(time)", "The date of a time.", "r_TO_DATE_function"),
          function(
              TimeFunction.of(
                  "DATE_CMP",
                  Form.of(INTEGER, TimeValues.class, "compareDates", Place.DATE, Place.DATE)),
              "DATE_CMP(date, date)",
              "-1, 0 or 1 as the first date is before, at or after the second.",
              "r_DATE_CMP"),
          comparison("DATE_CMP_TIMESTAMP", "date, time"),
          comparison("DATE_CMP_TIMESTAMPTZ", "date, time"),
          function(
              DATE_PART,
              "DATE_PART(part, time)",
              "A part of a time as a number; of seconds, with their fraction.",
              "r_DATE_PART_function"),
          function(
              TimeFunction.of(
                  "DATE_PART_YEAR", Form.of(INTEGER, TimeParts.class, "year", Place.DATE)),
              "DATE_PART_YEAR(date)",
              "The year of a date.",
              "r_DATE_PART_YEAR"),
          function(
              DATE_TRUNC,
              "DATE_TRUNC(part, time)",
              "The time at which the part began; a week starts on Monday.",
              "r_DATE_TRUNC"),
          function(
              DATEADD,
              "DATEADD(part, number, time)",
              "The time so many parts later.",
              "r_DATEADD_function"),
          function(
              DATEDIFF,
              "DATEDIFF(part, from, to)",
              "How many boundaries of the part lie between two times.",
              "r_DATEDIFF_function"),
          function(
              TimeFunction.of(
                  "GETDATE", Form.of(TIMESTAMP, TimeValues.class, "toSecond", Place.NOW)),
              "GETDATE()",
              "The time of the statement in UTC, to the second.",
              "r_GETDATE"),
          function(
              TimeFunction.of(
                  "INTERVAL_CMP",
                  Form.of(INTEGER, IntervalText.class, "compare", Place.TEXT, Place.TEXT)),
              "INTERVAL_CMP(interval, interval)",
              "-1, 0 or 1 as the first length, such as '3 days', is shorter, equal or longer.",
              "r_INTERVAL_CMP"),
          function(
              TimeFunction.of(
                  "LAST_DAY", Form.of(DATE, MonthArithmetic.class, "lastDay", Place.DATE)),
              "LAST_DAY(time)",
              "The last day of a time's month.",
              "r_LAST_DAY"),
          function(
              TimeFunction.of(
                  "MONTHS_BETWEEN",
                  Form.of(
                      DOUBLE,
                      MonthArithmetic.class,
                      "monthsBetween",
                      Place.TIMESTAMP,
                      Place.TIMESTAMP)),
              "MONTHS_BETWEEN(to, from)",
              "The months from the second time to the first; their rest is of 31 days.",
              "r_MONTHS_BETWEEN_function"),
          function(
              TimeFunction.of(
                  "NEXT_DAY",
                  Form.of(DATE, MonthArithmetic.class, "nextDay", Place.DATE, Place.TEXT)),
              "NEXT_DAY(time, day)",
              "The first day of that name after a time.",
              "r_NEXT_DAY"),
          function(
              TimeFunction.of("NOW", Form.of(TIMESTAMP, TimeValues.class, "same", Place.NOW)),
              "NOW()",
              "The time of the statement in UTC.",
              "Date_functions_header"),
          function(
              part("PGDATE_PART", BIGINT, "get"),
              "PGDATE_PART(part, time)",
              "As DATE_PART.",
              "r_DATE_PART_function"),
          function(
              TimeFunction.bare("SYSDATE", Form.of(TIMESTAMP, TimeValues.class, "same", Place.NOW)),
              "SYSDATE",
              "The time of the statement in UTC.",
              "r_SYSDATE"),
          function(
              TimeFunction.of(
                  "TIMEOFDAY", Form.of(VARCHAR, TimeValues.class, "inWords", Place.NOW)),
              "TIMEOFDAY()",
              "The time of the statement in UTC, in words.",
              "r_TIMEOFDAY_function"),
          comparison("TIMESTAMP_CMP", "time, time"),
          comparison("TIMESTAMP_CMP_DATE", "time, date"),
          comparison("TIMESTAMP_CMP_TIMESTAMPTZ", "time, time"),
          comparison("TIMESTAMPTZ_CMP", "time, time"),
          comparison("TIMESTAMPTZ_CMP_DATE", "time, date"),
          comparison("TIMESTAMPTZ_CMP_TIMESTAMP", "time, time"),
          function(
              TimeFunction.of(
                  "TIMEZONE",
                  Form.of(TIMESTAMP, TimeZones.class, "toClock", Place.TEXT, Place.TYPED_INSTANT),
                  Form.of(
                      TIMESTAMP_WITH_LOCAL_TIME_ZONE,
                      TimeZones.class,
                      "toInstant",
                      Place.TEXT,
                      Place.TIMESTAMP)),
              "TIMEZONE(zone, time)",
              "As time AT TIME ZONE zone: a moment as the zone's clock, or a clock's moment.",
              "r_TIMEZONE"));

  private TimeFunctions() {}

  /** Returns a value rounded down or up to where a part begins, which is of the value's type. */
  public static RexNode round(
      RexBuilder builder, SqlKind kind, RexNode value, SqlIntervalQualifier part) {
    RexNode rounded =
        (kind == SqlKind.FLOOR ? DATE_TRUNC : CEILING)
            .call(builder, List.of(builder.makeLiteral(DateParts.name(part)), value));
    return builder.makeCast(
        value.getType(), TimeCasts.ensure(builder, rounded, value.getType().getSqlTypeName()));
  }

  private static RedshiftFunction comparison(String name, String operands) {
    return function(
        TimeFunction.of(
            name, Form.of(INTEGER, TimeValues.class, "compare", Place.TIMESTAMP, Place.TIMESTAMP)),
        name + "(" + operands + ")",
        "-1, 0 or 1 as the first time is before, at or after the second.",
        "r_" + name);
  }

  private static RedshiftFunction function(
      TimeFunction operator, String signature, String remark, String page) {
    return new RedshiftFunction(operator, Family.TIME, signature, remark, page);
  }
}
