package io.redshiftrestore.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the examples that says how a tool takes the driver.
 *
 * @param file where it is
 * @param text its Markdown
 */
record Guide(Path file, String text) {

  private static final Path EXAMPLES = Path.of("examples");

  private static final Pattern URL = Pattern.compile("jdbc:redshift-restore:[^\\s`\"'|)]*");
  private static final Pattern TEST_CLASS = Pattern.compile("`([A-Z]\\w*[a-z](?:Test|IT))`");
  private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)[^)]*\\)");

  /** Reads all of them. */
  static List<Guide> all() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
      return pages.stream().map(Guide::read).toList();
    }
  }

  private static Guide read(Path file) {
    try {
      return new Guide(file, Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the URLs in it, with a region in the place of what a tool fills in. */
  List<String> urls() {
    return found(URL, 0).stream().map(url -> url.replaceAll("\\{\\w+}", "us-east-1")).toList();
  }

  List<String> queries() {
    return Readme.read(file).snippets("sql");
  }

  List<String> testClasses() {
    return found(TEST_CLASS, 1);
  }

  /** Returns the files of this project that it links to. */
  List<Path> links() {
    return found(LINK, 1).stream().map(EXAMPLES::resolve).toList();
  }

  private List<String> found(Pattern pattern, int group) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(group))
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
