package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that use the driver from outside name nothing of it but what is published. */
class PublishedSurfaceTest {

  private static final Pattern NAMED =
      Pattern.compile("io\\.redshiftrestore(?:\\.[a-z]+)*\\.[A-Z]\\w*");

  /** The front doors, the configuration and the paginator. */
  private static final Pattern PUBLISHED =
      Pattern.compile("io\\.redshiftrestore(\\.config|\\.api)?\\.[A-Z]\\w*");

  /** Tests may look into the server that they ask, and what imitates it. */
  private static boolean isTestSupport(String folder, String name) {
    Path file = Path.of("src/test/java", name.replace('.', '/') + ".java");
    return folder.equals("src/it")
        && (Files.exists(file) || name.startsWith("io.redshiftrestore.sandbox."));
  }

  private static List<String> namedIn(Path file) {
    try {
      return NAMED.matcher(Files.readString(file)).results().map(MatchResult::group).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples", "src/it"})
  void nothing_else_is_named(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      List<String> named =
          files
              .filter(file -> file.toString().matches(".*\\.(java|json|py|r|md|sql|sh)"))
              .flatMap(file -> namedIn(file).stream())
              .distinct()
              .toList();
      assertThat(named).isNotEmpty();
      for (String name : named) {
        assertThat(PUBLISHED.matcher(name).matches() || isTestSupport(folder, name))
            .as(name)
            .isTrue();
      }
    }
  }
}
