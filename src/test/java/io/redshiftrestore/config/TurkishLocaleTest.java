package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** In Turkish, the lower case of I is not i. */
@ResourceLock(Resources.LOCALE)
class TurkishLocaleTest {
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speak_turkish() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
  }

  @AfterEach
  void speak_as_before() {
    Locale.setDefault(before);
  }

  @Test
  void case_does_not_depend_on_the_language() {
    ConnectionConfig config =
        ConnectionConfig.parse(
            "JDBC:REDSHIFT-RESTORE:REGION=eu-west-1;FIPS=TRUE;PAGESIZE=30;RETRYMODE=ADAPTIVE;"
                + "APPLICATIONNAME=I",
            new Properties());
    assertThat(config.regions()).isEqualTo(RegionSelection.of("eu-west-1"));
    assertThat(config.endpoint().fips()).isTrue();
    assertThat(config.retry().mode()).contains(RetryMode.ADAPTIVE);
    assertThat(OnRegionError.parse("fail")).isEqualTo(OnRegionError.FAIL);
  }

  @Test
  void secrets_are_recognised_in_any_language() {
    assertThat(ConnectionUrl.redacted(ConnectionUrl.PREFIX + "SESSIONTOKEN=hush;EXTERNALID=hush"))
        .doesNotContain("hush");
    assertThat(ClosestName.to("REGIN", ConnectionProperty.allNames())).contains("region");
  }
}
