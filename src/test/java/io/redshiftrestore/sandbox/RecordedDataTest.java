package io.redshiftrestore.sandbox;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.redshift.RedshiftClient;

class RecordedDataTest {

  private static final String HOME = "us-east-1";

  /** As the AWS CLI writes it. */
  private static final String RECORDING =
      """
      {
          "TableRestoreStatusDetails": [
              {
                  "TableRestoreRequestId": "a123a12b-abc1-1a1a-a123-a1234ab12345",
                  "Status": "FAILED",
                  "Message": "line one\\nline two \\ud83d\\ude00",
                  "RequestTime": "2024-03-01T01:15:30.001000+00:00",
                  "ProgressInMegaBytes": 4294967296,
                  "TotalDataInMegaBytes": 8589934592,
                  "ClusterIdentifier": "mycluster",
                  "SnapshotIdentifier": "mycluster-2019-11-19-16-17",
                  "SourceDatabaseName": "dev",
                  "SourceSchemaName": "public",
                  "SourceTableName": "mytable",
                  "TargetDatabaseName": "dev",
                  "TargetSchemaName": null,
                  "NewTableName": "mytable-clone",
                  "Invented": [{"by": "a later version"}]
              },
              {
                  "TableRestoreRequestId": "abroad",
                  "Region": "eu-west-1"
              }
          ],
          "NextToken": "ignored"
      }
      """;

  private static final RestoreRequest FIRST =
      RestoreRequest.builder()
          .tableRestoreRequestId("a123a12b-abc1-1a1a-a123-a1234ab12345")
          .status("FAILED")
          .message("line one\nline two \uD83D\uDE00")
          .requestTime(Instant.parse("2024-03-01T01:15:30.001Z"))
          .progressInMegaBytes(4_294_967_296L)
          .totalDataInMegaBytes(8_589_934_592L)
          .clusterIdentifier("mycluster")
          .snapshotIdentifier("mycluster-2019-11-19-16-17")
          .sourceDatabaseName("dev")
          .sourceSchemaName("public")
          .sourceTableName("mytable")
          .targetDatabaseName("dev")
          .newTableName("mytable-clone")
          .build();

  private final Path directory;

  RecordedDataTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void rows_are_as_the_cli_wrote_them_each_in_its_region() throws Exception {
    RecordedData data = read(RECORDING);
    assertThat(data.rows(HOME, Instant.EPOCH)).containsExactly(FIRST);
    assertThat(data.rows("eu-west-1", Instant.EPOCH))
        .containsExactly(RestoreRequest.builder().tableRestoreRequestId("abroad").build());
    assertThat(data.rows("ap-south-1", Instant.EPOCH)).isEmpty();
  }

  @Test
  void a_client_receives_what_was_recorded() throws Exception {
    try (TestSandbox sandbox = TestSandbox.with(read(RECORDING));
        RedshiftClient client = SandboxClient.of(sandbox)) {
      assertThat(SandboxClient.list(client)).containsExactly(FIRST);
    }
  }

  @Test
  void a_file_of_power_shell_is_read_too() throws Exception {
    assertThat(read(RECORDING, UTF_16).rows(HOME, Instant.EPOCH)).containsExactly(FIRST);
  }

