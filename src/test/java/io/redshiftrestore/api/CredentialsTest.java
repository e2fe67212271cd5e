package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redshiftrestore.sandbox.AssumeRole;
import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.ServiceFault;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junitpioneer.jupiter.RestoreSystemProperties;

/** Whose key a request is signed with, and what is said when there is none. */
@RestoreSystemProperties
class CredentialsTest {

  private static final String ROLE = "arn:aws:iam::123456789012:role/reader";

  private final Path directory;
  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));

  CredentialsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private WireRequest requestWith(String properties) {
    try (SandboxApi api = SandboxApi.ofUrl(url(properties))) {
      api.list().next();
    }
    return sandbox.recorder().requests("DescribeTableRestoreStatus").get(0);
  }

  private ApiException failureWith(String properties) {
    try (SandboxApi api = SandboxApi.ofUrl(url(properties))) {
      return api.failure();
    }
  }

  private String url(String properties) {
    return "jdbc:redshift-restore:maxAttempts=1;endpoint=" + sandbox.endpoint() + ";" + properties;
  }

  private void awsFiles(String config, String credentials) throws IOException {
    System.setProperty(
        "aws.configFile", Files.writeString(directory.resolve("config"), config).toString());
    System.setProperty(
        "aws.sharedCredentialsFile",
        Files.writeString(directory.resolve("credentials"), credentials).toString());
  }

  @Test
  void given_keys_sign() {
    WireRequest request = requestWith("region=eu-west-1;accessKeyId=AKIDGIVEN;secretAccessKey=s");
    assertThat(request.accessKeyId()).isEqualTo("AKIDGIVEN");
    assertThat(request.region()).isEqualTo("eu-west-1");
    assertThat(request.credentials().service()).isEqualTo("redshift");
    assertThat(request.headers()).doesNotContainKey("X-Amz-Security-Token");
  }

  @Test
  void a_session_token_is_sent_with_its_keys() {
    WireRequest request =
        requestWith("region=eu-west-1;user=AKID;password=s;sessionToken=tok/en+=");
    assertThat(request.headers()).containsEntry("X-Amz-Security-Token", "tok/en+=");
  }

  @Test
  void a_profile_gives_keys_and_region() throws IOException {
    awsFiles(
        "[profile work]\nregion = ap-south-1\n",
        "[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = s\n");
    WireRequest request = requestWith("profile=work");
    assertThat(request.accessKeyId()).isEqualTo("AKIDWORK");
    assertThat(request.region()).isEqualTo("ap-south-1");
  }

  @Test
  void the_urls_region_goes_before_the_profiles() throws IOException {
    awsFiles(
        "[profile work]\nregion = ap-south-1\n",
        "[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = s\n");
    assertThat(requestWith("profile=work;region=eu-west-2").region()).isEqualTo("eu-west-2");
  }

  @Test
  void a_named_profiles_settings_count_and_not_those_of_the_default_one() throws IOException {
    awsFiles(
        "[default]\nendpoint_url = http://127.0.0.1:9\n[profile work]\nendpoint_url = "
            + sandbox.endpoint(),
        "[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = s\n");
    try (SandboxApi api =
        SandboxApi.ofUrl("jdbc:redshift-restore:maxAttempts=1;region=us-east-1;profile=work")) {
      assertThat(api.list().next().rows()).hasSize(1);
    }
  }

  @Test
  void without_anything_given_the_default_profile_signs() throws IOException {
    awsFiles(
        "[default]\nregion = sa-east-1\n",
        "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = s\n");
    WireRequest request = requestWith("");
    assertThat(request.accessKeyId()).isEqualTo("AKIDDEFAULT");
    assertThat(request.region()).isEqualTo("sa-east-1");
  }

  @Test
  void a_sandbox_does_not_ask_for_the_users_own_credentials() throws IOException {
    Path asked = directory.resolve("asked");
    awsFiles("[default]\ncredential_process = touch " + asked + "\n", "");
    try (SandboxApi api = SandboxApi.ofUrl("jdbc:redshift-restore:sandbox=true")) {
      assertThat(api.list().next().rows()).isNotEmpty();
    }
    assertThat(asked).doesNotExist();
  }

  @Test
  void an_assumed_role_signs_in_the_place_of_the_given_keys() {
    System.setProperty("aws.endpointUrlSts", sandbox.endpoint().toString());
    WireRequest request =
        requestWith(
            "region=eu-west-1;user=AKID;password=s;roleArn="
                + ROLE
                + ";roleSessionName=nightly;externalId=shared");
    assertThat(request.accessKeyId()).isEqualTo(AssumeRole.ACCESS_KEY_ID);
    assertThat(request.headers()).containsEntry("X-Amz-Security-Token", AssumeRole.SESSION_TOKEN);
    WireRequest assumption = sandbox.recorder().requests("AssumeRole").get(0);
    assertThat(assumption.accessKeyId()).isEqualTo("AKID");
    assertThat(assumption.region()).isEqualTo("eu-west-1");
    assertThat(assumption.parameters())
        .containsEntry("RoleArn", ROLE)
        .containsEntry("RoleSessionName", "nightly")
        .containsEntry("ExternalId", "shared");
  }

  @Test
  void a_role_is_assumed_once_for_all_calls_and_under_the_products_name() {
    System.setProperty("aws.endpointUrlSts", sandbox.endpoint().toString());
    try (SandboxApi api =
        SandboxApi.ofUrl(url("region=eu-west-1;user=AKID;password=s;roleArn=" + ROLE))) {
      api.list().next();
      api.list().next();
    }
    List<WireRequest> assumptions = sandbox.recorder().requests("AssumeRole");
    assertThat(assumptions).hasSize(1);
    assertThat(assumptions.get(0).parameters())
        .containsEntry("RoleSessionName", "redshift-restore-jdbc")
        .doesNotContainKey("ExternalId");
  }

  /**
   * Returns how a connection fails whose role STS refuses, and asserts that nothing else is asked.
   */
  private ApiException refusal(String properties) {
    try (RedshiftSandbox sts =
        RedshiftSandbox.start(
            request -> {
              throw new ServiceFault(403, "AccessDenied", "User is not authorized.");
            },
            0)) {
      System.setProperty("aws.endpointUrlSts", sts.endpoint().toString());
      ApiException failure = failureWith(properties);
      assertThat(failure.kind()).isEqualTo(ApiException.Kind.DENIED);
      assertThat(sandbox.requests()).isEmpty();
      return failure;
    }
  }

  @Test
  void a_role_that_must_not_be_assumed_names_the_role_and_the_permission() {
    assertThat(refusal("region=eu-west-1;user=AKID;password=s;externalId=hush;roleArn=" + ROLE))
        .hasMessageContaining("AccessDenied: User is not authorized.")
        .hasMessageContaining("sts:AssumeRole")
        .hasMessageNotContaining("redshift:Describe")
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_profiles_role_that_must_not_be_assumed_leaves_its_source_unused() throws IOException {
    awsFiles(
        """
        [profile work]
        region = eu-west-1
        role_arn = %s
        source_profile = default
        """
            .formatted(ROLE),
        "[default]\naws_access_key_id = AKIDDEFAULT\naws_secret_access_key = s\n");
    assertThat(refusal("profile=work"))
        .hasMessageContaining("sts:AssumeRole")
        .hasMessageContaining("work");
  }

  @Test
  void no_credentials_says_what_to_set() {
    ApiException failure = failureWith("region=us-east-1");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CREDENTIALS);
    assertThat(failure)
        .hasMessage(
            "No AWS credentials were found; set profile, or accessKeyId and secretAccessKey, or run"
                + " `aws sso login` or renew them.");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void a_profile_that_does_not_exist_is_named() throws IOException {
    awsFiles("[profile secret-customer]\nregion = eu-west-1\n", "");
    ApiException failure = failureWith("region=us-east-1;profile=wrok");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("wrok").hasMessageNotContaining("secret-customer");
  }

  @Test
  void a_profile_without_keys_is_named() throws IOException {
    awsFiles("[profile bare]\nregion = eu-west-1\n", "");
    ApiException failure = failureWith("profile=bare");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("bare");
  }

  @Test
  void an_expired_session_of_a_profile_says_with_which_words_to_log_in() throws IOException {
    awsFiles(
        "[profile work]\nregion = ap-south-1\n",
        "[work]\naws_access_key_id = AKIDWORK\naws_secret_access_key = s\n");
    sandbox.faults().always(Fault.expiredToken());
    assertThat(failureWith("profile=work"))
        .hasMessageContaining("run `aws sso login --profile work`");
  }

  @Test
  void a_profile_whose_session_was_never_opened_says_with_which_words_to_log_in()
      throws IOException {
    awsFiles(
        """
        [profile work]
        region = ap-south-1
        sso_session = corporate
        sso_account_id = 123456789012
        sso_role_name = Reader
        [sso-session corporate]
        sso_region = eu-west-1
        sso_start_url = https://never-logged-in.example.com/start
        """,
        "");
    ApiException failure = failureWith("profile=work");
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CREDENTIALS);
    assertThat(failure).hasMessageContaining("run `aws sso login --profile work`");
  }

  @Test
  void no_region_says_where_to_give_one() {
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> SandboxApi.ofUrl(url("user=AKID;password=s")).close());
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.NO_REGION);
    assertThat(failure).hasMessageStartingWith("No AWS region was found; add region=… to the URL");
  }
}
