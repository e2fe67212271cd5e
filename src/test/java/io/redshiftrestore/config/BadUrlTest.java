package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "us-east-1|Pair 1 of the URL has no equals sign",
        "region=x;;hush-hush|Pair 2 of the URL has no equals sign",
        "=hush-hush|Pair 1 of the URL has no name",
        "region=x;password='hush-hush;user=u|Pair 2 of the URL has a quote that is never closed",
        "password=\"hush-hush'|Pair 1 of the URL has a quote that is never closed",
        "password='hush'-hush|Pair 1 of the URL goes on after its closing quote",
        "regoin=x|'regoin' in pair 1 of the URL is not a property; did you mean region?",
        "page_size=50|did you mean pageSize?",
        "secretAcessKey=hush-hush|did you mean secretAccessKey?",
        "hush/hush+hush=x|A name in pair 1 of the URL is not a property; the properties are region,",
        "password=hush;hush=hush|put that in quotes; otherwise the properties are region,",
        "region=us-east-1,password=hush-hush|pair 1 of the URL seems to hold another pair",
        "applicationName=a PassWord = hush-hush|pair 1 of the URL seems to hold another pair",
        "profile=';password=hush-hush;user='|pair 1 of the URL seems to hold another pair",
        "endpoint=http://h?region=x|pair 1 of the URL seems to hold another pair",
        "region=x;profile=p;awsRegion=y|region (or awsRegion) is given twice in the URL",
        "password=hush;secretAccessKey=hush-hush|secretAccessKey (or password) is given twice"
      })
  void a_mistake_is_told_by_its_place_and_never_quoted(String pairs, String told) {
    assertThat(refusal(pairs, new Properties())).contains(told).doesNotContain("hush");
  }

  @Test
  void another_drivers_url_is_refused() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConnectionUrl.parse("jdbc:redshift://h", new Properties()))
        .withMessage("The URL must begin with jdbc:redshift-restore:.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "schemaFactory",
        "schemaType",
        "typeSystem",
        "fun",
        "lex",
        "parserFactory",
        "metaTableFactory",
        "schema",
        "schema.directory",
        "conformance",
        "timeZone",
        "serialization",
        "factory"
      })
  void what_calcite_would_take_is_refused_in_the_url_and_ignored_beside_it(String name) {
    assertThat(refusal(name + "=x", new Properties()))
        .contains("'" + name + "' in pair 1 of the URL is not a property");
    Properties properties = new Properties();
    properties.setProperty(name, "x");
    GivenProperties given = ConnectionUrl.parse(ConnectionUrl.PREFIX, properties);
    assertThat(given.values()).isEmpty();
    assertThat(given.warnings()).singleElement(STRING).contains("'" + name + "'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Type   | 'Type' in the connection properties is not a property of this driver and is ignored.",
        "regoin | 'regoin' in the connection properties is not a property of this driver and is ignored; did you mean region?",
        "hu+sh  | A name in the connection properties is not a property of this driver and is ignored."
      })
  void an_unknown_name_beside_the_url_is_warned_of(String name, String warning) {
    Properties properties = new Properties();
    properties.put(name, new Object());
    properties.setProperty("region", "eu-west-1");
    GivenProperties given = ConnectionUrl.parse(ConnectionUrl.PREFIX, properties);
    assertThat(given.values()).containsOnlyKeys(ConnectionProperty.REGION);
    assertThat(given.warnings()).containsExactly(warning);
  }

  @Test
  void one_property_twice_among_the_properties_is_refused() {
    Properties properties = new Properties();
    properties.setProperty("Region", "x");
    properties.setProperty("region", "y");
    assertThat(refusal("", properties)).contains("given twice in the connection properties");
  }

  @Test
  void several_values_in_one_property_are_refused() {
    Properties properties = new Properties();
    properties.put("region", List.of("x", "y"));
    assertThat(refusal("", properties)).contains("must be one value, not several");
    properties.put("region", new char[] {'x'});
    assertThat(refusal("", properties)).contains("must be one value, not several");
  }

  @Test
  void a_key_that_is_no_string_is_warned_of() {
    Properties properties = new Properties();
    properties.put(5, "x");
    assertThat(ConnectionUrl.parse(ConnectionUrl.PREFIX, properties).warnings())
        .containsExactly(
            "A name in the connection properties is not a property of this driver and is ignored.");
  }

  private static String refusal(String pairs, Properties properties) {
    ConfigException refusal =
        catchThrowableOfType(
            ConfigException.class,
            () -> ConnectionUrl.parse(ConnectionUrl.PREFIX + pairs, properties));
    assertThat(refusal).hasNoCause();
    return String.valueOf(refusal.getMessage());
  }
}
