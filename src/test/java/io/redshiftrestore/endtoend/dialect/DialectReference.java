package io.redshiftrestore.endtoend.dialect;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of the reference of what SQL is supported.
 *
 * <p>A line that begins with {@code #} names a page of Amazon Redshift's Database Developer Guide.
 * An indented line is SQL; those below it that begin with {@code ->} are its rows, with {@code |}
 * between the columns; one that begins with {@code !!} is its failure: the state, a colon, and what
 * the message says. All else is prose.
 */
record DialectReference(String name, List<DialectExample> examples) {

  private static final String DIRECTORY = "/io/redshiftrestore/dialect";
  private static final String INDENT = "    ";

  /** Returns every file of the reference. */
  static List<DialectReference> all() throws IOException, URISyntaxException {
    Path directory = Path.of(requireNonNull(DialectReference.class.getResource(DIRECTORY)).toURI());
    try (Stream<Path> files = Files.list(directory)) {
      List<DialectReference> all = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        all.add(
            new DialectReference(file.getFileName().toString(), read(Files.readAllLines(file))));
      }
      return all;
    }
  }

  static List<DialectExample> read(List<String> lines) {
    List<DialectExample> examples = new ArrayList<>();
    String page = "";
    List<String> sql = new ArrayList<>();
    List<String> answer = new ArrayList<>();
    for (int i = 0; i <= lines.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "";
      boolean indented = line.startsWith(INDENT);
      boolean answers = indented && line.strip().matches("(->|!!) .*");
      if (!answer.isEmpty() && !answers) {
        examples.add(new DialectExample(String.join("\n", sql), List.copyOf(answer), page, i));
        sql.clear();
        answer.clear();
      }
      if (answers) {
        answer.add(line.strip().replaceFirst("^-> ", ""));
      } else if (indented) {
        sql.add(line.strip());
      } else if (!sql.isEmpty()) {
        throw new IllegalArgumentException("No answer stands below line " + i + ": " + sql);
      } else if (line.startsWith("#")) {
        page = line.substring(1).strip();
      }
    }
    return examples;
  }
}
