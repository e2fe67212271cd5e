package io.redshiftrestore.sandbox;

import java.util.List;

/**
 * The invented clusters of a region and the tables in them.
 *
 * @param clusters their identifiers; the first has the most restores
 * @param tables what people lose and want back
 */
record Warehouse(List<String> clusters, List<Table> tables) {

  /** A table, and how much there is to restore of it, in MB. */
  record Table(String database, String schema, String name, long megaBytes) {}

  static final Warehouse HOME =
      new Warehouse(
          List.of("analytics-prod", "finance-dwh", "marketing", "staging"),
          List.of(
              new Table("dev", "public", "orders", 48_312),
              new Table("dev", "public", "customers", 2_048),
              new Table("sales", "public", "order_lines", 181_760),
              new Table("sales", "archive", "invoices_2023", 9_731),
              new Table("events", "web", "page_views", 1_204_224),
              new Table("dev", "public", "country_codes", 0),
              new Table("events", "web", "sessions", 96_500)));

  static final Warehouse ABROAD =
      new Warehouse(
          List.of("analytics-eu", "gdpr-vault"),
          List.of(
              new Table("dev", "public", "orders", 12_004),
              new Table("privacy", "requests", "erasures", 310),
              new Table("events", "web", "page_views", 402_113)));

  Warehouse {
    clusters = List.copyOf(clusters);
    tables = List.copyOf(tables);
  }

  /** Returns the cluster of the i-th restore; the first cluster has every other one. */
  String cluster(int i) {
    int turn = i % 9;
    return clusters.get(turn % 2 == 0 ? 0 : turn / 2 % clusters.size());
  }

  /** Returns the table of the i-th restore. */
  Table table(int i) {
    return tables.get(i * 5 % tables.size());
  }
}
