package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** Predicates over the key columns of {@code table_restore_status}, with values. */
public final class KnownKeys {

  public static final int ID =
      TableRestoreStatusTable.DECLARATION.indexOf("table_restore_request_id");
  public static final int CLUSTER =
      TableRestoreStatusTable.DECLARATION.indexOf("cluster_identifier");
  public static final int REGION = TableRestoreStatusTable.DECLARATION.indexOf(ApiTable.REGION);

  private KnownKeys() {}

  static KeyPredicate<Optional<String>> in(int column, @Nullable String... values) {
    return new In<>(column, optional(values));
  }

  static KeyPredicate<Optional<String>> notIn(int column, @Nullable String... values) {
    return new NotIn<>(column, optional(values));
  }

  static KeyPredicate<Optional<String>> between(
      int column, @Nullable String least, @Nullable String greatest) {
    return new Between<>(column, Optional.ofNullable(least), Optional.ofNullable(greatest));
  }

  static KeyPredicate<Optional<String>> like(int column, @Nullable String pattern) {
    return new Like<>(column, Optional.ofNullable(pattern), "\\");
  }

  static KeyPredicate<Optional<String>> isNull(@Nullable String value) {
    return new IsNull<>(Optional.ofNullable(value));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static KeyPredicate<Optional<String>> allOf(KeyPredicate<Optional<String>>... terms) {
    return new AllOf<>(List.of(terms));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static KeyPredicate<Optional<String>> anyOf(KeyPredicate<Optional<String>>... terms) {
    return new AnyOf<>(List.of(terms));
  }

  /** Returns a row of which nothing but these is known. */
  public static Row row(@Nullable String id, @Nullable String cluster, String region) {
    return TableRestoreStatusTable.DECLARATION.row(
        TableRestoreStatus.builder().tableRestoreRequestId(id).clusterIdentifier(cluster).build(),
        region);
  }

  private static List<Optional<String>> optional(@Nullable String... values) {
    return Stream.of(values).<Optional<String>>map(Optional::ofNullable).toList();
  }
}
