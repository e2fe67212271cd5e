package io.redshiftrestore.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.readme.ChildProgram;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nonsense in the environment variables of AWS's tools. */
class EnvironmentTest {

  private static final Pattern BETWEEN = Pattern.compile("; ");
  private static final String KEYS = ";user=AKID;password=hush";
  private static final int LONGEST_MESSAGE = 500;

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));

  private String outcome(String variables, String properties)
      throws IOException, InterruptedException {
    Map<String, String> environment =
        BETWEEN
            .splitAsStream(variables)
            .collect(
                Collectors.toMap(
                    pair -> pair.substring(0, pair.indexOf('=')),
                    pair -> pair.substring(pair.indexOf('=') + 1)));
    ChildProgram program =
        ChildProgram.javaWith(
            environment,
            "-XX:TieredStopAtLevel=1",
            EnvironmentProgram.class.getName(),
            "jdbc:redshift-restore:maxAttempts=1;endpoint=" + sandbox.endpoint() + properties);
    assertThat(program.err()).isEmpty();
    return program.out().stripTrailing();
  }

  private void assertFails(String variables, String properties, String state, String said)
      throws IOException, InterruptedException {
    assertThat(outcome(variables, properties))
        .startsWith(state + " ")
        .contains(said)
        .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE)
        .doesNotContain("\n", "Exception", "software.amazon", ".shaded.", "hush");
    assertThat(sandbox.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS_MAX_ATTEMPTS=abc                                  | AWS_MAX_ATTEMPTS must be a whole
          AWS_RETRY_MODE=fast                                   | AWS_RETRY_MODE must be one of
          AWS_DEFAULTS_MODE=x                                   | AWS_DEFAULTS_MODE must be one of
          AWS_USE_DUALSTACK_ENDPOINT=maybe                      | AWS_USE_DUALSTACK_ENDPOINT must be
          AWS_USE_FIPS_ENDPOINT=maybe                           | AWS_USE_FIPS_ENDPOINT must be one
          AWS_ENDPOINT_URL_REDSHIFT=not-a-url                   | AWS_ENDPOINT_URL_REDSHIFT must be
          AWS_ENDPOINT_URL=http://me:hush@                      | AWS_ENDPOINT_URL must be an absolute
          AWS_REGION=us east 1                                  | AWS_REGION must be a name such as
          """)
  void a_setting_that_makes_no_sense_is_named(String variables, String said) throws Exception {
    assertFails(variables, KEYS, "08001", "The environment variable " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AWS_PROFILE=gone                                           | of the profile gone could not
          AWS_PROFILE=work; AWS_CONFIG_FILE=target                   | of the profile work could not
          AWS_ACCESS_KEY_ID=AKID                                     | AWS_ACCESS_KEY_ID could not be
          AWS_SECRET_ACCESS_KEY=hush                                 | AWS_ACCESS_KEY_ID could not be
          AWS_WEB_IDENTITY_TOKEN_FILE=/x                             | AWS_WEB_IDENTITY_TOKEN_FILE
          AWS_WEB_IDENTITY_TOKEN_FILE=/x; AWS_ROLE_ARN=arn:aws:iam::1:role/r | there is no file /x
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://192.0.2.1/x      | CREDENTIALS_FULL_URI could not
          AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:9/x    | CREDENTIALS_FULL_URI could not
          AWS_CONTAINER_CREDENTIALS_FULL_URI=not-a-url               | CREDENTIALS_FULL_URI could not
          AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=not a path          | CREDENTIALS_RELATIVE_URI could
          """)
  void credentials_that_a_variable_does_not_give_are_missed_by_its_name(
      String variables, String said) throws Exception {
    assertFails(variables, ";region=us-east-1", "28000", said);
  }

  @Test
  void what_a_query_does_not_need_does_no_harm() throws Exception {
    String variables = "AWS_CONFIG_FILE=target; AWS_REGION=us east 1; AWS_PROFILE=gone";
    assertThat(outcome(variables, KEYS + ";region=us-east-1")).isEqualTo("rows");
  }
}
