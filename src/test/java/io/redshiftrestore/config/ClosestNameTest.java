package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosestNameTest {

  @ParameterizedTest
  @CsvSource({
    "regoin, region",
    "regions, region",
    "AWS_REGION, awsRegion",
    "page-size, pageSize",
    "acessKey, accessKeyId",
    "secretKey, secretAccessKey",
    "maxCalls, maxApiCalls",
    "retries, retryMode",
    "pass, password"
  })
  void a_slip_suggests_the_name_that_was_meant(String typed, String meant) {
    assertThat(ClosestName.to(typed, ConnectionProperty.allNames())).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "schemaFactory", "typeSystem", "lex", "host", "?", ""})
  void a_name_that_resembles_none_suggests_none(String typed) {
    assertThat(ClosestName.to(typed, ConnectionProperty.allNames())).isEmpty();
  }
}
