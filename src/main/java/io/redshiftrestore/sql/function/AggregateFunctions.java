package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.AggregateOperator.aggregate;
import static org.apache.calcite.sql.type.SqlTypeFamily.ANY;
import static org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeFamily.NUMERIC;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.aggregate.Accumulator;
import io.redshiftrestore.sql.function.aggregate.Percentile;
import io.redshiftrestore.sql.function.aggregate.Sum;
import io.redshiftrestore.sql.function.aggregate.Variance;
import io.redshiftrestore.sql.function.declaration.AggregateOperator;
import io.redshiftrestore.sql.function.declaration.Measures;
import java.util.List;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.type.ReturnTypes;

/** Aggregate functions. */
final class AggregateFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          number(
              aggregate("SUM", ReturnTypes.AGG_SUM, Sum.class, NUMERIC),
              "SUM([DISTINCT] number)",
              "The sum: BIGINT of INTEGER, DECIMAL(38) of BIGINT and DECIMAL, DOUBLE of DOUBLE.",
              "r_SUM"),
          number(
              aggregate("AVG", ReturnTypes.AVG_AGG_FUNCTION, Sum.Mean.class, NUMERIC),
              "AVG([DISTINCT] number)",
              "The mean: of whole numbers its whole part, of DECIMALs cut to as many digits.",
              "r_AVG"),
          number(
              deviation("STDDEV", Variance.SampleDeviation.class),
              "STDDEV(number)",
              "The standard deviation of a sample; NULL of one number.",
              "r_STDDEV_functions"),
          number(
              deviation("STDDEV_SAMP", Variance.SampleDeviation.class),
              "STDDEV_SAMP(number)",
              "The standard deviation of a sample; NULL of one number.",
              "r_STDDEV_functions"),
          number(
              deviation("STDDEV_POP", Variance.PopulationDeviation.class),
              "STDDEV_POP(number)",
              "The standard deviation of all there is.",
              "r_STDDEV_functions"),
          number(
              deviation("VARIANCE", Variance.Sample.class),
              "VARIANCE(number)",
              "The variance of a sample; NULL of one number.",
              "r_VARIANCE_functions"),
          number(
              deviation("VAR_SAMP", Variance.Sample.class),
              "VAR_SAMP(number)",
              "The variance of a sample; NULL of one number.",
              "r_VARIANCE_functions"),
          number(
              deviation("VAR_POP", Variance.Population.class),
              "VAR_POP(number)",
              "The variance of all there is.",
              "r_VARIANCE_functions"),
          number(
              AggregateOperator.between("MEDIAN", Percentile.Continuous.class, Measures.and()),
              "MEDIAN(number or time)",
              "The value in the middle, or the mean of the two there.",
              "r_MEDIAN"),
          number(
              AggregateOperator.between(
                  "PERCENTILE_CONT", Percentile.Continuous.class, Measures.and(NUMERIC, BOOLEAN)),
              "PERCENTILE_CONT(fraction) WITHIN GROUP (ORDER BY number or time)",
              "The value that has the fraction below it, in proportion between two.",
              "r_PERCENTILE_CONT"),
          number(
              aggregate(
                  "PERCENTILE_DISC",
                  ReturnTypes.ARG0_FORCE_NULLABLE,
                  Percentile.Discrete.class,
                  ANY,
                  NUMERIC,
                  BOOLEAN),
              "PERCENTILE_DISC(fraction) WITHIN GROUP (ORDER BY value)",
              "The first of the values that has the fraction up to it.",
              "r_WF_PERCENTILE_DISC"));

  private AggregateFunctions() {}

  private static SqlAggFunction deviation(String name, Class<? extends Accumulator> accumulator) {
    return aggregate(name, ReturnTypes.DOUBLE_FORCE_NULLABLE, accumulator, NUMERIC);
  }

  private static RedshiftFunction number(
      SqlAggFunction function, String signature, String remark, String page) {
    return new RedshiftFunction(function, Family.NUMERIC, signature, remark, page);
  }
}
