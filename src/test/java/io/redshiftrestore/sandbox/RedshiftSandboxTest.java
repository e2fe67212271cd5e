package io.redshiftrestore.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** The real SDK client against the sandbox. */
class RedshiftSandboxTest {

  @Test
  void every_field_arrives_as_it_was_given() {
    List<RestoreRequest> rows = SampleRows.awkwardRows(250);
    try (TestSandbox sandbox = TestSandbox.with(rows);
        RedshiftClient client = SandboxClient.of(sandbox)) {
      List<RestoreRequest> received =
          client
              .describeTableRestoreStatusPaginator(request -> {})
              .tableRestoreStatusDetails()
              .stream()
              .map(SandboxClient::received)
              .toList();
      assertThat(received).containsExactlyInAnyOrderElementsOf(rows);
    }
  }
}
