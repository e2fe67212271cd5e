package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How and where a command writes its answer. To be mixed into a command. */
public final class OutputOptions {

  /** Where no terminal says otherwise. */
  private static final int DEFAULT_WIDTH = 160;

  /** Rows that decide how wide a table's columns are where no screen does. */
  private static final int DEFAULT_WINDOW = 100;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = {
        "How to write the rows: ${COMPLETION-CANDIDATES}.",
        "Default: table, or expanded where a row does not fit the terminal."
      })
  private @Nullable OutputFormat format;

  @Option(
      names = "--null",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "What to write for NULL, but in JSON. Default: nothing.")
  private String nullText = "";

  @Option(
      names = "--width",
      paramLabel = "WIDTH",
      description =
          "Columns of a line beyond which texts wrap in a table; 0: none wraps. Default: as wide as"
              + " the terminal, or else 160.")
  private @Nullable Integer width;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "A file to write the rows to, in UTF-8. Default: standard output.")
  private @Nullable Path file;

  /**
   * Begins the output.
   *
   * @throws IOException with a sentence for a user, if the file cannot be written
   */
  public Output open(Console console) throws IOException {
    return open(console, null);
  }

  /** Begins the output to a file. */
  public Output open(Path target) throws IOException {
    return new Output(OutputTarget.file(target), chosen(null), false, style(DEFAULT_WINDOW));
  }

  /**
   * Begins the output in a format other than that of the options.
   *
   * @param instead the format; null for that of the options
   */
  public Output open(Console console, @Nullable OutputFormat instead) throws IOException {
    if (file != null) {
      return open(file);
    }
    OutputFormat chosen = chosen(instead);
    Screen screen = console.terminals().screen().orElse(null);
    if (screen == null) {
      return new Output(OutputTarget.stream(console.out()), chosen, false, style(DEFAULT_WINDOW));
    }
    OutputTarget onScreen =
        chosen.hasFooter() ? OutputTarget.pager(console.out()) : OutputTarget.stream(console.out());
    return new Output(
        onScreen,
        chosen,
        format == null,
        new TableStyle(width == null ? screen.width() : width, screen.height(), nullText));
  }

  private OutputFormat chosen(@Nullable OutputFormat instead) {
    OutputFormat given = instead == null ? format : instead;
    return given == null ? OutputFormat.TABLE : given;
  }

  private TableStyle style(int window) {
    return new TableStyle(width == null ? DEFAULT_WIDTH : width, window, nullText);
  }
}
