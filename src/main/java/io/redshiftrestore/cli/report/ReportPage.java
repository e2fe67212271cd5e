package io.redshiftrestore.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as one page that needs nothing else. */
record ReportPage(Report report) {

  /** More of a kind than anybody reads one by one. */
  private static final int MOST_CARDS = 50;

  private static final String STYLE = "report.css";

  /** Returns the page as HTML. */
  String html() {
    StatusCounts counts = new StatusCounts(report);
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <header>
        <h1>%s</h1>
        <p>%s</p>
        </header>
        %s%s%s%s%s</body>
        </html>
        """
        .formatted(
            Markup.text(title()),
            style(),
            Markup.foreign(title()),
            scope(),
            counts.tiles(),
            Markup.section("Running now", running()),
            Markup.section("Failed", failed()),
            report.restores().isEmpty()
                ? ""
                : Markup.section("When they were requested", new Timeline(report).drawing()),
            report.restores().isEmpty() ? "" : Markup.section("By cluster", counts.table()));
  }

  private String title() {
    return "Table restores" + report.cluster().map(name -> " of " + name).orElse("");
  }

  private String scope() {
    return Markup.text(
        "As of %s; requested since %s, or still running.%s"
            .formatted(
                RestoreText.time(report.now()),
                RestoreText.time(report.since()),
                report.origin().map(origin -> " (" + origin + ")").orElse("")));
  }

  private String running() {
    return cards(report.running(), this::running);
  }

  private String running(Restore restore) {
    Double percent = restore.percent();
    String bar =
        percent == null
            ? ""
            : "<div class=\"bar\"><i style=\"width:%s%%\"></i></div>\n"
                .formatted(String.format(Locale.ROOT, "%.1f", percent));
    return card(
        restore,
        "<p>%s</p>\n%s<p>%s</p>\n"
            .formatted(
                until(restore),
                bar,
                Markup.text(
                    "%s, %s, for %s"
                        .formatted(
                            RestoreText.amount(restore),
                            RestoreText.speed(restore),
                            RestoreText.elapsed(restore)))));
  }

  private static String until(Restore restore) {
    String part = restore.percent() == null ? "" : RestoreText.percent(restore) + ", ";
    return restore.estimatedEnd() == null
        ? Markup.text(part + "end unknown")
        : Markup.text(part + "ends ")
            + Markup.element("b", "end", Markup.text(RestoreText.time(restore.estimatedEnd())));
  }

  private String failed() {
    return cards(report.failed(), this::failed);
  }

  private String failed(Restore restore) {
    @Nullable String message = restore.message();
    return card(
        restore,
        Markup.element(
            "p", "message", message == null ? "AWS gives no reason." : Markup.foreign(message)));
  }

  private static String cards(List<Restore> restores, Function<Restore, String> card) {
    if (restores.isEmpty()) {
      return "<p>Nothing.</p>\n";
    }
    String cards = restores.stream().limit(MOST_CARDS).map(card).collect(joining());
    int more = restores.size() - MOST_CARDS;
    return more <= 0
        ? cards
        : cards
            + Markup.element(
                "p",
                "more",
                "And %d more, which are counted on this page but not told of; --cluster and --since narrow it."
                    .formatted(more));
  }

  private String card(Restore restore, String content) {
    Status status = Status.of(restore);
    return Markup.element(
        "article",
        status.style(),
        """

        <h3>%s <span class="arrow">→</span> %s</h3>
        %s<p class="fine"><span>%s</span> <span>%s</span> <span>requested %s</span> <span>%s</span></p>
        """
            .formatted(
                Markup.foreign(restore.source()),
                Markup.foreign(restore.target()),
                content,
                status == Status.OTHER ? Markup.foreign(restore.status()) : status.title(),
                Markup.foreign(restore.cluster()),
                Markup.text(RestoreText.time(restore.requestTime())),
                Markup.foreign(restore.id())));
  }

  private static String style() {
    try (InputStream style =
        Objects.requireNonNull(ReportPage.class.getResourceAsStream(STYLE), STYLE)) {
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
