package io.redshiftrestore.api;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.RedshiftResponse;

/**
 * One of Redshift's paginated describe actions, as the SDK offers it.
 *
 * @param name the action's name in the API reference, such as {@code DescribeTableRestoreStatus}
 * @param notFoundCodes the error codes by which the action says that what a filter names does not
 *     exist; for SQL that is an empty answer
 * @param paginator opens the SDK's paginator without making a call
 * @param hasRows whether an answer held the list of rows at all, empty or not
 * @param rows the rows of an answer
 * @param marker the marker that an answer ends with
 */
public record DescribeAction<A extends RedshiftResponse, R>(
    String name,
    Set<String> notFoundCodes,
    Paginator<A> paginator,
    Predicate<A> hasRows,
    Function<A, List<R>> rows,
    Function<A, @Nullable String> marker) {

  /** Opens the SDK's lazy paginator of an action. */
  @FunctionalInterface
  public interface Paginator<A> {

    /** Returns the answers in order, each fetched by the iterator's {@code next()}. */
    Iterable<A> open(RedshiftClient client, ApiRequest request);
  }

  /** Returns the permission that a caller needs, such as {@code redshift:DescribeClusters}. */
  public String iamAction() {
    return "redshift:" + name;
  }
}
