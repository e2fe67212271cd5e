package io.redshiftrestore.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.config.ConfigException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy a request goes through: as the AWS CLI has it, and never on this machine. */
class ProxyChoiceTest {

  private static final URI AWS = URI.create("https://redshift.us-east-1.amazonaws.com/");

  private static String chosen(URI uri, String... variables) {
    Map<String, String> environment = new HashMap<>();
    for (String variable : variables) {
      String[] pair = variable.split("=", 2);
      environment.put(pair[0], pair[1]);
    }
    return shown(new ProxyChoice(environment, null), uri);
  }

  private static String shown(ProxyChoice choice, URI uri) {
    Proxy proxy = choice.select(uri).get(0);
    return proxy.address() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : "none";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS_PROXY=http://proxy.example:3128",
        "https_proxy=http://proxy.example:3128",
        "https_proxy=proxy.example:3128",
        "https_proxy=http://user:hush@proxy.example:3128/"
      })
  void https_goes_through_the_proxy_of_https(String variable) {
    assertThat(chosen(AWS, variable)).isEqualTo("proxy.example:3128");
  }

  @Test
  void https_does_not_go_through_the_proxy_of_http() {
    assertThat(chosen(AWS, "HTTP_PROXY=http://proxy.example:3128")).isEqualTo("none");
    assertThat(chosen(URI.create("http://a.example/"), "HTTP_PROXY=proxy.example"))
        .isEqualTo("proxy.example:80");
  }

  @Test
  void the_variable_in_lower_case_goes_first() {
    assertThat(chosen(AWS, "HTTPS_PROXY=http://upper:1", "https_proxy=http://lower:2"))
        .isEqualTo("lower:2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|none",
        "amazonaws.com|none",
        ".amazonaws.com|none",
        "a.example, redshift.us-east-1.amazonaws.com|none",
        "aws.com|p:1",
        "us-east-1|p:1",
        ",|p:1"
      })
  void what_no_proxy_names_goes_through_none(String names, String proxy) {
    assertThat(chosen(AWS, "https_proxy=p:1", "NO_PROXY=" + names)).isEqualTo(proxy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:5439/",
        "http://127.1.2.3/",
        "http://[::1]:1/",
        "http://LOCALHOST/"
      })
  void what_stays_on_this_machine_goes_through_none(URI uri) {
    assertThat(chosen(uri, "http_proxy=p:1", "HTTP_PROXY=p:1")).isEqualTo("none");
    ProxySelector everything = ProxySelector.of(InetSocketAddress.createUnresolved("java", 1));
    assertThat(shown(new ProxyChoice(Map.of(), everything), uri)).isEqualTo("none");
  }

  @Test
  void javas_own_settings_go_before_the_variables() {
    ProxySelector everything = ProxySelector.of(InetSocketAddress.createUnresolved("java", 1));
    assertThat(shown(new ProxyChoice(Map.of("https_proxy", "p:1"), everything), AWS))
        .isEqualTo("java:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://p:1", "socks5://hush@p:1", "http://", "http://p:99999", "a b"})
  void an_address_that_is_none_is_refused_by_the_name_of_its_variable(String address) {
    ProxyChoice choice = new ProxyChoice(Map.of("HTTPS_PROXY", address), null);
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> choice.check(AWS))
        .withMessageContaining("The environment variable HTTPS_PROXY must be the address")
        .withMessageNotContaining("hush");
  }
}
