package io.redshiftrestore.endtoend.faults;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that are nearly right: each is one of the right ones, spoiled in up to four places. */
final class Mutations {

  private static final int MOST_CHANGES = 4;

  /** What often has a meaning of its own. */
  private static final List<String> PIECES =
      List.of(
          "",
          "'",
          "\"",
          ";",
          "=",
          "?",
          "&",
          "%",
          "%zz",
          "\\",
          "(",
          ")",
          "[",
          "{",
          "}",
          ",",
          ":",
          "::",
          "--",
          "/*",
          "$$",
          "<",
          "</a>",
          "&amp;",
          "\n",
          "\r\n",
          "\t",
          "\0",
          "\uFFFD",
          "\uD83D",
          "é",
          "日本",
          "-1",
          "0",
          "99999999999999999999",
          "1e999",
          "NaN",
          "null",
          "true",
          "../",
          "*");

  private final Random random;

  Mutations(long seed) {
    random = new Random(seed);
  }

  /** Returns n texts, the same ones for the same seed. */
  Stream<String> of(List<String> right, int n) {
    return Stream.generate(() -> spoiled(right)).limit(n);
  }

  private String spoiled(List<String> right) {
    StringBuilder text = new StringBuilder(any(right));
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      change(text, any(right));
    }
    return text.toString();
  }

  private void change(StringBuilder text, String other) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(12));
    switch (random.nextInt(5)) {
      case 0 -> text.insert(from, any(PIECES));
      case 1 -> text.replace(from, to, any(PIECES));
      case 2 -> text.delete(from, to);
      case 3 -> text.insert(from, text.substring(from, to));
      default -> text.replace(from, to, other.substring(random.nextInt(other.length() + 1)));
    }
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
