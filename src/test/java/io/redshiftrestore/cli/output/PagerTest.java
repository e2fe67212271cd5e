package io.redshiftrestore.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagerTest {

  @Test
  void it_gets_all_that_is_written_and_is_waited_for(@TempDir Path directory) throws IOException {
    Path shown = directory.resolve("shown");
    try (Pager pager = new Pager("cat > '" + shown + "'")) {
      pager.write("one\n".getBytes(UTF_8));
      pager.flush();
      pager.write('2');
    }
    assertThat(shown).hasContent("one\n2");
  }

  @Test
  void without_a_text_it_does_not_start(@TempDir Path directory) throws IOException {
    Path shown = directory.resolve("shown");
    try (Pager pager = new Pager("cat > '" + shown + "'")) {
      pager.flush();
    }
    assertThat(shown).doesNotExist();
  }
}