  @Test
  void a_recording_may_be_empty() throws Exception {
    assertThat(read("{\"TableRestoreStatusDetails\": []}").rows(HOME, Instant.EPOCH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"2024-03-01T01:15:30.001000+00:00\"', 2024-03-01T01:15:30.001Z",
    "'\"2024-03-01T03:15:30+02:00\"', 2024-03-01T01:15:30Z",
    "'\"2024-03-01T01:15:30Z\"', 2024-03-01T01:15:30Z",
    "1709255730, 2024-03-01T01:15:30Z",
    "1709255730.001, 2024-03-01T01:15:30.001Z",
    "-0.001, 1969-12-31T23:59:59.999Z",
    "null,"
  })
  void a_time_has_an_offset_or_is_seconds_since_1970(String json, @Nullable Instant time)
      throws Exception {
    List<RestoreRequest> rows = read(rowWith("RequestTime", json)).rows(HOME, Instant.EPOCH);
    assertThat(rows).extracting(RestoreRequest::requestTime).containsExactly(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yesterday\"", "\"2024-03-01T01:15:30\"", "true", "{}", "1e999999999"})
  void a_time_of_another_form_is_named(String json) {
    assertComplaint(rowWith("RequestTime", json), 3, "RequestTime must be a time such as");
  }

  @ParameterizedTest
  @CsvSource({
    "Message, 5, 'Message must be text, not a number'",
    "Status, [], 'Status must be text, not a list'",
    "NewTableName, {}, 'NewTableName must be text, not an object'",
    "Region, true, 'Region must be text, not true or false'",
    "ProgressInMegaBytes, '\"5\"', 'ProgressInMegaBytes must be a whole number of 64 bits, not text'",
    "TotalDataInMegaBytes, 1.5, 'TotalDataInMegaBytes must be a whole number of 64 bits'",
    "TotalDataInMegaBytes, 9223372036854775808, 'must be a whole number of 64 bits'"
  })
  void a_value_of_another_type_is_named(String member, String json, String message) {
    assertComplaint(rowWith(member, json), 3, message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "<html>", "{\"a\": 1", "{\"TableRestoreStatusDetails\": [}"})
  void what_is_not_json_is_called_so(String content) {
    assertComplaint(content, 1, "this is not JSON");
  }

  @Test
  void nothing_is_told_of_what_a_file_says_that_is_no_recording() {
    assertThatThrownBy(() -> read("root:x:0:0:root:/root:/bin/bash"))
        .hasMessage(directory.resolve("rows.json") + ", line 1: this is not JSON");
    assertThatThrownBy(() -> read(rowWith("Message", "[\"hush\"]")))
        .hasMessageNotContaining("hush");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProgressInMegaBytes", "RequestTime"})
  void a_number_of_a_thousand_digits_is_a_value_of_another_type(String member) {
    assertComplaint(rowWith(member, "1".repeat(1_000)), 3, member + " must be ");
    assertThatThrownBy(() -> read(rowWith(member, "1".repeat(1_001))))
        .isInstanceOf(SandboxDataException.class);
  }

  @Test
  void a_file_that_is_too_large_is_not_read() throws IOException {
    Path file = directory.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(65L * 1024 * 1024);
    }
    assertThatThrownBy(() -> RecordedData.of(file, HOME))
        .isInstanceOf(SandboxDataException.class)
        .hasMessage(file + ": the file is larger than 64 MB");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_pipe_that_nobody_writes_to_is_not_waited_for() throws Exception {
    Path pipe = directory.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> RecordedData.of(pipe, HOME))
        .hasMessage(pipe + ": the file cannot be read: it is no regular file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "{\"Clusters\": [{}]}"})
  void json_without_the_list_is_called_so(String content) {
    assertComplaint(content, 1, "there is no object with a list TableRestoreStatusDetails");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"TableRestoreStatusDetails\": {}} | TableRestoreStatusDetails must be a list",
        "{\"TableRestoreStatusDetails\": null} | TableRestoreStatusDetails must be a list",
        "{\"TableRestoreStatusDetails\": [1]} | TableRestoreStatusDetails must be a list of objects",
        "{\"TableRestoreStatusDetails\": []} {} | nothing may follow the object"
      })
  void a_list_of_another_form_is_named(String content, String message) {
    assertComplaint(content, 1, message);
  }

  @Test
  void a_missing_file_is_named() {
    Path file = directory.resolve("missing.json");
    assertThatThrownBy(() -> RecordedData.of(file, HOME))
        .isInstanceOf(SandboxDataException.class)
        .hasMessage(file + ": there is no such file");
  }

  @Test
  void a_directory_is_not_a_file() {
    assertThatThrownBy(() -> RecordedData.of(directory, HOME))
        .isInstanceOf(SandboxDataException.class)
        .hasMessageStartingWith(directory + ": the file cannot be read");
  }

  private static String rowWith(String member, String json) {
    return "{\"TableRestoreStatusDetails\": [\n{\n\"%s\": %s\n}\n]}".formatted(member, json);
  }

  private void assertComplaint(String content, int line, String message) {
    assertThatThrownBy(() -> read(content))
        .isInstanceOf(SandboxDataException.class)
        .hasMessageStartingWith(directory.resolve("rows.json") + ", line " + line + ": ")
        .hasMessageContaining(message);
  }

  private RecordedData read(String content) throws IOException {
    return read(content, UTF_8);
  }

  private RecordedData read(String content, Charset charset) throws IOException {
    Path file = directory.resolve("rows.json");
    Files.writeString(file, content, charset);
    return RecordedData.of(file, HOME);
  }
}
