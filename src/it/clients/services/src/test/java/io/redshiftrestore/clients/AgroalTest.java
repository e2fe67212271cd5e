package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.redshiftrestore.RestoreDataSource;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quarkus's pool. */
class AgroalTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  private AgroalDataSourceConfigurationSupplier settings() {
    return new AgroalDataSourceConfigurationSupplier()
        .metricsEnabled()
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(1)
                    .acquisitionTimeout(Duration.ofSeconds(10))
                    .validateOnBorrow(true)
                    .connectionFactoryConfiguration(
                        factory ->
                            factory
                                .jdbcUrl(
                                    "jdbc:redshift-restore:region=us-east-1;endpoint="
                                        + sandbox.endpoint())
                                .principal(new NamePrincipal("AKIDEXAMPLE"))
                                .credential(new SimplePassword("secret"))));
  }

  @Test
  void it_lends_one_connection_many_times() throws SQLException {
    borrowTenTimes(settings());
  }

  @Test
  void it_sets_a_data_source_up_by_its_properties() throws SQLException {
    AgroalDataSourceConfigurationSupplier settings = settings();
    settings.connectionPoolConfiguration(
        pool ->
            pool.connectionFactoryConfiguration(
                factory -> factory.connectionProviderClass(RestoreDataSource.class)));
    borrowTenTimes(settings);
  }

  private void borrowTenTimes(AgroalDataSourceConfigurationSupplier settings) throws SQLException {
    try (AgroalDataSource pool = AgroalDataSource.from(settings)) {
      for (int i = 0; i < 10; i++) {
        try (Connection connection = pool.getConnection();
            Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery(
                    "SELECT request_time FROM table_restore_status"
                        + " WHERE table_restore_request_id = 'request-7'")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getTimestamp(1)).hasToString("2024-03-01 01:22:41.901");
        }
      }
      assertThat(pool.getMetrics().creationCount()).isEqualTo(1);
      assertThat(pool.getMetrics().invalidCount()).isZero();
    }
    assertThat(sandbox.requests()).hasSize(10);
  }
}
