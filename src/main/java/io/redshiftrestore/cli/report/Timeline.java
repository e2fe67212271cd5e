package io.redshiftrestore.cli.report;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreText;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * When restores were requested, as a drawing with a line for each cluster.
 *
 * <p>AWS does not say when a restore ended: those that have are a mark at their request, those that
 * run a bar from their request to now, and on to their estimated end.
 */
record Timeline(Report report) {

  private static final String SHAPES =
      "<p class=\"legend\">Each mark is a request: <span class=\"succeeded\">●</span> succeeded,"
          + " <span class=\"failed\">✕</span> failed, <span class=\"canceled\">■</span> canceled,"
          + " <span class=\"in-progress\">▬</span> running, pale up to its estimated end.</p>\n";

  String drawing() {
    return SHAPES
        + report.clusters().stream().map(this::line).collect(joining())
        + "<div class=\"axis\"><span>%s</span><span>%s</span></div>\n"
            .formatted(RestoreText.time(first()), RestoreText.time(last()));
  }

  private String line(String cluster) {
    return "<div class=\"lane\"><span>"
        + Markup.foreign(cluster)
        + "</span>\n<svg role=\"img\" width=\"100%\""
        + " height=\"28\">\n<title>"
        + Markup.text("Requests of " + cluster)
        + "</title>\n<line class=\"ground\" x1=\"0\" x2=\"100%\" y1=\"14\" y2=\"14\"/>\n"
        + "<line class=\"now\" x1=\"%1$s\" x2=\"%1$s\" y1=\"2\" y2=\"26\"/>\n"
            .formatted(place(report.now()))
        // What needs to be seen is drawn last, on top of the rest.
        + report.of(cluster).stream()
            .filter(restore -> restore.requestTime() != null)
            .sorted(Comparator.comparing(Status::of).reversed())
            .map(this::mark)
            .collect(joining())
        + "</svg></div>\n";
  }

  private String mark(Restore restore) {
    Status status = Status.of(restore);
    return "<g class=\"%s\"><title>%s</title>%s</g>\n"
        .formatted(
            status.style(),
            Markup.text(
                "%s %s, requested %s"
                    .formatted(
                        RestoreText.name(restore),
                        RestoreText.line(restore.status()),
                        RestoreText.time(restore.requestTime()))),
            shape(restore, status));
  }

  private String shape(Restore restore, Status status) {
    Instant requested = Objects.requireNonNull(restore.requestTime());
    String x = place(requested);
    if (restore.runs()) {
      Instant end = restore.estimatedEnd();
      return (end == null ? "" : bar("rest", requested, end))
          + bar("done", requested, report.now())
          + "<circle cx=\"%s\" cy=\"14\" r=\"4\"/>".formatted(x);
    }
    return switch (status) {
      case FAILED ->
          "<svg x=\"%s\" y=\"14\" overflow=\"visible\"><path d=\"M-5-5L5 5M-5 5L5-5\"/></svg>"
              .formatted(x);
      case CANCELED ->
          "<svg x=\"%s\" y=\"14\" overflow=\"visible\"><path d=\"M-4-4H4V4H-4Z\"/></svg>"
              .formatted(x);
      default -> "<circle cx=\"%s\" cy=\"14\" r=\"4\"/>".formatted(x);
    };
  }

  private String bar(String style, Instant from, Instant to) {
    return "<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"14\" y2=\"14\"/>"
        .formatted(style, place(from), place(to));
  }

  /** A percentage, so that the drawing fits every screen and its marks keep their size. */
  private String place(Instant time) {
    double part =
        (double) Duration.between(first(), time).toMillis()
            / Math.max(1, Duration.between(first(), last()).toMillis());
    return String.format(Locale.ROOT, "%.2f%%", 1 + 98 * Math.max(0, Math.min(1, part)));
  }

  /** That of the first request: what is of today would have no room on a line of a week. */
  private Instant first() {
    return times().min(Comparator.naturalOrder()).orElseThrow();
  }

  private Instant last() {
    return times().max(Comparator.naturalOrder()).orElseThrow();
  }

  private Stream<Instant> times() {
    return Stream.concat(
        Stream.of(report.now()),
        report.restores().stream()
            .flatMap(restore -> Stream.of(restore.requestTime(), restore.estimatedEnd()))
            .filter(Objects::nonNull));
  }
}
