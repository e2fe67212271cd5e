package io.redshiftrestore.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * Two benchmarks that do the same work in two ways.
 *
 * @param benchmark the name of the one, without its package
 * @param peer the name of the other, without its package
 * @param meaning what their ratio says, where it says RATIO
 */
record Comparison(String benchmark, String peer, String meaning) {

  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "LookupConcurrencyBenchmark.severalAtOnce",
              "LookupConcurrencyBenchmark.oneAtATime",
              "40 look-ups of 50 ms: 4 at once take RATIO of the time of one at a time"),
          new Comparison(
              "ScanBenchmark.driver",
              "ScanBenchmark.sdk",
              "Whole listing: the driver takes RATIO of the SDK's own time"),
          new Comparison(
              "ScanBenchmark.paginator",
              "ScanBenchmark.sdk",
              "Whole listing: the paginator takes RATIO of the SDK's own time"),
          new Comparison(
              "FirstQueryBenchmark.first",
              "FirstQueryBenchmark.firstOfSdk",
              "New JVM: to connect and query takes RATIO of the time of the SDK's own first call"),
          new Comparison(
              "FirstQueryBenchmark.second",
              "FirstQueryBenchmark.first",
              "To connect and query for the second time takes RATIO of the first"),
          new Comparison(
              "PreparedExecutionBenchmark.preparedOnce",
              "PreparedExecutionBenchmark.preparedEachTime",
              "Look-up: a prepared statement takes RATIO of the time with planning"),
          new Comparison(
              "PreparedExecutionBenchmark.preparedOnce",
              "PreparedExecutionBenchmark.sdk",
              "Look-up: a prepared statement takes RATIO of the SDK's own time"));

  /** Returns the sentences for all runs of both that have the same parameters. */
  Stream<String> sentences(Collection<RunResult> results) {
    return results.stream()
        .filter(result -> isOf(benchmark, result))
        .flatMap(
            result ->
                results.stream()
                    .filter(other -> isOf(peer, other))
                    .filter(other -> parameters(other).equals(parameters(result)))
                    .map(other -> sentence(result, other)));
  }

  private static boolean isOf(String benchmark, RunResult result) {
    return result.getParams().getBenchmark().endsWith("." + benchmark);
  }

  private String sentence(RunResult result, RunResult other) {
    Statistics one = result.getPrimaryResult().getStatistics();
    Statistics two = other.getPrimaryResult().getStatistics();
    String ratio =
        String.format(
            Locale.ROOT,
            "%.2f (%.2f to %.2f)",
            one.getPercentile(50) / two.getPercentile(50),
            one.getMin() / two.getMax(),
            one.getMax() / two.getMin());
    return meaning.replace("RATIO", ratio) + parameters(result);
  }

  private static String parameters(RunResult result) {
    BenchmarkParams parameters = result.getParams();
    return parameters.getParamsKeys().stream()
        .map(key -> " " + key + "=" + parameters.getParam(key))
        .reduce("", String::concat);
  }
}
