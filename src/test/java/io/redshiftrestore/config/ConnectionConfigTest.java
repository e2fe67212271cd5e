package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConnectionConfigTest {
  private static final URI LOOPBACK = URI.create("http://127.0.0.1:5439");

  @Test
  void nothing_given_leaves_everything_to_its_default() {
    assertThat(parse(""))
        .isEqualTo(
            new ConnectionConfig(
                new RegionSelection.DefaultChain(),
                new Credentials(new CredentialSource.DefaultChain(), Optional.empty()),
                new Endpoint(Optional.empty(), false, false),
                new Paging(100, OptionalLong.empty(), Optional.empty()),
                new CallPolicy(20, 4, OptionalLong.empty(), Duration.ZERO, OnRegionError.FAIL),
                new Retry(
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.of(Duration.ofSeconds(60)),
                    Optional.empty()),
                TimestampAs.CLOCK,
                Optional.empty(),
                new Sandbox.Off(),
                List.of()));
  }

  @Test
  void everything_given_arrives_where_it_belongs() {
    ConnectionConfig config =
        parse(
            "region=eu-west-1;user=AKIA;password=s/3=;sessionToken=t0ken==;"
                + "roleArn=arn:aws-cn:iam::123456789012:role/path/reader;roleSessionName=me@work;"
                + "externalId=ext:1;fips=TRUE;dualstack=true;pageSize=20;apiCallTimeout=3000;"
                + "apiCallAttemptTimeout=1000;maxAttempts=5;retryMode=Adaptive;"
                + "timestampAs=Instant;applicationName=night watch/1.0");
    assertThat(config.timestampAs()).isEqualTo(TimestampAs.INSTANT);
    assertThat(config.regions()).isEqualTo(RegionSelection.of("eu-west-1"));
    assertThat(config.credentials())
        .isEqualTo(
            new Credentials(
                new CredentialSource.StaticKeys("AKIA", "s/3=", Optional.of("t0ken==")),
                Optional.of(
                    new AssumedRole(
                        "arn:aws-cn:iam::123456789012:role/path/reader",
                        Optional.of("me@work"),
                        Optional.of("ext:1")))));
    assertThat(config.endpoint()).isEqualTo(new Endpoint(Optional.empty(), true, true));
    assertThat(config.paging().pageSize()).isEqualTo(20);
    assertThat(config.retry())
        .isEqualTo(
            new Retry(
                Optional.of(RetryMode.ADAPTIVE),
                OptionalInt.of(5),
                Optional.of(Duration.ofSeconds(3)),
                Optional.of(Duration.ofSeconds(1))));
    assertThat(config.applicationName()).contains("night watch/1.0");
  }

  @Test
  void a_role_may_be_assumed_by_any_source_of_credentials() {
    ConnectionConfig config = parse("profile=audit;roleArn=arn:aws:iam::123456789012:role/reader");
    assertThat(config.credentials().source()).isEqualTo(new CredentialSource.Profile("audit"));
    assertThat(config.credentials().assumedRole()).isPresent();
  }

  @Test
  void sandbox_is_off_live_or_a_file() {
    assertThat(parse("sandbox=False").sandbox()).isEqualTo(new Sandbox.Off());
    assertThat(parse("sandbox=TRUE").sandbox()).isEqualTo(new Sandbox.Live());
    assertThat(parse("sandbox=rows/today.json").sandbox())
        .isEqualTo(new Sandbox.File(Path.of("rows/today.json")));
  }

  @Test
  void a_sandbox_is_pointed_at_with_made_up_keys_and_region() {
    ConnectionConfig pointed = parse("sandbox=true;pageSize=20").pointedAt(LOOPBACK);
    assertThat(pointed.regions()).isEqualTo(RegionSelection.of("us-east-1"));
    assertThat(pointed.credentials().source()).isInstanceOf(CredentialSource.StaticKeys.class);
    assertThat(pointed.endpoint().override()).contains(LOOPBACK);
    assertThat(pointed.paging().pageSize()).isEqualTo(20);
    assertThat(pointed.sandbox()).isEqualTo(new Sandbox.Off());
  }

  @Test
  void a_sandbox_is_pointed_at_with_the_keys_and_region_that_were_given() {
    ConnectionConfig given = parse("sandbox=true;region=eu-west-1;user=U;password=P");
    ConnectionConfig pointed = given.pointedAt(LOOPBACK);
    assertThat(pointed.regions()).isEqualTo(given.regions());
    assertThat(pointed.credentials()).isEqualTo(given.credentials());
  }

  @Test
  void regions_are_named_once_each_in_their_order() {
    assertThat(RegionSelection.of("us-east-1", "eu-west-1", "us-east-1"))
        .isEqualTo(new RegionSelection.Named(List.of("us-east-1", "eu-west-1")));
    assertThat(parse("region='us-east-1, us-east-1'").regions())
        .isEqualTo(RegionSelection.of("us-east-1"));
  }

  private static ConnectionConfig parse(String pairs) {
    return ConnectionConfig.parse(ConnectionUrl.PREFIX + pairs, new Properties());
  }
}
