package io.redshiftrestore.api;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Markers of any characters that Unicode has, and of some that it has not. */
final class RandomMarkers {

  private static final int[] RANGES = {0x20, 0x80, 0x80, 0x80, 0x100, 0x800, 0x10000, 0x110000};
  private static final int LONGEST = 40;

  private RandomMarkers() {}

  /** Returns a token with such a marker, at the beginning of its page or inside. */
  static ResumeToken token(Random random) {
    return new ResumeToken(
        Optional.of(marker(random)),
        random.nextBoolean() ? OptionalLong.of(random.nextInt(1_000)) : OptionalLong.empty());
  }

  private static String marker(Random random) {
    return random
        .ints(1 + random.nextInt(LONGEST), 0, RANGES.length)
        .map(range -> random.nextInt(RANGES[range]))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
