package io.redshiftrestore.calls;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.hydromatic.quidem.Command;
import net.hydromatic.quidem.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * The commands that a script of the call table may use beside Quidem's own.
 *
 * <p>Before a query: {@code serve} (how many requests the server holds, in which regions), {@code
 * connect} (properties of the connection, or {@code model}) and {@code fail} (a region). After it,
 * in this order: {@code with} (values for its parameters), {@code maxrows}; {@code scan} (its
 * scans) or {@code explain} (the whole plan); {@code rows}, {@code count}, {@code first} n or
 * {@code read} n, which run it and show the rows or count them; {@code calls}, the requests that
 * the server saw, perhaps {@code without keys}, after which the next query gets a fresh connection
 * unless it says {@code and stay}; {@code over} n (rows and calls where there are n requests); and
 * {@code variants} (other ways to say the same).
 */
final class ScriptCommands implements CommandHandler {

  private final Script script;

  ScriptCommands(Script script) {
    this.script = script;
  }

  @Override
  public @Nullable Command parseCommand(List<String> lines, List<String> content, String line) {
    String[] words = line.strip().split(" ", 2);
    String rest = words.length == 1 ? "" : words[1];
    List<String> echo = List.copyOf(lines);
    return Stream.of(setting(words[0], rest, echo), report(words[0], rest, echo))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable Command setting(String name, String rest, List<String> lines) {
    Setting setting =
        switch (name) {
          case "serve" -> () -> script.serve(rest);
          case "connect" -> () -> script.connect(rest);
          case "fail" -> () -> script.fail(rest);
          case "with" -> () -> script.with(rest);
          case "maxrows" -> () -> script.maxRows(Integer.parseInt(rest));
          default -> null;
        };
    return setting == null ? null : new SettingCommand(lines, setting);
  }

  private @Nullable Command report(String name, String rest, List<String> lines) {
    Report report =
        switch (name) {
          case "explain" -> (sql, inOrder) -> script.plan(sql);
          case "scan" -> (sql, inOrder) -> script.scans(sql);
          case "rows" -> (sql, inOrder) -> script.run(sql, inOrder, Long.MAX_VALUE).lines();
          case "count" -> (sql, inOrder) -> script.run(sql, inOrder, Long.MAX_VALUE).count();
          case "first" -> (sql, inOrder) -> script.run(sql, inOrder, Long.parseLong(rest)).lines();
          case "read" -> (sql, inOrder) -> script.run(sql, inOrder, Long.parseLong(rest)).count();
          case "calls" -> (sql, inOrder) -> calls(rest);
          case "over" -> (sql, inOrder) -> script.over(Integer.parseInt(rest.split(" ", -1)[0]));
          case "variants" -> (sql, inOrder) -> script.variants(names(rest));
          default -> null;
        };
    return report == null ? null : new ReportCommand(lines, report);
  }

  private List<String> calls(String rest) throws Exception {
    SeenCalls calls = script.calls();
    if (!rest.endsWith("and stay")) {
      script.renew();
    }
    return (rest.startsWith("without keys") ? calls.withoutKeys() : calls).lines();
  }

  private static List<String> names(String rest) {
    return List.of(rest.replaceFirst("^except ", "").split(", ", -1));
  }

  /** Changes what later commands find. */
  private interface Setting {
    void set() throws Exception;
  }

  /** Says something about the query that it follows. */
  private interface Report {
    List<String> lines(String sql, boolean inOrder) throws Exception;
  }

  private record SettingCommand(List<String> lines, Setting setting) implements Command {

    @Override
    public String describe(Context context) {
      return lines.toString();
    }

    @Override
    public void execute(Context context, boolean execute) throws Exception {
      setting.set();
      context.echo(lines);
    }
  }

  private record ReportCommand(List<String> lines, Report report) implements Command {

    @Override
    public String describe(Context context) {
      return lines + " of " + context.previousSqlCommand().sql;
    }

    @Override
    public void execute(Context context, boolean execute) throws Exception {
      var query = context.previousSqlCommand();
      context.echo(report.lines(Literals.expanded(query.sql), !query.sort));
      context.echo(lines);
    }
  }
}
