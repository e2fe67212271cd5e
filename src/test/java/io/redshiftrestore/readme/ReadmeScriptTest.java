package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The README's table of calls and the script that shows their plans say the same. */
class ReadmeScriptTest {

  private static final Path SCRIPT =
      Path.of("src/test/resources/io/redshiftrestore/calls/readme.iq");

  private static final Pattern ENTRY =
      Pattern.compile(
          "^(SELECT [^;]+);$.*?^\\((\\d+) calls?\\)\n!calls$", Pattern.MULTILINE | Pattern.DOTALL);

  @Test
  void every_line_of_the_table_is_an_entry_of_the_script_with_the_same_calls() throws IOException {
    assertThat(callsInReadme()).isNotEmpty().isEqualTo(callsInScript());
  }

  private static Map<String, Integer> callsInReadme() {
    Readme section = Readme.read().section("Which conditions become API calls");
    List<String> conditions = section.codeInFirstCells();
    List<List<String>> table = section.table();
    return IntStream.range(0, table.size())
        .boxed()
        .collect(
            Collectors.toMap(
                i -> ("SELECT * FROM table_restore_status " + conditions.get(i)).strip(),
                i -> Integer.valueOf(table.get(i).get(1)),
                Integer::sum,
                LinkedHashMap::new));
  }

  private static Map<String, Integer> callsInScript() throws IOException {
    return ENTRY
        .matcher(Files.readString(SCRIPT))
        .results()
        .collect(
            Collectors.toMap(
                (MatchResult entry) -> entry.group(1),
                entry -> Integer.valueOf(entry.group(2)),
                Integer::sum,
                LinkedHashMap::new));
  }
}
