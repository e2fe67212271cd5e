package io.redshiftrestore.sql.function.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Digests of texts in UTF-8, as hexadecimal text. */
public final class TextDigests {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private TextDigests() {}

  /** Returns the MD5 digest. */
  public static String md5(String text) {
    return digest("MD5", text);
  }

  /** Returns the SHA-1 digest. */
  public static String sha1(String text) {
    return digest("SHA-1", text);
  }

  /** Returns the SHA-2 digest of so many bits; an empty text if there is none of so many. */
  public static String sha2(String text, long bits) {
    return switch ((int) bits) {
      case 0, 256 -> digest("SHA-256", text);
      case 224 -> digest("SHA-224", text);
      case 384 -> digest("SHA-384", text);
      case 512 -> digest("SHA-512", text);
      default -> "";
    };
  }

  private static String digest(String algorithm, String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // Every Java has these.
    }
  }

  /** Returns the cyclic redundancy check of 32 bits, by Castagnoli's polynomial as Redshift's. */
  public static String crc32(String text) {
    CRC32C check = new CRC32C();
    check.update(text.getBytes(StandardCharsets.UTF_8));
    return "%08x".formatted(check.getValue());
  }

  /** Returns the 64-bit FNV-1a hash. */
  public static long fnvHash(String text) {
    return fnvHash(text, FNV_OFFSET);
  }

  /** Returns the 64-bit FNV-1a hash that goes on from another one. */
  public static long fnvHash(String text, long seed) {
    return fnvHash(text.getBytes(StandardCharsets.UTF_8), seed);
  }

  /** Returns the hash of a number's bytes, the lowest first. */
  public static long fnvHash(short number) {
    return fnvHash(lowestFirst(Short.BYTES).putShort(number).array(), FNV_OFFSET);
  }

  /** Returns the hash of a number's bytes, the lowest first. */
  public static long fnvHash(int number) {
    return fnvHash(number, FNV_OFFSET);
  }

  /** Returns the hash of a number's bytes, the lowest first, that goes on from another one. */
  public static long fnvHash(int number, long seed) {
    return fnvHash(lowestFirst(Integer.BYTES).putInt(number).array(), seed);
  }

  /** Returns the hash of a number's bytes, the lowest first. */
  public static long fnvHash(long number) {
    return fnvHash(number, FNV_OFFSET);
  }

  /** Returns the hash of a number's bytes, the lowest first, that goes on from another one. */
  public static long fnvHash(long number, long seed) {
    return fnvHash(lowestFirst(Long.BYTES).putLong(number).array(), seed);
  }

  private static ByteBuffer lowestFirst(int octets) {
    return ByteBuffer.allocate(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static long fnvHash(byte[] octets, long seed) {
    long hash = seed;
    for (byte octet : octets) {
      hash = (hash ^ (octet & 0xff)) * FNV_PRIME;
    }
    return hash;
  }
}
