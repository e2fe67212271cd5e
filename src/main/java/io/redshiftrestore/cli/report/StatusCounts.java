package io.redshiftrestore.cli.report;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.cli.restore.Restore;
import java.util.Arrays;
import java.util.List;

/** How many restores have which status: in all, and in each cluster. */
record StatusCounts(Report report) {

  /** Returns a tile for each status. */
  String tiles() {
    return Markup.element(
        "div",
        "tiles",
        shown().stream()
            .map(
                status ->
                    "<div class=\"tile %s\"><b>%d</b> <span>%s</span></div>"
                        .formatted(
                            status.style(), count(report.restores(), status), status.title()))
            .collect(joining("\n", "\n", "\n")));
  }

  /** Returns a table with a row for each cluster. */
  String table() {
    return "<div class=\"wide\"><table>\n<tr><th>Cluster</th>"
        + cells("th", shown().stream().map(Status::title).toList())
        + "<th>All</th></tr>\n"
        + report.clusters().stream().map(this::row).collect(joining())
        + "</table></div>\n";
  }

  private String row(String cluster) {
    List<Restore> restores = report.of(cluster);
    return "<tr><td>"
        + Markup.foreign(cluster)
        + "</td>"
        + cells(
            "td", shown().stream().map(status -> String.valueOf(count(restores, status))).toList())
        + "<td>"
        + restores.size()
        + "</td></tr>\n";
  }

  /** Returns the statuses that there are columns for: what AWS does not say yet needs none. */
  private List<Status> shown() {
    return Arrays.stream(Status.values())
        .filter(status -> status != Status.OTHER || count(report.restores(), status) > 0)
        .toList();
  }

  private static String cells(String name, List<String> texts) {
    return texts.stream()
        .map(text -> "<" + name + ">" + text + "</" + name + ">")
        .collect(joining());
  }

  private static long count(List<Restore> restores, Status status) {
    return restores.stream().filter(restore -> Status.of(restore) == status).count();
  }
}
