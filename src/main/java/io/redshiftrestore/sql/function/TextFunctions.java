package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_FORCE_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.text.TextCharacters;
import io.redshiftrestore.sql.function.text.TextConcatenation;
import io.redshiftrestore.sql.function.text.TextDigests;
import io.redshiftrestore.sql.function.text.TextLength;
import io.redshiftrestore.sql.function.text.TextPadding;
import io.redshiftrestore.sql.function.text.TextParts;
import io.redshiftrestore.sql.function.text.TextQuotes;
import io.redshiftrestore.sql.function.text.TextTrimming;
import java.util.List;
import org.apache.calcite.sql.SqlFunction;

/** Functions of text. */
final class TextFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          text(
              named("ASCII")
                  .takes(CHARACTER)
                  .computedBy(INTEGER_NULLABLE, TextCharacters.class, "ascii"),
              "ASCII(text)",
              "The code point of the first character; 0 for an empty text.",
              "r_ASCII"),
          text(
              trimming("BTRIM", "btrim"),
              "BTRIM(text [, characters])",
              "The text without blanks, or any of the characters, at both ends.",
              "r_BTRIM"),
          text(
              trimming("LTRIM", "ltrim"),
              "LTRIM(text [, characters])",
              "The text without blanks, or any of the characters, at its start.",
              "r_LTRIM"),
          text(
              trimming("RTRIM", "rtrim"),
              "RTRIM(text [, characters])",
              "The text without blanks, or any of the characters, at its end.",
              "r_RTRIM"),
          text(
              position("CHARINDEX", "position"),
              "CHARINDEX(part, text)",
              "At which character the part begins, counted from 1; 0 if it is not in the text.",
              "r_CHARINDEX"),
          text(
              position("POSITION", "position"),
              "POSITION(part IN text)",
              "At which character the part begins, counted from 1; 0 if it is not in the text.",
              "r_POSITION"),
          text(
              position("STRPOS", "strpos"),
              "STRPOS(text, part)",
              "At which character the part begins, counted from 1; 0 if it is not in the text.",
              "r_STRPOS"),
          text(
              position("OCTETINDEX", "octetPosition"),
              "OCTETINDEX(part, text)",
              "At which byte of UTF-8 the part begins, counted from 1; 0 if it is not in the text.",
              "OCTETINDEX"),
          text(
              named("CHR").takes(INTEGER).computedBy(VARCHAR_NULLABLE, TextCharacters.class, "chr"),
              "CHR(number)",
              "The character of a code point.",
              "r_CHR"),
          text(
              named("CONCAT")
                  .takes(CHARACTER, CHARACTER)
                  .andMore(CHARACTER)
                  .seesNulls()
                  .computedBy(VARCHAR_FORCE_NULLABLE, TextConcatenation.class, "concat"),
              "CONCAT(text, text)",
              "Both texts as one; NULL if one of them is NULL. Of more than two, NULLs are left out.",
              "r_CONCAT"),
          text(
              named("CRC32")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextDigests.class, "crc32"),
              "CRC32(text)",
              "The cyclic redundancy check of 32 bits, in hexadecimal digits.",
              "crc32-function"),
          text(
              named("FUNC_SHA1")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextDigests.class, "sha1"),
              "FUNC_SHA1(text)",
              "The SHA-1 digest, in hexadecimal digits.",
              "FUNC_SHA1"),
          text(
              named("LOWER")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextCharacters.class, "lower"),
              "LOWER(text)",
              "The text in small letters.",
              "r_LOWER"),
          text(
              named("UPPER")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextCharacters.class, "upper"),
              "UPPER(text)",
              "The text in capitals.",
              "r_UPPER"),
          text(
              named("INITCAP")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextCharacters.class, "initcap"),
              "INITCAP(text)",
              "The text with a capital at the start of each word, and nowhere else.",
              "r_INITCAP"),
          text(
              named("LEFT")
                  .takes(CHARACTER, INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextParts.class, "left"),
              "LEFT(text, length)",
              "The first characters; all but so many last ones if the length is negative.",
              "r_LEFT"),
          length("LEN"),
          length("LENGTH"),
          length("CHAR_LENGTH"),
          length("CHARACTER_LENGTH"),
          length("TEXTLEN"),
          text(
              named("OCTET_LENGTH")
                  .takes(CHARACTER)
                  .computedBy(INTEGER_NULLABLE, TextLength.class, "octets"),
              "OCTET_LENGTH(text)",
              "How many bytes of UTF-8 a text has.",
              "r_OCTET_LENGTH"),
          text(
              named("OVERLAY")
                  .takes(CHARACTER, CHARACTER, INTEGER)
                  .optionally(INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextParts.class, "overlay"),
              "OVERLAY(text PLACING part FROM start [FOR length])",
              "The text with a part in the place of as many characters, or of length.",
              "c_unsupported-postgresql-functions"),
          text(
              padding("LPAD", "lpad"),
              "LPAD(text, length [, characters])",
              "The text with blanks, or the characters, before it, or cut to the length.",
              "r_LPAD"),
          text(
              padding("RPAD", "rpad"),
              "RPAD(text, length [, characters])",
              "The text with blanks, or the characters, after it, or cut to the length.",
              "r_LPAD"),
          text(
              named("MD5").takes(CHARACTER).computedBy(VARCHAR_NULLABLE, TextDigests.class, "md5"),
              "MD5(text)",
              "The MD5 digest, in hexadecimal digits.",
              "r_MD5"),
          text(
              named("QUOTE_IDENT")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextQuotes.class, "identifier"),
              "QUOTE_IDENT(text)",
              "The text as an identifier, in double quotes if it needs them.",
              "r_QUOTE_IDENT"),
          text(
              named("QUOTE_LITERAL")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextQuotes.class, "literal"),
              "QUOTE_LITERAL(text)",
              "The text as a literal, in quotes.",
              "r_QUOTE_LITERAL"),
          text(
              named("REPEAT")
                  .takes(CHARACTER, INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextPadding.class, "repeat"),
              "REPEAT(text, times)",
              "The text so many times.",
              "r_REPEAT"),
          text(
              named("REPLICATE")
                  .takes(CHARACTER, INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextPadding.class, "repeat"),
              "REPLICATE(text, times)",
              "The text so many times.",
              "r_REPLICATE"),
          text(
              named("REPLACE")
                  .takes(CHARACTER, CHARACTER, CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextCharacters.class, "replace"),
              "REPLACE(text, part, replacement)",
              "The text with the replacement wherever the part is.",
              "r_REPLACE"),
          text(
              named("REVERSE")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextCharacters.class, "reverse"),
              "REVERSE(text)",
              "The characters in opposite order.",
              "r_REVERSE"),
          text(
              named("RIGHT")
                  .takes(CHARACTER, INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextParts.class, "right"),
              "RIGHT(text, length)",
              "The last characters; all but so many first ones if the length is negative.",
              "r_LEFT"),
          text(
              named("SHA").takes(CHARACTER).computedBy(VARCHAR_NULLABLE, TextDigests.class, "sha1"),
              "SHA(text)",
              "The SHA-1 digest, in hexadecimal digits.",
              "SHA"),
          text(
              named("SHA1")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextDigests.class, "sha1"),
              "SHA1(text)",
              "The SHA-1 digest, in hexadecimal digits.",
              "SHA1"),
          text(
              named("SHA2")
                  .takes(CHARACTER, INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextDigests.class, "sha2"),
              "SHA2(text, bits)",
              "The SHA-2 digest of 224, 256 (or 0), 384 or 512 bits, in hexadecimal digits.",
              "SHA2"),
          text(
              named("SPACE")
                  .takes(INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextPadding.class, "space"),
              "SPACE(length)",
              "So many blanks.",
              "r_REPEAT"),
          text(
              named("SPLIT_PART")
                  .takes(CHARACTER, CHARACTER, INTEGER)
                  .computedBy(VARCHAR_NULLABLE, TextParts.class, "splitPart"),
              "SPLIT_PART(text, delimiter, part)",
              "The part with that number, counted from 1; an empty text if there is none.",
              "SPLIT_PART"),
          text(
              substring("SUBSTR"),
              "SUBSTR(text, start [, length])",
              "The characters from a position on, counted from 1.",
              "r_SUBSTRING"),
          text(
              substring("SUBSTRING"),
              "SUBSTRING(text, start [, length])",
              "The characters from a position on, counted from 1.",
              "r_SUBSTRING"),
          text(
              named("TRANSLATE")
                  .takes(CHARACTER, CHARACTER, CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, TextCharacters.class, "translate"),
              "TRANSLATE(text, from, to)",
              "The text with each character of one list as it is in the other, or without it.",
              "r_TRANSLATE"));

  private TextFunctions() {}

  private static RedshiftFunction text(
      SqlFunction function, String signature, String remark, String page) {
    return new RedshiftFunction(function, Family.STRING, signature, remark, page);
  }

  private static SqlFunction trimming(String name, String method) {
    return named(name)
        .takes(CHARACTER)
        .optionally(CHARACTER)
        .computedBy(VARCHAR_NULLABLE, TextTrimming.class, method);
  }

  private static SqlFunction padding(String name, String method) {
    return named(name)
        .takes(CHARACTER, INTEGER)
        .optionally(CHARACTER)
        .computedBy(VARCHAR_NULLABLE, TextPadding.class, method);
  }

  private static RedshiftFunction length(String name) {
    SqlFunction length =
        named(name).takes(CHARACTER).computedBy(INTEGER_NULLABLE, TextLength.class, "length");
    return text(length, name + "(text)", "How many characters a text has.", "r_" + name);
  }

  private static SqlFunction position(String name, String method) {
    return named(name)
        .takes(CHARACTER, CHARACTER)
        .computedBy(INTEGER_NULLABLE, TextLength.class, method);
  }

  private static SqlFunction substring(String name) {
    return named(name)
        .takes(CHARACTER, INTEGER)
        .optionally(INTEGER)
        .computedBy(VARCHAR_NULLABLE, TextParts.class, "substring");
  }
}
