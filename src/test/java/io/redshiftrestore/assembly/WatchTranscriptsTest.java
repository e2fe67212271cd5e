package io.redshiftrestore.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.readme.Readme;
import io.redshiftrestore.sandbox.LiveScenario;
import io.redshiftrestore.sandbox.TestSandbox;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows of the commands that take their time is what they show. */
class WatchTranscriptsTest {

  private static final Instant START = Instant.parse("2026-11-21T11:30:00Z");
  private static final String PROMPT = "$ redshift-restore ";
  private static final String EXIT_CODE = "$ echo $?\n";

  private static final Readme SECTION = Readme.read().section("Watch, wait and report");

  @AutoClose
  private final WatchedSandbox sandbox =
      new WatchedSandbox(new LiveScenario(TestSandbox.REGION, START), START);

  static Stream<String> transcripts() {
    return SECTION.snippets("console").stream();
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void a_command_prints_what_the_readme_shows(String transcript, @TempDir Path directory) {
    assertThat(transcript).startsWith(PROMPT);
    String command = transcript.lines().findFirst().orElseThrow().substring(PROMPT.length());
    List<String> words =
        Arrays.stream(command.split(" "))
            .map(word -> word.endsWith(".html") ? directory.resolve(word).toString() : word)
            .toList();
    String[] options = words.subList(1, words.size()).toArray(String[]::new);
    int exitCode =
        switch (words.get(0)) {
          case "watch" -> sandbox.watch(options);
          case "wait" -> sandbox.await(options);
          case "report" -> sandbox.report(options);
          default -> throw new AssertionError(command);
        };

    String shown = sandbox.out() + sandbox.err();
    assertThat(
            PROMPT
                + command
                + "\n"
                + shown.replace(directory + "/", "")
                + (transcript.contains(EXIT_CODE) ? EXIT_CODE + exitCode + "\n" : ""))
        .isEqualTo(transcript);
  }

  @Test
  void the_bars_are_those_that_the_readme_shows() {
    sandbox.on(new Screen(24, 100)).watch("--cluster", "analytics-prod");

    String first = sandbox.out().split("\u001b\\[\\d+A", 2)[0];
    assertThat(SECTION.snippets("text")).containsExactly(first);
  }
}
