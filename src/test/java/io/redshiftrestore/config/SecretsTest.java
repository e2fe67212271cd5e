package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  @Test
  void what_holds_a_secret_shows_stars() {
    String url =
        ConnectionUrl.PREFIX
            + "user=AKIA;password=hush1;sessionToken=hush2;externalId=hush3;"
            + "roleArn=arn:aws:iam::123456789012:role/reader";
    GivenProperties settings = ConnectionUrl.parse(url, new Properties());
    ConnectionConfig config = ConnectionConfig.of(settings);
    assertThat(settings.toString())
        .isEqualTo(
            "Settings[accessKeyId=AKIA, secretAccessKey=***, sessionToken=***,"
                + " roleArn=arn:aws:iam::123456789012:role/reader, externalId=***]");
    assertThat(config.toString())
        .doesNotContain("hush")
        .contains("accessKeyId=AKIA, secretAccessKey=***, sessionToken=***")
        .contains("externalId=***");
    assertThat(Credentials.ofKeys("AKIA", "hush").toString())
        .contains("secretAccessKey=***, sessionToken=none");
    assertThat(new UrlPair(1, "hush", "hush", false, 0, 4).toString()).doesNotContain("hush");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "region=x;profile=p|region=x;profile=p",
        "//?user=U&PASSWORD=hush&region=x|//?user=U&PASSWORD=***&region=x",
        "secretAccessKey = 'hu;''sh' ; region=x|secretAccessKey = *** ; region=x",
        "sessionToken=hush==;externalId=\"hush\"|sessionToken=***;externalId=***",
        "password=;sessionToken=|password=;sessionToken="
      })
  void a_redacted_url_hides_secrets_and_keeps_the_rest(String pairs, String shown) {
    assertThat(ConnectionUrl.redacted(ConnectionUrl.PREFIX + pairs))
        .isEqualTo(ConnectionUrl.PREFIX + shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hush",
        "password='hush",
        "pasword=hush",
        "password=hush;hush=hush",
        "region=x password=hush",
        "region=';password=hush;profile='",
        "endpoint=http://me:hush@host"
      })
  void a_redacted_url_is_the_prefix_where_a_secret_could_be_anywhere(String pairs) {
    assertThat(ConnectionUrl.redacted(ConnectionUrl.PREFIX + pairs))
        .isEqualTo(ConnectionUrl.PREFIX);
    assertThat(ConnectionUrl.redacted(pairs)).isEqualTo(ConnectionUrl.PREFIX);
  }
}
