package io.redshiftrestore.api;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxClient;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** What a paginator can be made of. */
class PaginatorSourcesTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));

  private RedshiftClient client(String region) {
    return RedshiftClient.builder()
        .region(Region.of(region))
        .endpointOverride(sandbox.endpoint())
        .credentialsProvider(SandboxClient.credentials())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  private static int size(TableRestoreStatusPagination listing) {
    return listing.buildFullResult().tableRestoreStatusDetails().size();
  }

  @Test
  void a_client_of_the_sdk_is_used_and_left_open() {
    try (RedshiftClient client = client("us-east-1")) {
      try (TableRestoreStatusPaginator paginator = TableRestoreStatusPaginator.of(client)) {
        assertThat(size(paginator.paginate())).isEqualTo(45);
      }
      assertThat(client.describeTableRestoreStatus(all -> {}).tableRestoreStatusDetails())
          .hasSize(45);
    }
  }

  @Test
  void an_error_of_a_clients_call_names_the_clients_region() {
    try (RedshiftClient client = client("eu-west-1")) {
      PaginationConfig typo = PaginationConfig.ALL.withStartingToken("typo");
      TableRestoreStatusPagination listing =
          TableRestoreStatusPaginator.of(client).paginate(TableRestoreStatusFilter.ALL, typo);
      ApiException failure = catchThrowableOfType(ApiException.class, listing::buildFullResult);
      assertThat(failure).hasMessageContaining("eu-west-1 refused an argument");
      assertThat(failure.kind()).isEqualTo(ApiException.Kind.ARGUMENT);
    }
  }

  @Test
  void a_connection_is_used_and_left_open() {
    ConnectionConfig config = ConnectionConfig.parse(sandbox.url(), new Properties());
    try (ApiConnection connection = new ApiConnection(config)) {
      try (TableRestoreStatusPaginator paginator = TableRestoreStatusPaginator.of(connection)) {
        assertThat(size(paginator.paginate())).isEqualTo(45);
      }
      assertThat(size(TableRestoreStatusPaginator.of(connection).paginate())).isEqualTo(45);
      assertThat(connection.log().calls()).extracting(ApiCall::statement).containsExactly(1L, 2L);
    }
  }

  @Test
  void a_url_is_opened_without_a_call_and_closed() {
    TableRestoreStatusPaginator paginator = TableRestoreStatusPaginator.open(sandbox.url());
    assertThat(sandbox.requests()).isEmpty();
    assertThat(size(paginator.paginate())).isEqualTo(45);
    paginator.close();
    TableRestoreStatusPagination afterwards = paginator.paginate();
    assertThatExceptionOfType(RuntimeException.class).isThrownBy(afterwards::buildFullResult);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void the_url_of_a_sandbox_needs_no_aws() {
    try (TableRestoreStatusPaginator paginator =
        TableRestoreStatusPaginator.open("jdbc:redshift-restore:sandbox=true")) {
      assertThat(size(paginator.paginate())).isPositive();
    }
  }

  @Test
  void the_sandboxs_file_must_exist() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () -> TableRestoreStatusPaginator.open("jdbc:redshift-restore:sandbox=no-such-file"))
        .withMessageContaining("The sandbox's file cannot be used");
  }

  @Test
  void what_a_configuration_leaves_open_is_as_the_urls_properties_say() {
    try (TableRestoreStatusPaginator paginator =
        TableRestoreStatusPaginator.open(sandbox.url("pageSize=30"))) {
      paginator.paginate().buildFullResult();
      PaginationConfig forties = PaginationConfig.ALL.withPageSize(40);
      paginator.paginate(TableRestoreStatusFilter.ALL, forties).buildFullResult();
    }
    assertThat(sandbox.requests())
        .extracting(request -> request.parameter("MaxRecords"))
        .containsExactly("30", "30", "40", "40");
  }

  @Test
  void a_urls_max_api_calls_bounds_each_listing() {
    try (TableRestoreStatusPaginator paginator =
        TableRestoreStatusPaginator.open(sandbox.url("pageSize=20;maxApiCalls=2"))) {
      for (int listing = 0; listing < 2; listing++) {
        ApiException failure =
            catchThrowableOfType(ApiException.class, () -> paginator.paginate().buildFullResult());
        assertThat(failure.kind()).isEqualTo(ApiException.Kind.TOO_MANY_CALLS);
      }
    }
    assertThat(sandbox.requests()).hasSize(4);
  }

  @Test
  void a_paginator_lists_one_region() {
    String url = sandbox.url().replace("us-east-1", "us-east-1,eu-west-1");
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> TableRestoreStatusPaginator.open(url));
    assertThat(failure).hasMessageContaining("lists one region, but the connection has 2");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.ARGUMENT);
  }

  @Test
  void several_threads_may_each_read_a_listing_of_their_own() {
    PaginationConfig twenties = PaginationConfig.ALL.withPageSize(20);
    try (TableRestoreStatusPaginator paginator = TableRestoreStatusPaginator.open(sandbox.url())) {
      List<CompletableFuture<Integer>> listings =
          Stream.generate(() -> paginator.paginate(TableRestoreStatusFilter.ALL, twenties))
              .limit(8)
              .map(listing -> CompletableFuture.supplyAsync(() -> size(listing)))
              .toList();
      assertThat(listings).allSatisfy(size -> assertThat(size.get(30, SECONDS)).isEqualTo(45));
    }
  }
}
