package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDataSource;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sandbox.TestSandbox;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DataSourceTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(3));
  private final RestoreDataSource source = new RestoreDataSource();

  private void assertOpens(DataSource opened) throws SQLException {
    try (Connection connection = opened.getConnection()) {
      assertWorks(connection);
    }
  }

  private void assertWorks(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM table_restore_status")) {
      assertThat(SandboxDatabase.rowsOf(rows)).hasSize(3);
    }
  }

  @Test
  void a_url_is_all_it_needs() throws SQLException {
    source.setUrl(sandbox.url());
    assertOpens(source);
  }

  @Test
  void every_property_of_a_connection_may_be_set_by_its_name() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("region", "us-east-1");
    properties.setProperty("maxAttempts", "1");
    source.setProperties(properties);
    source.setProperty("ENDPOINT", sandbox.endpoint().toString());
    source.setProperty("pageSize", "nonsense");
    source.setProperty("pageSize", null);
    source.setUser("AKIDEXAMPLE");
    source.setPassword("hush");
    assertOpens(source);
  }

  @Test
  void a_property_is_one_by_whatever_name_it_is_set() throws SQLException {
    source.setUrl(sandbox.url().replaceAll(";(accessKeyId|secretAccessKey)=[^;]*", ""));
    source.setProperty("AccessKeyId", "AKIDOTHER");
    source.setProperty("secretAccessKey", "hush");
    source.setUser("AKIDEXAMPLE");
    source.setPassword("secret");
    assertOpens(source);
    assertThat(sandbox.requests().get(0).accessKeyId()).isEqualTo("AKIDEXAMPLE");
  }

  @Test
  void keys_given_with_a_connection_are_refused_where_the_urls_own_would_win() {
    source.setUrl(sandbox.url());
    SqlFailure failure = SqlFailure.of(() -> source.getConnection("AKIDOTHER", "hush"));
    assertThat(failure.state()).isEqualTo("08001");
    assertThat(failure.message()).contains("The URL names an access key itself");
  }

  @Test
  void no_url_is_that_of_the_driver_alone() {
    source.setUrl(null);
    assertThat(source.getUrl()).isEqualTo("jdbc:redshift-restore:");
  }

  @Test
  void a_pool_may_give_the_keys_with_each_connection() throws SQLException {
    source.setProperty("region", "us-east-1");
    source.setProperty("endpoint", sandbox.endpoint().toString());
    source.setUser("AKIDOTHER");
    source.setPassword("hush");
    try (Connection connection = source.getConnection("AKIDEXAMPLE", "secret")) {
      assertWorks(connection);
    }
    assertThat(source.getUser()).isEqualTo("AKIDOTHER");
    assertThat(sandbox.requests().get(0).toString()).doesNotContain("AKIDOTHER");
  }

  @Test
  void it_is_a_bean_for_reflection() throws Exception {
    assertThat(
            Arrays.stream(
                    Introspector.getBeanInfo(RestoreDataSource.class).getPropertyDescriptors())
                .filter(property -> property.getWriteMethod() != null)
                .map(PropertyDescriptor::getName))
        .contains("url", "user", "password", "properties", "loginTimeout", "logWriter");
    DataSource made =
        Class.forName(RestoreDataSource.class.getName())
            .asSubclass(DataSource.class)
            .getConstructor()
            .newInstance();
    made.getClass().getMethod("setUrl", String.class).invoke(made, sandbox.url());
    assertOpens(made);
  }

  @Test
  void a_wrong_setting_is_told_when_a_connection_is_opened() throws SQLException {
    source.setUrl("jdbc:postgresql://localhost/dev");
    SqlFailure foreign = SqlFailure.of(source::getConnection);
    assertThat(foreign.type()).isEqualTo(SQLNonTransientConnectionException.class);
    assertThat(foreign.state()).isEqualTo("08001");
    assertThat(foreign.message()).isEqualTo("The URL must begin with jdbc:redshift-restore:.");
    source.setUrl(sandbox.url());
    source.setProperty("pageSzie", "20");
    try (Connection connection = source.getConnection()) {
      assertThat((Throwable) connection.getWarnings())
          .hasMessageEndingWith("is ignored; did you mean pageSize?");
    }
  }

  @Test
  void no_secret_is_shown() {
    source.setUrl("jdbc:redshift-restore:region=us-east-1;user=AKID;password=hush");
    source.setPassword("hush");
    assertThat(source.toString()).contains("AKID").doesNotContain("hush");
    assertThat(source.getUrl()).contains("AKID").doesNotContain("hush");
    source.setUrl("jdbc:other:password=hush");
    assertThat(source.toString()).doesNotContain("hush");
  }

  @Test
  void the_rest_of_the_interface_is_there() throws SQLException {
    source.setLoginTimeout(5);
    assertThat(source.getLoginTimeout()).isEqualTo(5);
    PrintWriter writer = new PrintWriter(new StringWriter(), true);
    source.setLogWriter(writer);
    assertThat(source.getLogWriter()).isSameAs(writer);
    assertThat(source.getParentLogger().getName()).isEqualTo("io.redshiftrestore");
    assertThat(source.isWrapperFor(DataSource.class)).isTrue();
    assertThat(source.unwrap(RestoreDataSource.class)).isSameAs(source);
    assertThat(source.isWrapperFor(Connection.class)).isFalse();
    assertThat(SqlFailure.of(() -> source.unwrap(Connection.class)).state()).isEqualTo("22023");
  }
}
