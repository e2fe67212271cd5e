package io.redshiftrestore.sql.function.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;
import org.apache.commons.codec.digest.DigestUtils;

/** Digests of texts in UTF-8, as hexadecimal text. */
public final class TextDigests {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private TextDigests() {}

  /** Returns the MD5 digest. */
  public static String md5(String text) {
    return DigestUtils.md5Hex(text);
  }

  /** Returns the SHA-1 digest. */
  public static String sha1(String text) {
    return DigestUtils.sha1Hex(text);
  }

  /** Returns the SHA-2 digest of so many bits; an empty text if there is none of so many. */
  public static String sha2(String text, long bits) {
    return switch ((int) bits) {
      case 0, 256 -> DigestUtils.sha256Hex(text);
      case 224 -> new DigestUtils("SHA-224").digestAsHex(text);
      case 384 -> DigestUtils.sha384Hex(text);
      case 512 -> DigestUtils.sha512Hex(text);
      default -> "";
    };
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
