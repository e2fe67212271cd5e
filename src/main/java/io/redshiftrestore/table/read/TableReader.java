package io.redshiftrestore.table.read;

import com.google.common.base.Ticker;
import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.ApiRequest;
import io.redshiftrestore.api.BoundedPages;
import io.redshiftrestore.api.Pages;
import io.redshiftrestore.api.PaginationConfig;
import io.redshiftrestore.config.Paging;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import io.redshiftrestore.table.keys.Lookups;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.jspecify.annotations.Nullable;

/**
 * Reads a declared table over one connection: what a planned query does with it at run time.
 * Thread-safe.
 */
public final class TableReader<R> {

  /** A listing of unknown size is taken for a long one, since look-ups are bounded in any case. */
  private static final long ROWS_OF_AN_UNKNOWN_LISTING = 10_000;

  private final ApiTable<R> table;
  private final ApiConnection connection;
  private final StatementScopes scopes;
  private final RowMemory<R> rowMemory;

  public TableReader(ApiTable<R> table, ApiConnection connection, StatementScopes scopes) {
    this.table = table;
    this.connection = connection;
    this.scopes = scopes;
    this.rowMemory =
        new RowMemory<>(table, connection.config().calls().rowMemory(), Ticker.systemTicker());
  }

  /** Returns the declaration. */
  public ApiTable<R> table() {
    return table;
  }

  public ApiConnection connection() {
    return connection;
  }

  /** Returns how many rows the whole table had when it was last read, or a guess. */
  public double expectedRows() {
    return connection.regions().stream()
        .map(region -> connection.listingSizes().of(table.action().name(), region))
        .mapToLong(rows -> rows.orElse(ROWS_OF_AN_UNKNOWN_LISTING))
        .sum();
  }

  /** Returns how many pages the table had in a region when it was last read to its end. */
  public OptionalLong pagesKnown(String region) {
    OptionalLong rows = connection.listingSizes().of(table.action().name(), region);
    long pageSize = connection.pageSize();
    return rows.isEmpty()
        ? rows
        : OptionalLong.of(Math.max(1, (rows.getAsLong() + pageSize - 1) / pageSize));
  }

  /** Returns whether the connection's own settings bound each listing. */
  public boolean isBounded() {
    Paging paging = connection.config().paging();
    return paging.maxItems().isPresent() || paging.startingToken().isPresent();
  }

  /** Returns a row that the API has given, in the form that Calcite computes with. */
  Row read(R given, String region) {
    Row row = table.row(given, region);
    rowMemory.note(given, row, region);
    return row;
  }

  /** Returns the rows of a look-up, if the connection remembers them and may answer from there. */
  public Optional<List<Row>> remembered(Lookup lookup) {
    return isBounded() ? Optional.empty() : rowMemory.answer(lookup);
  }

  /** Notes among the calls that no call was needed for a look-up of one row. */
  void logRemembered(Lookup lookup, StatementScope scope) {
    connection
        .log()
        .addRemembered(
            scope.calls().number(), lookup.region(), table.action().name(), filters(lookup));
  }

  private Map<String, String> filters(Lookup lookup) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (KeyColumn key : table.keys()) {
      String value = lookup.keys().get(table.indexOf(key.column()));
      if (value != null) {
        filters.put(key.parameter(), value);
      }
    }
    return filters;
  }

  /** Opens a look-up as the connection's settings bound it; makes no call. */
  public Pages<R> open(Lookup lookup, int pageSize, StatementScope scope) {
    ApiRequest request = new ApiRequest(filters(lookup), pageSize, Optional.empty());
    Pages<R> pages = open(request, lookup, scope);
    return lookup.isWhole() ? pages : new LookupPages<>(pages, table, lookup, scope::warn);
  }

  private Pages<R> open(ApiRequest request, Lookup lookup, StatementScope scope) {
    if (!isBounded()) {
      return open(request, lookup.region(), scope);
    }
    PaginationConfig bounds = PaginationConfig.of(connection.config().paging());
    return new ReportedPages<>(
        bounded(request, lookup.region(), bounds, scope), request, lookup.region(), scope::warn);
  }

  private Pages<R> open(ApiRequest request, String region, StatementScope scope) {
    return connection.open(table.action(), region, request, scope.calls());
  }

  private BoundedPages<R> bounded(
      ApiRequest request, String region, PaginationConfig bounds, StatementScope scope) {
    return new BoundedPages<>(
        request, start -> open(start, region, scope), bounds.start(), bounds.maxItems());
  }

  /**
   * Opens a scan; no call is made before its first row is asked for. Called by generated code.
   *
   * @param root the execution
   * @param template the scan as it was planned
   * @param computed values of the template's computed operands
   */
  public Enumerable<@Nullable Object[]> scan(
      DataContext root, ScanTemplate template, @Nullable Object[] computed) {
    StatementScope scope = scopes.of(root);
    BoundScan scan = template.bind(root, computed, scope.maxRows());
    Lookups lookups = Lookups.of(scan.predicate(), table, connection.regions());
    requireOneListingToResume(lookups, template.correlated());
    scope.memory(this).expect(scan, lookups);
    return new Scan(scope, scan, lookups, root);
  }

  private void requireOneListingToResume(Lookups lookups, boolean correlated) {
    boolean several = lookups.all().size() > 1 || correlated;
    if (several && connection.config().paging().startingToken().isPresent()) {
      throw new ApiException(
          ApiException.Kind.ARGUMENT,
          "startingToken goes on with one listing, but this query needs several look-ups; ask for"
              + " one key at a time, or remove startingToken.",
          null);
    }
  }

  /**
   * Opens a paginated listing; no call is made before its first row is asked for. Called by
   * generated code.
   *
   * @param root the execution
   * @param arguments those of the table's function, in the order of its parameters
   */
  public Enumerable<@Nullable Object[]> describe(DataContext root, @Nullable Object[] arguments) {
    StatementScope scope = scopes.of(root);
    DescribeCall call =
        DescribeCall.of(arguments, table, connection.regions(), connection.pageSize());
    call.pagination().effectivePageSize().change().ifPresent(scope::warn);
    return new Description(scope, call);
  }

  /** A paginated listing with its arguments. */
  private final class Description extends AbstractEnumerable<@Nullable Object[]> {

    private final StatementScope scope;
    private final DescribeCall call;

    Description(StatementScope scope, DescribeCall call) {
      this.scope = scope;
      this.call = call;
    }

    @Override
    public Enumerator<@Nullable Object[]> enumerator() {
      return call.asksForNothing()
          ? Linq4j.emptyEnumerator()
          : new DescribeEnumerator<>(
              table,
              call.region(),
              bounded(call.request(), call.region(), call.pagination(), scope));
    }
  }

  /** A scan with its values; a nested loop may enumerate it several times. */
  private final class Scan extends AbstractEnumerable<@Nullable Object[]> {

    private final StatementScope scope;
    private final BoundScan scan;
    private final Lookups lookups;
    private final DataContext root;

    Scan(StatementScope scope, BoundScan scan, Lookups lookups, DataContext root) {
      this.scope = scope;
      this.scan = scan;
      this.lookups = lookups;
      this.root = root;
    }

    @Override
    public Enumerator<@Nullable Object[]> enumerator() {
      return new ScanEnumerator<>(TableReader.this, scope, scan, lookups, root);
    }
  }
}
