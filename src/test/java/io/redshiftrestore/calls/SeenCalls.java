package io.redshiftrestore.calls;

import io.redshiftrestore.sandbox.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The requests that the server saw, in an order that does not depend on which of several at once
 * arrived first.
 *
 * @param requests a line for each
 */
record SeenCalls(List<String> requests) {

  private static final String MARKER = "Marker";

  SeenCalls {
    requests = requests.stream().sorted().toList();
  }

  static SeenCalls of(List<WireRequest> requests) {
    return new SeenCalls(requests.stream().map(SeenCalls::line).toList());
  }

  private static String line(WireRequest request) {
    Map<String, String> parameters = new TreeMap<>(request.parameters());
    boolean further = parameters.remove(MARKER) != null;
    String line =
        parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining(" ", request.region() + " ", ""));
    return further ? line + " next page" : line;
  }

  /** Returns the same calls without the values that they look up. */
  SeenCalls withoutKeys() {
    return new SeenCalls(
        requests.stream()
            .map(line -> line.replaceAll("(Identifier|RequestId)=\\S+", "$1=..."))
            .toList());
  }

  /** Returns each line once, with the number of such calls, and the number of all. */
  List<String> lines() {
    Map<String, Long> counts =
        requests.stream()
            .collect(Collectors.groupingBy(line -> line, TreeMap::new, Collectors.counting()));
    List<String> lines = new ArrayList<>();
    counts.forEach((line, times) -> lines.add(times == 1 ? line : line + " (" + times + " times)"));
    lines.add(count());
    return lines;
  }

  String count() {
    return requests.size() == 1 ? "(1 call)" : "(" + requests.size() + " calls)";
  }
}
