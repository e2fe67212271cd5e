package io.redshiftrestore.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerTest {

  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  @Test
  void it_gets_all_that_is_written_and_is_waited_for(@TempDir Path directory) throws IOException {
    Path shown = directory.resolve("shown");
    try (Pager pager = new Pager("sh", "cat > '" + shown + "'", NOWHERE)) {
      pager.write("one\n".getBytes(UTF_8));
      pager.flush();
      pager.write('2');
    }
    assertThat(shown).hasContent("one\n2");
  }

  @Test
  void without_a_text_it_does_not_start(@TempDir Path directory) throws IOException {
    Path shown = directory.resolve("shown");
    try (Pager pager = new Pager("sh", "cat > '" + shown + "'", NOWHERE)) {
      pager.flush();
    }
    assertThat(shown).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"no-such-shell, less", "sh, no-such-pager -R"})
  void where_there_is_no_shell_or_no_such_program_nothing_is_lost(String shell, String program)
      throws IOException {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    try (Pager pager = new Pager(shell, program, terminal)) {
      pager.write("one\n".getBytes(UTF_8));
    }
    assertThat(terminal.toString(UTF_8)).isEqualTo("one\n");
  }
}
