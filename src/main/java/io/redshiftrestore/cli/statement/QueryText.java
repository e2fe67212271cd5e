package io.redshiftrestore.cli.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redshiftrestore.cli.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Statements given as an argument, in a file, or on standard input. To be mixed into a command. */
public final class QueryText {

  private static final String STANDARD_INPUT = "-";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "SQL",
      arity = "0..1",
      description =
          "The query; several are separated by semicolons. If none is given: standard input.")
  private @Nullable String sql;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "A file that holds the query, in UTF-8; - is standard input.")
  private @Nullable String file;

  /**
   * Returns the statements.
   *
   * @throws IOException with a sentence for a user, if they cannot be read
   * @throws ParameterException if there are none
   */
  public String read(Console console) throws IOException {
    if (sql != null && file != null) {
      throw misused("SQL and --file are two ways to give the query; give one of them");
    }
    if (sql != null) {
      return sql;
    }
    if (file != null && !file.equals(STANDARD_INPUT)) {
      return read(Path.of(file));
    }
    if (file == null && console.terminals().in()) {
      throw misused("There is no query; give it in quotes, by --file, or through a pipe");
    }
    String piped = decoded(console.in());
    if (piped.isBlank()) {
      throw misused("There is no query; give it in quotes, by --file, or through a pipe");
    }
    return piped;
  }

  private ParameterException misused(String sentence) {
    return new ParameterException(
        java.util.Objects.requireNonNull(command).commandLine(), sentence);
  }

  private static String decoded(InputStream in) throws IOException {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("What comes through standard input is not UTF-8.", e);
    }
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
