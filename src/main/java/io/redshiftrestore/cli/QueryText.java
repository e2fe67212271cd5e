package io.redshiftrestore.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A query, given in one of two ways. */
final class QueryText {

  @Parameters(paramLabel = "SQL", description = "The query.")
  private @Nullable String sql;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A file that holds the query, in UTF-8.")
  private @Nullable Path file;

  /**
   * Returns the query.
   *
   * @throws IOException with a sentence for a user, if the file cannot be read
   */
  String read() throws IOException {
    return file == null ? String.valueOf(sql) : read(file);
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ".", e);
    } catch (CharacterCodingException e) {
      throw new IOException("The file " + file + " is not UTF-8.", e);
    } catch (IOException e) {
      throw new IOException("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }
}
