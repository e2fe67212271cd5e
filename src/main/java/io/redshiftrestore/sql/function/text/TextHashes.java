package io.redshiftrestore.sql.function.text;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** Hashes of values that are numbers themselves. */
public final class TextHashes {

  private TextHashes() {}

  /** Returns the 32-bit Murmur3 hash of a text. */
  public static int murmur(String text) {
    return murmur(text, 0);
  }

  /** Returns the 32-bit Murmur3 hash of a text that goes on from another one. */
  public static int murmur(String text, long seed) {
    return Hashing.murmur3_32_fixed((int) seed).hashString(text, StandardCharsets.UTF_8).asInt();
  }

  /** Returns the 32-bit Murmur3 hash of a whole number, which has 8 bytes whatever its type. */
  public static int murmur(long number) {
    return murmur(number, 0);
  }

  /** Returns the 32-bit Murmur3 hash of a whole number that goes on from another one. */
  public static int murmur(long number, long seed) {
    return Hashing.murmur3_32_fixed((int) seed).hashLong(number).asInt();
  }

  /** Returns the 64-bit FarmHash fingerprint of a text. */
  public static long farmFingerprint(String text) {
    return Hashing.farmHashFingerprint64().hashString(text, StandardCharsets.UTF_8).asLong();
  }
}
