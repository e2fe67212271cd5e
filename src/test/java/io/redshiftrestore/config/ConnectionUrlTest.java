package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.ACCESS_KEY_ID;
import static io.redshiftrestore.config.ConnectionProperty.APPLICATION_NAME;
import static io.redshiftrestore.config.ConnectionProperty.PAGE_SIZE;
import static io.redshiftrestore.config.ConnectionProperty.PROFILE;
import static io.redshiftrestore.config.ConnectionProperty.REGION;
import static io.redshiftrestore.config.ConnectionProperty.SECRET_ACCESS_KEY;
import static io.redshiftrestore.config.ConnectionProperty.STARTING_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

  @Test
  void only_urls_with_the_prefix_are_accepted() {
    assertThat(ConnectionUrl.accepts("jdbc:redshift-restore:")).isTrue();
    assertThat(ConnectionUrl.accepts("JDBC:Redshift-Restore:region=x")).isTrue();
    assertThat(ConnectionUrl.accepts("jdbc:redshift-restore")).isFalse();
    assertThat(ConnectionUrl.accepts("jdbc:redshift://host/db")).isFalse();
    assertThat(ConnectionUrl.accepts(" jdbc:redshift-restore:")).isFalse();
    assertThat(ConnectionUrl.accepts("")).isFalse();
    assertThat(ConnectionUrl.accepts(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "region=eu-west-1;profile=audit",
        "region=eu-west-1&profile=audit",
        "//region=eu-west-1;profile=audit",
        "?region=eu-west-1&profile=audit",
        "//?region=eu-west-1;profile=audit;",
        ";; region = eu-west-1 ;& PROFILE =\taudit ; ;",
        "Region='eu-west-1';profileName=\"audit\"",
        "awsRegion= 'eu-west-1' ;profile=audit;region=eu-west-1",
        "region=eu-west-1;profile=audit;pageSize=;user= ;password=''"
      })
  void every_spelling_means_the_same(String pairs) {
    assertThat(parse(pairs)).containsOnly(entry(REGION, "eu-west-1"), entry(PROFILE, "audit"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "//", "?", "//?", ";", " "})
  void a_url_may_say_nothing(String pairs) {
    assertThat(parse(pairs)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "applicationName=it's|it's",
        "applicationName='a;b&c=d?e'|a;b&c=d?e",
        "applicationName='it''s'|it's",
        "applicationName=\"say \"\"hi\"\" it's\"|say \"hi\" it's",
        "applicationName=a=b|a=b",
        "applicationName=a b|a b",
        "applicationName=100%25|100%25",
        "applicationName='  padded '|`  padded `",
        "applicationName=''''|'"
      })
  void a_value_is_taken_as_it_is_written(String pairs, String value) {
    assertThat(parse(pairs)).containsExactly(entry(APPLICATION_NAME, value));
  }

  @Test
  void equals_signs_after_the_first_belong_to_the_value() {
    assertThat(parse("password=a=b/+c==;startingToken=eyJNYXJrZXIiOiAibSJ9user=;user=U"))
        .containsOnly(
            entry(SECRET_ACCESS_KEY, "a=b/+c=="),
            entry(STARTING_TOKEN, "eyJNYXJrZXIiOiAibSJ9user="),
            entry(ACCESS_KEY_ID, "U"));
  }

  @Test
  void the_url_wins_over_the_properties_even_through_an_alias() {
    Properties properties = new Properties();
    properties.setProperty("region", "us-east-1");
    properties.setProperty("profile", "audit");
    assertThat(parse("awsRegion=eu-west-1;profile=", properties))
        .containsOnly(entry(REGION, "eu-west-1"), entry(PROFILE, "audit"));
  }

  @Test
  void the_url_wins_even_over_a_value_that_is_wrong() {
    Properties properties = new Properties();
    properties.setProperty("pageSize", "5");
    assertThat(parse("pageSize=50", properties)).containsExactly(entry(PAGE_SIZE, "50"));
  }

  @Test
  void properties_may_be_other_objects_than_strings() {
    Properties properties = new Properties();
    properties.put("pageSize", 50);
    properties.put("FIPS", true);
    assertThat(parse("", properties))
        .containsOnly(entry(PAGE_SIZE, "50"), entry(ConnectionProperty.FIPS, "true"));
  }

  @Test
  void defaults_behind_the_properties_are_honoured() {
    Properties defaults = new Properties();
    defaults.setProperty("region", "us-east-1");
    defaults.setProperty("profile", "audit");
    Properties properties = new Properties(defaults);
    properties.setProperty("region", " eu-west-1\n");
    properties.setProperty("user", "");
    assertThat(parse("", properties))
        .containsOnly(entry(REGION, "eu-west-1"), entry(PROFILE, "audit"));
  }

  private static Map<ConnectionProperty, String> parse(String pairs) {
    return parse(pairs, new Properties());
  }

  private static Map<ConnectionProperty, String> parse(String pairs, Properties properties) {
    return ConnectionUrl.parse(ConnectionUrl.PREFIX + pairs, properties).values();
  }
}
