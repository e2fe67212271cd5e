package io.redshiftrestore.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junitpioneer.jupiter.RestoreSystemProperties;

/**
 * Nonsense in a profile of the AWS configuration files, whether the URL names it or it is the
 * default. In the tables {@code {}} stands for the profile's name, and a semicolon ends a line of
 * the file.
 */
@RestoreSystemProperties
class ProfilesTest {

  private static final String ROLE = "role_arn = arn:aws:iam::123456789012:role/reader; ";
  private static final String KEYS = "aws_access_key_id = AKID; aws_secret_access_key = hush; ";

  private final Path directory;
  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));

  ProfilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** Nothing listens where the SDK would ask for credentials. */
  @BeforeEach
  void nothingLeavesThisMachine() {
    for (String service : List.of("Sts", "Sso", "SsoOidc", "Signin")) {
      System.setProperty("aws.endpointUrl" + service, "http://127.0.0.1:9");
    }
  }

  private void write(String lines) throws IOException {
    Path config = directory.resolve("config");
    Files.writeString(config, lines.replaceAll("; ?", "\n"));
    System.setProperty("aws.configFile", config.toString());
    System.setProperty("aws.sharedCredentialsFile", directory.resolve("none").toString());
  }

  private void query(String properties) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:redshift-restore:endpoint=%s;maxAttempts=1;%s"
                    .formatted(sandbox.endpoint(), properties));
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("SELECT * FROM table_restore_status").next()).isTrue();
    }
  }

  /** Fails in the same way with the profile that the URL names, and with the default one. */
  private void assertFails(String lines, String state, String said) throws IOException {
    for (String name : List.of("work", "default")) {
      boolean isDefault = name.equals("default");
      write((isDefault ? "[default]; " : "[profile work]; ") + lines.replace("{}", name));
      String properties = isDefault ? "region=us-east-1" : "region=us-east-1;profile=work";
      SqlFailure failure = SqlFailure.of(() -> query(properties));
      assertThat(failure.state()).isEqualTo(state);
      assertThat(failure.message()).contains(said.replace("{}", name));
    }
    assertThat(sandbox.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          aws_access_key_id = AKID     | 'aws_secret_access_key' was not configured for '{}'
          aws_secret_access_key = hush | no credentials for profile '{}'
          web_identity_token_file = /x | no credentials for profile '{}'
          sso_session = gone           | run `aws sso login --profile {}`
          sso_session = gone; sso_account_id = 1; sso_role_name = r | title gone; run `aws sso login
          sso_start_url = https://sso.example.com/start             | run `aws sso login --profile {}`
          login_session = arn:aws:iam::123456789012:user/me         | run `aws login --profile {}`
          credential_process = sh -c 'exit 3'   | run the command of its credential_process
          credential_process = echo hush        | run the command of its credential_process
          credential_process = echo hush >&2    | run the command of its credential_process
          credential_process = true             | run the command of its credential_process
          credential_process = echo '[]'        | run the command of its credential_process
          credential_process = /no/such/program | run the command of its credential_process
          credential_process = echo '{"Version": 1, "SecretAccessKey": "hush"}' | of its credential_pro
          credential_process = echo '{"Version": 2, "AccessKeyId": "A", "SecretAccessKey": "hush"}' | pro
          """)
  void credentials_that_a_profile_does_not_give_are_missed_by_its_name(String lines, String said)
      throws IOException {
    assertFails(lines, "28000", "The AWS credentials of the profile {} could not be loaded: ");
    assertFails(lines, "28000", said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          source_profile = gone                    | was configured to be 'gone', but that source
          source_profile = {}                      | Circular relationship
          source_profile = other; [profile other]; role_arn = b; source_profile = {} | Circular
          credential_source = Moon                 | Moon is not a valid credential_source
          credential_source = Environment          | Unable to load credentials; check the profile
          credential_source = EcsContainer         | Cannot fetch credentials from container
          credential_source = Ec2InstanceMetadata  | IMDS credentials have been disabled
          web_identity_token_file = /no/such/file  | there is no file /no/such/file
          source_profile = keys; region = us-east-1; duration_seconds = abc                 | check the
          source_profile = keys; region = us-east-1                                         | refused
          source_profile = keys; mfa_serial = arn:aws:iam::1:mfa/me | aws configure export-credentials
          """)
  void a_role_that_a_profile_cannot_assume_is_missed_by_the_profiles_name(String lines, String said)
      throws IOException {
    String keys = "; [profile keys]; " + KEYS;
    assertFails(ROLE + lines + keys, "28000", "The AWS credentials of the profile {} could not");
    assertFails(ROLE + lines + keys, "28000", said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          max_attempts = abc             | a whole number from 1 upwards
          retry_mode = fast              | one of standard, adaptive, legacy
          defaults_mode = x              | one of legacy, standard, in-region
          use_dualstack_endpoint = maybe | one of true, false
          use_fips_endpoint = maybe      | one of true, false
          endpoint_url = not-a-url       | an absolute http or https URI
          endpoint_url = http://me:hush@ | an absolute http or https URI
          """)
  void a_setting_of_a_profile_that_makes_no_sense_is_named(String setting, String expectation)
      throws IOException {
    String key = setting.substring(0, setting.indexOf(' '));
    assertFails(
        setting + "; " + KEYS,
        "08001",
        "The setting " + key + " of the AWS profile {} must be " + expectation);
  }

  @Test
  void a_region_of_a_profile_that_cannot_be_one_is_named() throws IOException {
    write("[profile work]; region = not a region; " + KEYS);
    SqlFailure failure = SqlFailure.of(() -> query("profile=work"));
    assertThat(failure.state()).isEqualTo("08001");
    assertThat(failure.message()).startsWith("The setting region of the AWS profile work must be");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          this line means nothing | Expected an '=' sign defining a property on line 2.
          = hush                  | Property did not have a name on line 2.
          [profile hush           | Profile definition must end with ']' on line 2.
          """)
  void a_file_that_cannot_be_understood_is_named_with_the_line(String line, String said)
      throws IOException {
    assertFails(line, "08001", "The AWS configuration file " + directory.resolve("config"));
    assertFails(line, "08001", said);
  }

  @ParameterizedTest
  @CsvSource({
    "services = gone",
    "region = not a region",
    "output = nonsense",
    "cli_pager = no such program",
    "mfa_serial = of no role"
  })
  void what_a_query_does_not_need_does_no_harm(String setting) throws Exception {
    write("[profile work]; " + setting + "; " + KEYS);
    query("profile=work;region=us-east-1");
  }

  @Test
  void keys_of_a_process_that_are_refused_as_expired_say_how_to_renew_them() throws IOException {
    write(
        """
        [profile work]
        credential_process = echo '{"Version": 1, "AccessKeyId": "AKID",\
         "SecretAccessKey": "hush", "Expiration": "2020-01-01T00:00:00Z"}'
        """);
    sandbox.faults().always(Fault.expiredToken());
    SqlFailure failure = SqlFailure.of(() -> query("profile=work;region=us-east-1"));
    assertThat(failure.state()).isEqualTo("28000");
    assertThat(failure.message()).contains("--profile work").contains("renew them");
  }
}
