package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConnectionPropertyTest {

  @ParameterizedTest
  @CsvSource({
    "user, ACCESS_KEY_ID",
    "password, SECRET_ACCESS_KEY",
    "endpointUrl, ENDPOINT",
    "awsRegion, REGION",
    "profileName, PROFILE",
    "PROFILENAME, PROFILE",
    "apicalltimeout, API_CALL_TIMEOUT"
  })
  void aliases_and_any_case_find_the_property(String name, ConnectionProperty property) {
    assertThat(ConnectionProperty.byName(name)).contains(property);
  }

  @Test
  void an_unknown_name_finds_nothing() {
    assertThat(ConnectionProperty.byName("model")).isEmpty();
    assertThat(ConnectionProperty.byName("")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_name_is_the_constant_in_camel_case(ConnectionProperty property) {
    assertThat(property.propertyName()).matches("[a-z][A-Za-z]+");
    assertThat(property.propertyName().toLowerCase(Locale.ROOT))
        .isEqualTo(property.name().replace("_", "").toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void a_description_is_a_sentence(ConnectionProperty property) {
    assertThat(property.description()).matches("\\S.*[^ ]\\.").hasSizeBetween(20, 220);
  }

  @ParameterizedTest
  @EnumSource
  void a_default_is_a_value_of_the_type(ConnectionProperty property) {
    property.defaultValue().ifPresent(value -> assertThat(property.type().accepts(value)).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void a_time_says_its_unit(ConnectionProperty property) {
    if (property.propertyName().endsWith("Timeout")) {
      assertThat(property.description()).contains("Milliseconds");
    }
  }

  @Test
  void exactly_these_are_secret() {
    assertThat(ConnectionProperty.values())
        .filteredOn(ConnectionProperty::isSecret)
        .containsExactly(
            ConnectionProperty.SECRET_ACCESS_KEY,
            ConnectionProperty.SESSION_TOKEN,
            ConnectionProperty.EXTERNAL_ID);
  }

  @Test
  void choices_are_listed_where_they_are_few() {
    assertThat(ConnectionProperty.RETRY_MODE.choices())
        .containsExactly("standard", "adaptive", "legacy");
    assertThat(ConnectionProperty.FIPS.choices()).containsExactly("true", "false");
    assertThat(ConnectionProperty.SANDBOX.choices()).isEmpty();
  }
}
