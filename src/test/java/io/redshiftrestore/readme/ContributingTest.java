package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for contributors names what there is. */
class ContributingTest {

  private static final Path PAGE = Path.of(".github/CONTRIBUTING.md");
  private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)`");
  private static final Pattern ROOM =
      Pattern.compile("^ {2,11}\\.(\\w+)|(?<= )\\.(\\w+)", Pattern.MULTILINE);

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }

  private static List<String> named(String text) {
    return CLASS.matcher(text).results().map(match -> match.group(1)).toList();
  }

  private static String walk() throws IOException {
    String page = Files.readString(PAGE);
    return page.substring(page.indexOf("1. *Bound*"), page.indexOf("That is "));
  }

  @Test
  void the_files_that_a_value_crosses_are_there_and_as_many_as_it_says() throws IOException {
    assertThat(classes()).containsAll(named(walk()));
    assertThat(Files.readString(PAGE))
        .contains("That is " + Set.copyOf(named(walk())).size() + " files.");
  }

  @Test
  void every_room_is_described() throws IOException {
    List<String> described =
        ROOM.matcher(Files.readString(PAGE))
            .results()
            .map(match -> match.group().strip().substring(1))
            .toList();
    try (Stream<Path> folders = Files.walk(Path.of("src/main/java/io/redshiftrestore"))) {
      assertThat(
              folders
                  .filter(Files::isDirectory)
                  .skip(1)
                  .map(folder -> folder.getFileName().toString()))
          .allSatisfy(room -> assertThat(described).contains(room));
    }
  }
}
