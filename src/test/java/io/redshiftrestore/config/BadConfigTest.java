package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadConfigTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user=hush|accessKeyId (or user) and secretAccessKey (or password) must be given together",
        "password=hush|must be given together",
        "sessionToken=hush|must be given together",
        "user=U;sessionToken=hush|must be given together",
        "profile=p;user=U;password=hush|profile and accessKeyId are both given",
        "user=U;password='hush hush'|secretAccessKey must be printable ASCII without blanks",
        "user=U;password=P;sessionToken=hush\u0007hush|sessionToken must be printable ASCII",
        "externalId=hush|externalId says how to assume a role, but no role is given",
        "roleSessionName=me|roleSessionName says how to assume a role, but no role is given",
        "roleArn=reader|roleArn must be the ARN of an IAM role",
        "roleArn=arn:aws:iam::12:role/reader|roleArn must be",
        "roleArn=arn:aws:iam::123456789012:user/me|roleArn must be",
        "roleArn=arn:aws:iam::123456789012:role/|roleArn must be",
        "roleArn=arn:aws:iam::123456789012:role/r;externalId=hush hush|externalId must be 2 to 1224",
        "roleArn=arn:aws:iam::123456789012:role/r;roleSessionName=a b|roleSessionName must be 2 to",
        "endpoint=localhost:5000|endpoint must be an absolute http or https URI",
        "endpoint=/redshift|endpoint must be",
        "endpoint=ftp://host|endpoint must be",
        "endpoint=http:///path|endpoint must be",
        "endpoint=http://host:99999|endpoint must be",
        "endpoint=http://a b|endpoint must be",
        "endpoint=http://me:hush@host|endpoint must be",
        "endpoint=http://host/?key=hush|endpoint must be",
        "endpoint=http://host;fips=true|endpoint replaces the region's own endpoints",
        "endpoint=http://host;dualstack=true|endpoint replaces the region's own endpoints",
        "sandbox=true;endpoint=http://host|sandbox works without AWS",
        "sandbox=rows.json;profile=p|sandbox works without AWS",
        "sandbox=true;roleArn=arn:aws:iam::123456789012:role/r|sandbox works without AWS",
        "sandbox=true;fips=true|sandbox works without AWS",
        "sandbox=a\0b|sandbox must be true, false or the path of a JSON file",
        "fips=yes|fips must be true or false.",
        "pageSize=0|pageSize must be a whole number from 1 to 2147483647.",
        "pageSize=-1|pageSize must be a whole number from 1 to 2147483647.",
        "region=us-east-1,eu-west-1;maxItems=5|maxItems and startingToken are of one region's",
        "region=*;startingToken=x|maxItems and startingToken are of one region's",
        "pageSize=fifty|pageSize must be a whole number from 1 to 2147483647.",
        "pageSize=+50|pageSize must be",
        "pageSize=٥٠|pageSize must be",
        "pageSize=99999999999999999999|pageSize must be",
        "maxItems=-1|maxItems must be a whole number from 0 upwards.",
        "maxAttempts=0|maxAttempts must be a whole number from 1 to 2147483647.",
        "maxConcurrency=0|maxConcurrency must be",
        "apiCallTimeout=0|apiCallTimeout must be a whole number from 1 upwards.",
        "apiCallTimeout=1000;apiCallAttemptTimeout=1001|apiCallAttemptTimeout must not be longer",
        "retryMode=hush|retryMode must be one of standard, adaptive, legacy.",
        "retryMode=ſtandard|retryMode must be one of",
        "onRegionError=ignore|onRegionError must be one of fail, warn.",
        "onRegionError=faİl|onRegionError must be one of fail, warn.",
        "region=US-EAST-1|region must be *, or names of lower-case letters",
        "region=us east 1|region must be",
        "'region=us-east-1,'|region must be",
        "region=,|region must be",
        "'region=*,us-east-1'|region must be",
        "applicationName=naïve|applicationName must be 1 to 50 printable ASCII characters.",
        "applicationName=a\tb|applicationName must be",
        "applicationName=123456789012345678901234567890123456789012345678901|applicationName must"
      })
  void what_cannot_be_right_is_refused_in_one_sentence(String pairs, String told) {
    ConfigException refusal =
        catchThrowableOfType(
            ConfigException.class,
            () -> ConnectionConfig.parse(ConnectionUrl.PREFIX + pairs, new Properties()));
    assertThat(refusal)
        .hasMessageContaining(told)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("hush")
        .hasNoCause();
  }

  @Test
  void records_made_by_hand_are_held_to_the_same_bounds() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(
            () -> new CallPolicy(0, 4, OptionalLong.empty(), Duration.ZERO, OnRegionError.FAIL))
        .withMessage("lookupLimit must be a whole number from 1 to 2147483647, but is 0.");
  }
}
