package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.SANDBOX;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether a connection works against the built-in imitation of Redshift. Immutable. */
public sealed interface Sandbox {

  /** No sandbox: the connection asks AWS. */
  record Off() implements Sandbox {}

  /** A sandbox whose restores make progress as time goes by. */
  record Live() implements Sandbox {}

  /**
   * A sandbox that serves the rows of a file.
   *
   * @param path a JSON file as {@code aws redshift describe-table-restore-status} writes it; not
   *     checked to exist
   */
  record File(Path path) implements Sandbox {}

  /** Reads the property {@code sandbox}. */
  static Sandbox from(GivenProperties settings) {
    String text = settings.text(SANDBOX).orElseThrow();
    if (text.equalsIgnoreCase("false")) {
      return new Off();
    }
    return text.equalsIgnoreCase("true") ? new Live() : new File(path(text));
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      // Its message repeats the text.
      throw ConfigException.invalid("sandbox must be true, false or the path of a JSON file.");
    }
  }
}
