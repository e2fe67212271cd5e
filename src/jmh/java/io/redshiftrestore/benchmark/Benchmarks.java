package io.redshiftrestore.benchmark;

import java.util.Collection;
import java.util.Comparator;
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
    results.stream()
        .filter(result -> result.getParams().getParamsKeys().contains(LINE))
        .max(Comparator.comparing(Benchmarks::score))
        .map(Benchmarks::slowestPlan)
        .ifPresent(System.out::println);
  }

  private static double score(RunResult result) {
    return result.getPrimaryResult().getScore();
  }

  private static String slowestPlan(RunResult slowest) {
    return String.format(
        Locale.ROOT,
        "Slowest to plan, of the README's queries: %.1f ms, %s",
        score(slowest),
        PlanningBenchmark.query(Integer.parseInt(slowest.getParams().getParam(LINE))));
  }
}
