package io.redshiftrestore.endtoend.faults;

import io.redshiftrestore.endtoend.faults.WireServer.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A kind of query: what it asks, and which rows it has where one of its calls goes wrong. */
enum Query {
  LISTING("SELECT table_restore_request_id FROM table_restore_status", "", 3),
  CLUSTER(
      "SELECT table_restore_request_id FROM table_restore_status WHERE cluster_identifier ="
          + " 'analytics'",
      "",
      3),
  LOOKUP(
      "SELECT table_restore_request_id FROM table_restore_status WHERE table_restore_request_id ="
          + " 'request-3'",
      "",
      1),
  KEYS(
      "SELECT table_restore_request_id FROM table_restore_status WHERE table_restore_request_id IN"
          + " ('request-1', 'request-3', 'request-5')",
      "",
      1),
  JOIN(
      "SELECT t.table_restore_request_id FROM (VALUES ('request-1'), ('request-3')) AS k (id)"
          + " JOIN table_restore_status t ON t.table_restore_request_id = k.id",
      "",
      1),
  FUNCTION(
      "SELECT table_restore_request_id FROM TABLE(describe_table_restore_status(page_size => 20))",
      "",
      3),
  REGIONS(LISTING.sql, ",eu-west-1", 3),
  REGIONS_WITH_WARNING(LISTING.sql, ",eu-west-1;onRegionError=warn", 3);

  private static final String FAULTY_KEY = "request-3";

  private final String sql;
  private final String properties;
  private final int pages;

  Query(String sql, String properties, int pages) {
    this.sql = sql;
    this.properties = properties;
    this.pages = pages;
  }

  String sql() {
    return sql;
  }

  /** Returns how many pages can go wrong. */
  int pages() {
    return pages;
  }

  /** Returns the URL of a connection on which the query asks what it is meant to. */
  String url(WireServer server, int attempts) {
    return "jdbc:redshift-restore:endpoint="
        + server.endpoint()
        + ";user=AKID;password=hush;sessionToken=hush-hush;pageSize=20;maxAttempts="
        + attempts
        + ";region=us-east-1"
        + properties;
  }

  boolean warns() {
    return this == REGIONS_WITH_WARNING;
  }

  private boolean hasSeveralRegions() {
    return this == REGIONS || warns();
  }

  /** Returns whether several calls are under way at once. */
  boolean isInAnyOrder() {
    return hasSeveralRegions() || this == KEYS || this == JOIN;
  }

  /** Returns whether the query names what the API filters by. */
  boolean isLookup() {
    return this == CLUSTER || hasKeys();
  }

  private boolean hasKeys() {
    return this == LOOKUP || this == KEYS || this == JOIN;
  }

  /** Returns which calls go wrong. */
  Predicate<Call> calls(int page) {
    if (hasKeys()) {
      return call -> call.key().equals(FAULTY_KEY);
    }
    return hasSeveralRegions()
        ? call -> call.page() == page && call.region().equals("eu-west-1")
        : call -> call.page() == page;
  }

  /** Returns all rows, in order. */
  List<String> rows() {
    return switch (this) {
      case LOOKUP -> List.of(FAULTY_KEY);
      case KEYS -> List.of("request-1", FAULTY_KEY, "request-5");
      case JOIN -> List.of("request-1", FAULTY_KEY);
      case REGIONS, REGIONS_WITH_WARNING -> twice(WireServer.ROWS);
      default -> WireServer.ids();
    };
  }

  /** Returns the rows that are left where a page is missing and that is no error. */
  List<String> rowsWithout(int page) {
    if (hasKeys()) {
      return rows().stream().filter(id -> !id.equals(FAULTY_KEY)).toList();
    }
    return warns() ? twice((page - 1) * WireServer.PAGE_SIZE) : List.of();
  }

  private static List<String> twice(int rowsOfTheOther) {
    List<String> rows = new ArrayList<>(WireServer.ids());
    rows.addAll(WireServer.ids().subList(0, rowsOfTheOther));
    return rows.stream().sorted().toList();
  }
}
