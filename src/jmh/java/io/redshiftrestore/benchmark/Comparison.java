package io.redshiftrestore.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
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

  /** What JMH's profiler of the collector calls the bytes that one operation allocates. */
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  static final List<Comparison> ALL =
      List.of(
          new Comparison(
              "LookupConcurrencyBenchmark.fourAtOnce",
              "LookupConcurrencyBenchmark.oneAtATime",
              "40 look-ups of 50 ms: 4 at once take RATIO of the time of one at a time"),
          new Comparison(
              "LookupConcurrencyBenchmark.eightAtOnce",
              "LookupConcurrencyBenchmark.oneAtATime",
              "40 look-ups of 50 ms: 8 at once take RATIO of the time of one at a time"),
          new Comparison(
              "ScanBenchmark.driver",
              "ScanBenchmark.sdk",
              "Whole listing: the driver takes RATIO of the SDK's own"),
          new Comparison(
              "ScanBenchmark.driverAsTexts",
              "ScanBenchmark.sdk",
              "Whole listing, as texts: the driver takes RATIO of the SDK's own"),
          new Comparison(
              "ScanBenchmark.driverOneColumn",
              "ScanBenchmark.driver",
              "Whole listing: one column takes RATIO of all"),
          new Comparison(
              "ScanBenchmark.paginator",
              "ScanBenchmark.sdk",
              "Whole listing: the paginator takes RATIO of the SDK's own"),
          new Comparison(
              "FirstRowBenchmark.ofThousandPages",
              "FirstRowBenchmark.ofOnePage",
              "First row: of a thousand pages it takes RATIO of the time of one page"),
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
              "PreparedExecutionBenchmark.sdk",
              "Look-up: a prepared statement takes RATIO of the SDK's own"),
          new Comparison(
              "PreparedExecutionBenchmark.sameText",
              "PreparedExecutionBenchmark.sdk",
              "Look-up: the same text again takes RATIO of the SDK's own"),
          new Comparison(
              "PreparedExecutionBenchmark.otherText",
              "PreparedExecutionBenchmark.sdk",
              "Look-up: a text with another key takes RATIO of the SDK's own"),
          new Comparison(
              "PreparedExecutionBenchmark.preparedFortyKeys",
              "PreparedExecutionBenchmark.preparedFourKeys",
              "Look-up: 40 keys take RATIO of 4"),
          new Comparison(
              "SharedConnectionBenchmark.sixteenThreads",
              "SharedConnectionBenchmark.oneConnection",
              "Look-up: each of 16 threads on one connection takes RATIO of a single one"),
          new Comparison(
              "SharedConnectionBenchmark.eachConnectionInTurn",
              "SharedConnectionBenchmark.oneConnection",
              "Look-up: over 64 connections in turn it takes RATIO of one connection"));

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
    String ratio = ratio(result.getPrimaryResult(), other.getPrimaryResult());
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    Result<?> otherAllocated = other.getSecondaryResults().get(ALLOCATED);
    String bytes =
        allocated == null || otherAllocated == null
            ? ""
            : ", and in allocated bytes " + ratio(allocated, otherAllocated);
    return meaning.replace("RATIO", ratio) + bytes + parameters(result);
  }

  private static String ratio(Result<?> result, Result<?> other) {
    Statistics one = result.getStatistics();
    Statistics two = other.getStatistics();
    return String.format(
        Locale.ROOT,
        "%.2f (%.2f to %.2f)",
        one.getPercentile(50) / two.getPercentile(50),
        one.getMin() / two.getMax(),
        one.getMax() / two.getMin());
  }

  private static String parameters(RunResult result) {
    BenchmarkParams parameters = result.getParams();
    return parameters.getParamsKeys().stream()
        .map(key -> " " + key + "=" + parameters.getParam(key))
        .reduce("", String::concat);
  }
}
