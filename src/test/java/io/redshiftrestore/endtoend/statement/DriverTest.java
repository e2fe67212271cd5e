package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDriver;
import io.redshiftrestore.config.ConnectionProperty;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverTest {

  private static final String URL = "jdbc:redshift-restore:";

  private final RestoreDriver driver = new RestoreDriver();

  private DriverPropertyInfo info(ConnectionProperty property, String url) {
    return Arrays.stream(driver.getPropertyInfo(url, null))
        .filter(info -> info.name.equals(property.propertyName()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"jdbc:redshift://x", "jdbc:redshift-restorex:", "nonsense", ":", "jdbc:"})
  void another_drivers_url_is_neither_accepted_nor_opened(String url) throws SQLException {
    assertThat(driver.acceptsURL(url)).isFalse();
    assertThat(driver.connect(url, new Properties())).isNull();
    assertThat(driver.connect(url, null)).isNull();
  }

  @Test
  void its_own_url_is_accepted_whatever_follows() {
    assertThat(driver.acceptsURL(URL + "no such=thing;;")).isTrue();
    assertThat(driver.acceptsURL("JDBC:Redshift-Restore:")).isTrue();
  }

  @Test
  void every_property_is_described_with_its_default_and_its_choices() {
    assertThat(Arrays.stream(driver.getPropertyInfo(URL, null)).map(info -> info.name))
        .containsExactlyElementsOf(
            Arrays.stream(ConnectionProperty.values())
                .map(ConnectionProperty::propertyName)
                .toList());
    for (ConnectionProperty property : ConnectionProperty.values()) {
      DriverPropertyInfo info = info(property, URL);
      assertThat(info.description).isEqualTo(property.description()).isNotBlank();
      assertThat(info.value).isEqualTo(property.defaultValue().orElse(null));
      assertThat(info.choices == null ? List.of() : List.of(info.choices))
          .isEqualTo(property.choices());
      assertThat(info.required).isFalse();
    }
  }

  @Test
  void a_value_that_was_given_is_shown_unless_it_is_a_secret() {
    String url = URL + "region=us-east-1;secretAccessKey=hush;onRegionError=warn";
    assertThat(info(ConnectionProperty.REGION, url).value).isEqualTo("us-east-1");
    assertThat(info(ConnectionProperty.SECRET_ACCESS_KEY, url).value).isNull();
    DriverPropertyInfo onError = info(ConnectionProperty.ON_REGION_ERROR, url);
    assertThat(onError.value).isEqualTo("warn");
    assertThat(onError.choices).containsExactly("fail", "warn");
  }

  @Test
  void no_description_shows_the_password_of_an_endpoint() {
    String url = URL + "region=us-east-1;endpoint=https://me:hush@example.com/";
    assertThat(driver.getPropertyInfo(url, null))
        .extracting(info -> String.valueOf(info.value))
        .noneMatch(value -> value.contains("hush"));
  }

  @ParameterizedTest
  @ValueSource(strings = {URL + "reg", URL + "regoin=x", URL + "pageSize=many", URL + "region='"})
  void a_url_that_is_still_being_typed_shows_what_properties_there_are(String url) {
    assertThat(driver.getPropertyInfo(url, null)).hasSize(ConnectionProperty.values().length);
  }

  @Test
  void it_is_registered_once_with_a_logger_of_its_own() {
    assertThat(DriverManager.drivers().filter(RestoreDriver.class::isInstance)).hasSize(1);
    assertThat(driver.getParentLogger().getName()).isEqualTo("io.redshiftrestore");
    assertThat(driver.jdbcCompliant()).isFalse();
  }
}
