package io.redshiftrestore.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an answer goes.
 *
 * @param out takes it
 * @param finish is done when all of it is written
 */
record OutputTarget(PrintStream out, Finish finish) {

  /** What is left to do with a target that all is written to. */
  interface Finish {
    void run() throws IOException;
  }

  /** A stream that stays open. */
  static OutputTarget stream(PrintStream out) {
    return new OutputTarget(out, out::flush);
  }

  /** A new file. */
  static OutputTarget file(Path file) throws IOException {
    try {
      PrintStream out = new PrintStream(Files.newOutputStream(file), false, UTF_8);
      return new OutputTarget(
          out,
          () -> {
            boolean failed = out.checkError();
            out.close();
            if (failed || out.checkError()) {
              throw new IOException("The file " + file + " could not be written to its end.");
            }
          });
    } catch (IOException e) {
      throw new IOException("The file " + file + " cannot be written.", e);
    }
  }

  /** The program that the user has chosen to page through long texts, if there is one. */
  static OutputTarget pager(PrintStream out) {
    return Pager.chosen(out)
        .map(pager -> new PrintStream(pager, false, UTF_8))
        .map(toPager -> new OutputTarget(toPager, toPager::close))
        .orElseGet(() -> stream(out));
  }
}
