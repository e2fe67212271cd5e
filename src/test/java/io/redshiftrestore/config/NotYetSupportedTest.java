package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotYetSupportedTest {

  @ParameterizedTest
  @ValueSource(strings = {"maxItems=10", "startingToken=eyJNYXJrZXIiOiAibSJ9"})
  void what_does_not_work_yet_is_refused_rather_than_ignored(String pair) {
    ConfigException refusal =
        catchThrowableOfType(
            ConfigException.class,
            () -> ConnectionConfig.parse(ConnectionUrl.PREFIX + pair, new Properties()));
    assertThat(refusal.reason()).isEqualTo(ConfigException.Reason.NOT_SUPPORTED_YET);
    assertThat(refusal)
        .hasMessageContaining("property " + pair.substring(0, pair.indexOf('=')))
        .hasMessageContaining("is not supported yet");
  }

  @Test
  void a_property_knows_whether_it_works() {
    assertThat(ConnectionProperty.MAX_ITEMS.isSupported()).isFalse();
    assertThat(ConnectionProperty.REGION.isSupported()).isTrue();
  }
}
