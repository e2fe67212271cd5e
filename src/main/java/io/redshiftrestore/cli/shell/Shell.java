package io.redshiftrestore.cli.shell;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.Output;
import io.redshiftrestore.cli.output.OutputFormat;
import io.redshiftrestore.cli.output.OutputOptions;
import io.redshiftrestore.cli.output.ReaderGoneException;
import io.redshiftrestore.cli.statement.Script;
import io.redshiftrestore.cli.statement.StatementRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs what is typed, until its end. */
public final class Shell {

  private static final String TABLES =
      "SELECT table_schema, table_name, remarks FROM svv_tables WHERE table_schema = 'redshift'"
          + " ORDER BY table_name";
  private static final Pattern NAME = Pattern.compile("\\w+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int SECONDS_BETWEEN_RUNS = 2;

  private final Connection connection;
  private final Console console;
  private final OutputOptions options;
  private final StatementRunner runner;
  private boolean expanded;
  private boolean timing;
  private @Nullable Output file;
  private String last = "";
  private volatile CountDownLatch stopped = new CountDownLatch(1);

  /** Makes a shell over a connection, which stays open. */
  public Shell(
      Connection connection, Console console, OutputOptions options, Optional<String> origin)
      throws SQLException {
    this.connection = connection;
    this.console = console;
    this.options = options;
    this.runner = new StatementRunner(connection, console, origin);
    this.timing = console.terminals().screen().isPresent();
  }

  /**
   * Runs all that comes.
   *
   * @return whether all of it succeeded; who types has seen what failed
   */
  public boolean run() throws IOException {
    boolean typed = console.terminals().in() && console.terminals().screen().isPresent();
    boolean succeeded = true;
    try (LineSource lines =
        typed ? new TypedLines(() -> ShellWords.of(connection)) : new PipedLines(console.in())) {
      lines.onInterrupt(this::interrupt);
      if (typed) {
        console.out().println("Statements end with a semicolon. \\? tells more, \\q leaves.");
        console.out().flush();
      }
      for (String text = lines.next(); text != null; text = lines.next()) {
        String input = text.strip();
        if (input.equals(ShellCommand.QUIT.word())) {
          break;
        }
        succeeded &= runOne(input);
      }
    } finally {
      closeFile();
    }
    return typed || succeeded;
  }

  private void interrupt() {
    stopped.countDown();
    runner.cancel();
  }

  private boolean runOne(String input) throws IOException {
    try {
      if (input.startsWith("\\")) {
        String[] words = BLANKS.split(input, 2);
        command(words[0], words.length > 1 ? words[1].strip() : "");
      } else {
        statements(input);
      }
      return true;
    } catch (ReaderGoneException enough) {
      return true;
    } catch (SQLException failure) {
      console.fail(failure);
      return false;
    }
  }

  private void statements(String text) throws IOException, SQLException {
    for (String statement : Script.statements(text)) {
      last = statement;
      write(statement);
    }
  }

  private void write(String sql) throws IOException, SQLException {
    Output toFile = file;
    if (toFile != null) {
      runner.run(sql, toFile, timing);
      return;
    }
    try (Output output = options.open(console, expanded ? OutputFormat.EXPANDED : null)) {
      runner.run(sql, output, timing);
    }
  }

  private void command(String word, String argument) throws IOException, SQLException {
    Optional<ShellCommand> known = ShellCommand.byWord(word);
    if (known.isEmpty()) {
      console.fail("There is no command " + word + "; \\? lists them.");
      return;
    }
    switch (known.get()) {
      case DESCRIBE -> write(argument.isEmpty() ? TABLES : columns(argument));
      case TABLES -> write(TABLES);
      case EXPANDED -> expanded = !expanded;
      case WATCH -> watch(argument);
      case OUTPUT -> outputTo(argument);
      case TIMING -> timing = !timing;
      case CALLS -> runner.writeCalls(Output.notes(console));
      case HELP -> help();
      case QUIT -> closeFile();
    }
  }

  private static String columns(String table) {
    String name = NAME.matcher(table).matches() ? table : "";
    return "SELECT column_name, data_type, remarks FROM svv_columns WHERE table_schema = 'redshift'"
        + " AND table_name = '"
        + name
        + "' ORDER BY ordinal_position";
  }

  private void watch(String seconds) throws IOException, SQLException {
    boolean number = seconds.matches("[1-9]\\d{0,4}");
    if ((!number && !seconds.isEmpty()) || last.isEmpty()) {
      console.fail("\\watch takes a number of seconds, after a statement.");
      return;
    }
    CountDownLatch until = new CountDownLatch(1);
    stopped = until;
    try {
      do {
        write(last);
      } while (!until.await(number ? Integer.parseInt(seconds) : SECONDS_BETWEEN_RUNS, SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void outputTo(String path) throws IOException {
    closeFile();
    if (!path.isEmpty()) {
      file = options.open(Path.of(path));
    }
  }

  private void closeFile() throws IOException {
    Output open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }

  private void help() {
    for (ShellCommand command : ShellCommand.values()) {
      console.out().println(command.help());
    }
    console.out().flush();
  }
}
