package io.redshiftrestore.calls;

import static java.util.Objects.requireNonNull;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a script has set up, and what its last query came to.
 *
 * <p>An entry ends with its calls: the next one starts on a fresh connection, which remembers
 * nothing, and without parameters.
 */
final class Script implements AutoCloseable {

  private static final Pattern SERVED = Pattern.compile("(\\d+)(?: rows)?(?: in ([a-z0-9-]+))?");

  private static final Pattern SAME_IN_ALL =
      Pattern.compile("^Enumerable|table=[^]]*]], |api=[^]]*], |, needs=[^]]*](?=\\)$)");

  private static final int SHORT_LIST = 5;

  private final OtherSources others;
  private Server server = Server.with(0);
  private Door door = Door.driver("");
  private Session session = new Session(server, door);
  private List<@Nullable Object> values = List.of();
  private int maxRows;
  private @Nullable Run run;
  private @Nullable Outcome outcome;
  private @Nullable SeenCalls calls;

  Script(OtherSources others) {
    this.others = others;
  }

  /** Starts a server, e.g. with {@code 250 rows in us-east-1, 30 in eu-west-1}. */
  void serve(String regions) throws SQLException {
    Map<String, Integer> rows = new LinkedHashMap<>();
    for (String part : regions.split(", ", -1)) {
      Matcher served = SERVED.matcher(part);
      if (!served.matches()) {
        throw new IllegalArgumentException("Not a number of rows: " + part);
      }
      String region = served.group(2) == null ? TestSandbox.REGION : served.group(2);
      rows.put(region, Integer.valueOf(served.group(1)));
    }
    server.close();
    server = Server.with(rows);
    renew();
  }

  /**
   * Connects to the Calcite model in which the schema stands beside others, or through the driver
   * with further properties.
   */
  void connect(String to) throws SQLException {
    door = to.equals("model") ? others : Door.driver(to);
    renew();
  }

  void fail(String region) {
    server.sandbox().faults().inRegion(region, Fault.accessDenied());
  }

  void with(String list) {
    values = Literals.parse(list);
  }

  void maxRows(int rows) {
    maxRows = rows;
  }

  List<String> plan(String sql) {
    return session.plan(sql);
  }

  /** Returns the scans of the plan, without what is the same in all of them. */
  List<String> scans(String sql) {
    List<String> scans =
        plan(sql).stream()
            .filter(line -> line.contains("ApiScan") || line.startsWith("error"))
            .map(line -> SAME_IN_ALL.matcher(line.strip()).replaceAll(""))
            .map(Script::shortened)
            .toList();
    return scans.isEmpty() ? List.of("no ApiScan") : scans;
  }

  /** Leaves out what stands between the first and the last value of a long list. */
  private static String shortened(String line) {
    int start = line.indexOf(" IN (") + " IN (".length();
    int end = line.indexOf(')', start);
    List<String> values = end < 0 ? List.of() : List.of(line.substring(start, end).split(", ", -1));
    return !line.contains(" IN (") || values.size() <= SHORT_LIST
        ? line
        : line.substring(0, start)
            + values.get(0)
            + ", "
            + (values.size() - 2)
            + " more, "
            + values.get(values.size() - 1)
            + line.substring(end);
  }

  /** Runs the query; its rows come in the order that it asks for, or in one made up. */
  Outcome run(String sql, boolean inOrder, long readAtMost) {
    Run next = new Run(new Query(sql, values), maxRows, readAtMost);
    Outcome rows = next.in(session);
    run = next;
    outcome = inOrder || readAtMost != Long.MAX_VALUE ? rows : rows.sorted();
    return outcome;
  }

  /** Returns the calls since the last time, and forgets the parameters. */
  SeenCalls calls() {
    SeenCalls seen = server.takeCalls();
    calls = seen;
    values = List.of();
    maxRows = 0;
    return seen;
  }

  void renew() throws SQLException {
    session.close();
    session = new Session(server, door);
  }

  /** Returns what the last query costs where there are more rows. */
  List<String> over(int rows) throws SQLException {
    try (Server larger = Server.with(rows);
        Session fresh = new Session(larger, door)) {
      List<String> lines = new ArrayList<>(requireNonNull(run).in(fresh).count());
      lines.addAll(larger.takeCalls().withoutKeys().lines());
      return lines;
    }
  }

  /** Returns which other ways to ask the last query cost the same, and what the others cost. */
  List<String> variants(List<String> except) throws SQLException {
    List<String> same = new ArrayList<>();
    List<String> different = new ArrayList<>();
    for (Variant variant : Variant.values()) {
      List<String> differences =
          except.contains(variant.words()) ? List.of() : differences(variant);
      if (!differences.isEmpty()) {
        different.add(variant.words() + ": " + String.join(", ", differences));
      } else if (!except.contains(variant.words())) {
        same.add(variant.words());
      }
    }
    List<String> lines = new ArrayList<>(List.of("same: " + String.join(", ", same)));
    lines.addAll(different);
    return lines;
  }

  private List<String> differences(Variant variant) throws SQLException {
    Outcome expected = requireNonNull(outcome);
    Run other = requireNonNull(run);
    try (Session fresh = new Session(server, door)) {
      Outcome found = other.of(variant.of(other.query())).in(fresh).sorted();
      List<List<String>> rows =
          variant.keepsRows()
              ? expected.sorted().rows()
              : List.of(List.of(String.valueOf(expected.rows().size())));
      SeenCalls seen = server.takeCalls();
      List<String> differences = new ArrayList<>();
      if (!found.rows().equals(rows)) {
        differences.addAll(found.count());
      }
      if (!seen.equals(calls)) {
        differences.addAll(seen.lines());
      }
      return differences;
    }
  }

  @Override
  public void close() throws SQLException {
    session.close();
    server.close();
  }
}
