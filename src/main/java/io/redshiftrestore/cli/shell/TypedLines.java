package io.redshiftrestore.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EOFError;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/** Input that a person types, with a history, completion, and lines that can be edited. */
final class TypedLines implements LineSource {

  private static final String PROMPT = "restores> ";
  private static final String CONTINUED = "%M     -> ";

  private final Terminal terminal;
  private final LineReader reader;

  /**
   * Takes over the terminal.
   *
   * @param words what can be completed; asked for when it is first needed
   */
  TypedLines(Supplier<List<String>> words) throws IOException {
    // Named, as JLine finds it by a file whose names the drop-in jar changes.
    terminal =
        new ExecTerminalProvider()
            .sysTerminal(
                "redshift-restore",
                System.getenv().getOrDefault("TERM", "dumb"),
                false,
                UTF_8,
                UTF_8,
                UTF_8,
                true,
                Terminal.SignalHandler.SIG_IGN,
                false,
                SystemStream.Output);
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new StatementParser())
            .completer(
                (line, parsed, candidates) ->
                    new StringsCompleter(words.get()).complete(line, parsed, candidates))
            .option(LineReader.Option.CASE_INSENSITIVE, true)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUED)
            .variable(LineReader.HISTORY_FILE, historyFile())
            .build();
  }

  private static Path historyFile() {
    String home = System.getProperty("user.home", "");
    String state = System.getenv().getOrDefault("XDG_STATE_HOME", home + "/.local/state");
    return Path.of(state, "redshift-restore", "history");
  }

  /** Asks for more lines until the statement is whole. */
  private static final class StatementParser implements Parser {

    private final Parser words = new DefaultParser().quoteChars(new char[0]).escapeChars(null);

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
      if (context == ParseContext.ACCEPT_LINE && !Completeness.of(line)) {
        throw new EOFError(-1, -1, "unfinished");
      }
      return words.parse(line, cursor, context);
    }
  }

  @Override
  public @Nullable String next() {
    while (true) {
      try {
        return reader.readLine(PROMPT);
      } catch (UserInterruptException abandoned) {
        // What was typed so far is dropped, as in other shells.
      } catch (EndOfFileException end) {
        return null;
      }
    }
  }

  @Override
  public void onInterrupt(Runnable action) {
    terminal.handle(Terminal.Signal.INT, signal -> action.run());
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
