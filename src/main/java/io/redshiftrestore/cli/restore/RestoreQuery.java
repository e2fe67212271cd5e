package io.redshiftrestore.cli.restore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for restores, oldest request first. */
public final class RestoreQuery {

  private final Connection connection;
  private final Consumer<SQLException> warnings;

  /**
   * Creates a query.
   *
   * @param warnings takes what the driver warns of
   */
  public RestoreQuery(Connection connection, Consumer<SQLException> warnings) {
    this.connection = connection;
    this.warnings = warnings;
  }

  /** Returns the restores that a condition holds for. */
  public List<Restore> where(Condition condition) throws SQLException {
    String sql =
        "SELECT * FROM redshift.restore_progress WHERE "
            + condition.sql()
            + "\nORDER BY request_time, table_restore_request_id";
    List<Restore> restores = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < condition.values().size(); i++) {
        statement.setObject(i + 1, condition.values().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          restores.add(Restore.at(rows));
        }
        warn(rows.getWarnings());
      }
      warn(statement.getWarnings());
    }
    return restores;
  }

  private void warn(@Nullable SQLWarning first) {
    for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
      warnings.accept(warning);
    }
  }

  /**
   * A condition, with the values of its parameters in order.
   *
   * @param sql a Boolean expression in SQL
   */
  public record Condition(String sql, List<Object> values) {

    /** The condition that holds for every restore. */
    public static final Condition ANY = new Condition("TRUE", List.of());

    /** The condition that holds while a restore may still change. */
    public static final Condition RUNS = new Condition("is_terminal IS NOT TRUE", List.of());

    public Condition {
      values = List.copyOf(values);
    }

    public static Condition idIn(Collection<String> ids) {
      return new Condition(
          "table_restore_request_id IN ("
              + ids.stream().map(id -> "?").collect(Collectors.joining(", "))
              + ")",
          List.copyOf(ids));
    }

    public static Condition clusterIs(String cluster) {
      return new Condition("cluster_identifier = ?", List.of(cluster));
    }

    /** Returns a condition that a user wrote, which may end with a comment. */
    public static Condition written(String sql) {
      return new Condition("(" + sql + "\n)", List.of());
    }

    public Condition and(Condition other) {
      return joined("AND", other);
    }

    public Condition or(Condition other) {
      return joined("OR", other);
    }

    private Condition joined(String word, Condition other) {
      List<Object> all = new ArrayList<>(values);
      all.addAll(other.values);
      return new Condition("(" + sql + " " + word + " " + other.sql + ")", all);
    }
  }
}
