package io.redshiftrestore.api;

import io.redshiftrestore.api.ApiException.Kind;
import io.redshiftrestore.config.ConnectionConfig;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.function.Function;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/**
 * Lists the table restore requests of one region, as boto3's paginator {@code
 * DescribeTableRestoreStatus} does: page by page, up to a number of items, from a token on.
 *
 * <p>The tokens are those of boto3 and the AWS CLI: a listing that one of the three has begun,
 * another can resume. A token is good for the filter that it was made with, and the region and
 * account. To use it with another filter is an error that the API cannot see: it may refuse the
 * token's marker, or list other requests than the rest of the first listing.
 *
 * <p>A filter that names nothing that exists gives no items. A marker that comes back is an error,
 * never a loop.
 *
 * <p>Thread-safe; each {@link TableRestoreStatusPagination} that it gives is for one thread.
 */
public final class TableRestoreStatusPaginator implements AutoCloseable {

  private final Function<ApiRequest, Pages<TableRestoreStatus>> listing;
  private final PaginationConfig defaults;
  private final Runnable onClose;

  private TableRestoreStatusPaginator(
      Function<ApiRequest, Pages<TableRestoreStatus>> listing,
      PaginationConfig defaults,
      Runnable onClose) {
    this.listing = listing;
    this.defaults = defaults;
    this.onClose = onClose;
  }

  /**
   * Returns a paginator that makes its calls with a client of the SDK, which stays the caller's.
   */
  public static TableRestoreStatusPaginator of(RedshiftClient client) {
    String region = client.serviceClientConfiguration().region().id();
    CallLog log = new CallLog();
    ListingSizes sizes = new ListingSizes();
    return new TableRestoreStatusPaginator(
        request ->
            new SdkPages<>(
                DescribeTableRestoreStatus.ACTION,
                request,
                client,
                Optional.empty(),
                new StatementCalls(1, OptionalLong.empty(), Runnable::run),
                new SdkFailures(region, Optional.empty()),
                log,
                sizes),
        PaginationConfig.ALL,
        () -> {});
  }

  /**
   * Returns a paginator for the one region of a connection, which stays the caller's. Its property
   * {@code maxApiCalls} bounds each listing.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if the connection has several regions, or its
   *     starting token is not one of this API
   */
  public static TableRestoreStatusPaginator of(ApiConnection connection) {
    return over(connection, () -> {});
  }

  /**
   * Opens a connection and returns a paginator for its one region, to be closed; makes no call.
   *
   * @throws ApiException of the kind {@code NO_REGION} if none is given or found, and {@code
   *     ARGUMENT} as {@link #of(ApiConnection)} says
   */
  public static TableRestoreStatusPaginator open(ConnectionConfig config) {
    ApiConnection connection = new ApiConnection(config);
    try {
      return over(connection, connection::close);
    } catch (RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  /**
   * Opens a connection and returns a paginator for its one region, to be closed; makes no call.
   *
   * @param url what one would connect to by JDBC, such as {@code
   *     jdbc:redshift-restore:region=us-east-1;profile=audit}
   * @throws io.redshiftrestore.config.ConfigException if the URL is wrong
   * @throws ApiException as {@link #open(ConnectionConfig)} says
   */
  public static TableRestoreStatusPaginator open(String url) {
    return open(ConnectionConfig.parse(url, new Properties()));
  }

  private static TableRestoreStatusPaginator over(ApiConnection connection, Runnable onClose) {
    String region = onlyRegion(connection.regions());
    return new TableRestoreStatusPaginator(
        request ->
            connection.open(
                DescribeTableRestoreStatus.ACTION, region, request, connection.newStatement()),
        PaginationConfig.of(connection.config().paging()),
        onClose);
  }

  private static String onlyRegion(List<String> regions) {
    if (regions.size() > 1) {
      throw new ApiException(
          Kind.ARGUMENT,
          "A paginator lists one region, but the connection has "
              + regions.size()
              + "; open one for each region.",
          null);
    }
    return regions.get(0);
  }

  /**
   * Returns the whole listing; see {@link #paginate(TableRestoreStatusFilter, PaginationConfig)}.
   */
  public TableRestoreStatusPagination paginate() {
    return paginate(TableRestoreStatusFilter.ALL);
  }

  /**
   * Returns the listing of what a filter lets through; see {@link
   * #paginate(TableRestoreStatusFilter, PaginationConfig)}.
   */
  public TableRestoreStatusPagination paginate(TableRestoreStatusFilter filter) {
    return paginate(filter, PaginationConfig.ALL);
  }

  /**
   * Returns a part of a listing; no call is made before the first page is asked for.
   *
   * @param filter which requests to list; with a starting token, the same as the token was made
   *     with
   * @param config which part; what it leaves open is as the connection's properties {@code
   *     maxItems}, {@code pageSize} and {@code startingToken} say, if there is a connection
   * @return the listing, to be read once, by one thread
   */
  public TableRestoreStatusPagination paginate(
      TableRestoreStatusFilter filter, PaginationConfig config) {
    PaginationConfig wanted = config.orElse(defaults);
    ApiRequest request =
        new ApiRequest(filter.parameters(), wanted.effectivePageSize().used(), Optional.empty());
    return new TableRestoreStatusPagination(
        new BoundedPages<>(request, listing, wanted.start(), wanted.maxItems()));
  }

  /** Closes the connection if this paginator opened it. */
  @Override
  public void close() {
    onClose.run();
  }
}
