package io.redshiftrestore.benchmark;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks with JMH's options, and sums up what they say of each other. */
public final class Benchmarks {

  private static final String LINE = "line";

  private Benchmarks() {}

  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    CommandLineOptions asked = new CommandLineOptions(arguments);
    ChainedOptionsBuilder options = new OptionsBuilder().parent(asked).shouldFailOnError(true);
    if (!asked.getParameter(LINE).hasValue()) {
      options.param(LINE, PlanningBenchmark.lines());
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    System.out.println();
    Comparison.ALL.stream()
        .flatMap(comparison -> comparison.sentences(results))
        .forEach(System.out::println);
    List<RunResult> plans =
        results.stream()
            .filter(result -> result.getParams().getParamsKeys().contains(LINE))
            .sorted(Comparator.comparing(Benchmarks::median))
            .toList();
    if (!plans.isEmpty()) {
      System.out.println(slowest(plans.get(plans.size() - 1), plans.get(0)));
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static String slowest(RunResult slowest, RunResult fastest) {
    return String.format(
        Locale.ROOT,
        "Planning: the slowest takes %.1f ms, %.2f times the fastest: %s",
        median(slowest),
        median(slowest) / median(fastest),
        PlanningBenchmark.query(Integer.parseInt(slowest.getParams().getParam(LINE))));
  }
}
