package io.redshiftrestore.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junitpioneer.jupiter.DefaultLocale;

class ResumeTokenTest {

  private static final Optional<String> NO_MARKER = Optional.empty();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, 10, eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAxMH0=",
        "mark-20, 5, eyJNYXJrZXIiOiAibWFyay0yMCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDV9",
        "mark-20, -, eyJNYXJrZXIiOiAibWFyay0yMCJ9",
        "mark-20, 10, eyJNYXJrZXIiOiAibWFyay0yMCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEwfQ==",
        "-, 0, eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAwfQ=="
      })
  void the_places_of_a_listing_are_written_as_boto3_writes_them(
      @Nullable String marker, @Nullable Long rows, String token) {
    assertWrittenAndRead(token, new ResumeToken(Optional.ofNullable(marker), optional(rows)));
  }

  @ParameterizedTest
  @MethodSource("golden")
  @DefaultLocale("ar-EG-u-nu-arab")
  void random_tokens_are_written_as_botocore_wrote_them(String line) {
    List<String> parts = Splitter.on(' ').splitToList(line);
    Optional<String> marker =
        Optional.of(parts.get(2)).filter(hex -> !hex.equals("-")).map(ResumeTokenTest::text);
    OptionalLong rows =
        parts.get(1).equals("-")
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(parts.get(1)));
    assertWrittenAndRead(parts.get(0), new ResumeToken(marker, rows));
  }

  static Stream<String> golden() throws IOException {
    return Resources.readLines(
            Resources.getResource(ResumeTokenTest.class, "botocore-tokens.txt"), US_ASCII)
        .stream()
        .filter(line -> !line.startsWith("#"));
  }

  /** Unit by unit, because a decoder would replace half a surrogate pair. */
  private static String text(String hex) {
    return Splitter.fixedLength(4)
        .splitToStream(hex)
        .map(unit -> String.valueOf((char) Integer.parseInt(unit, 16)))
        .collect(Collectors.joining());
  }

  private static void assertWrittenAndRead(String token, ResumeToken meaning) {
    assertThat(meaning.encode()).isEqualTo(token);
    assertThat(ResumeToken.parse(token)).isEqualTo(meaning);
  }

  private static OptionalLong optional(@Nullable Long rows) {
    return rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
  }

  @Test
  void every_marker_survives_a_round_trip() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      ResumeToken token = RandomMarkers.token(random);
      assertThat(ResumeToken.parse(token.encode())).as("seed %s", seed).isEqualTo(token);
      assertThat(token.encode()).matches("[A-Za-z0-9+/]+=*");
    }
  }

  @ParameterizedTest
  @MethodSource("otherForms")
  void whatever_boto3_reads_is_read_alike(String text, ResumeToken meaning) {
    assertThat(ResumeToken.parse(text)).isEqualTo(meaning);
  }

  static Stream<Arguments> otherForms() {
    ResumeToken m = ResumeToken.ofPage("m");
    return Stream.of(
        arguments("", ResumeToken.BEGINNING),
        arguments("None", ResumeToken.BEGINNING),
        arguments(base64("{}"), ResumeToken.BEGINNING),
        arguments(base64("{\"Marker\": null}"), ResumeToken.BEGINNING),
        arguments(base64("{\"Marker\": \"\"}"), ResumeToken.BEGINNING),
        arguments(base64("{\"Marker\": \"None\"}"), ResumeToken.BEGINNING),
        arguments(base64("{\"boto_truncate_amount\": 3}"), ResumeToken.insidePage(NO_MARKER, 3)),
        arguments(
            base64("\n{\"boto_truncate_amount\":3 , \"Marker\":\"m\"}\t"),
            ResumeToken.insidePage(Optional.of("m"), 3)),
        arguments(base64("{\"Marker\": \"a\", \"Marker\": \"m\"}"), m),
        arguments("eyJNYXJr\nZXIi  OiAi\r\nbSJ9", m),
        arguments("é*eyJNYXJrZXIiOiAibSJ9-_", m),
        arguments(base64("{\"Marker\": \"\\ud83d\\ude00\"}"), ResumeToken.ofPage("\uD83D\uDE00")),
        arguments(base64("{\"Marker\": \"\uD83D\uDE00\"}"), ResumeToken.ofPage("\uD83D\uDE00")),
        arguments("m___5", ResumeToken.insidePage(Optional.of("m"), 5)),
        arguments("m___ +5 ", ResumeToken.insidePage(Optional.of("m"), 5)),
        arguments("None___5", ResumeToken.insidePage(NO_MARKER, 5)),
        arguments("___5", ResumeToken.insidePage(NO_MARKER, 5)));
  }

  @ParameterizedTest
  @MethodSource("markers")
  void what_is_no_token_is_taken_for_a_marker_of_the_api(String text) {
    assertThat(ResumeToken.parse(text)).isEqualTo(ResumeToken.ofPage(text));
  }

  static Stream<String> markers() {
    return Stream.of(
        "mark-20",
        "m___x",
        "a____5",
        "a___b___5",
        "___",
        "=",
        "A",
        "a".repeat(100_000),
        base64("[1]"),
        base64("\"x\""),
        base64("12"),
        base64("null"),
        base64("{\"Marker\": \"m\"} x"),
        base64("{\"Marker\": \"a\tb\"}"),
        base64("{\"Marker\": \"m\""),
        base64("\uFEFF{\"Marker\": \"m\"}"),
        "eyJNYXJrZXIiOiL/In0=",
        base64("[".repeat(5_000)));
  }

  @ParameterizedTest
  @CsvSource({
    "eyJNYXJrZXIiOiAibWFyayJ9, 0",
    "eyJNYXJrZXIiOiAibWFyay0yMCIsICJib3RvX3RydW5jYXRlX2Ftb3VudCI6IDEwfQ, 10",
    "e30, 0"
  })
  void missing_padding_is_forgiven(String token, long rows) {
    assertThat(ResumeToken.parse(token).rowsToSkip()).isEqualTo(rows);
    assertThat(ResumeToken.parse(token).marker()).isNotEqualTo(Optional.of(token));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"Foo\": 1}                                         | holds \"Foo\"",
        "{\"Marker\": \"m\", \"NextToken\": \"n\"}                | holds \"NextToken\"",
        "{\"Marker\": \"m\", \"boto_encoded_keys\": []}         | holds \"boto_encoded_keys\"",
        "{\"Marker\": 5}                                      | of the type number",
        "{\"Marker\": [\"m\"]}                                  | of the type array",
        "{\"Marker\": true}                                   | of the type boolean",
        "{\"Marker\": \"m\", \"boto_truncate_amount\": -1}      | whole number",
        "{\"Marker\": \"m\", \"boto_truncate_amount\": 1.5}     | whole number",
        "{\"Marker\": \"m\", \"boto_truncate_amount\": 1.0}     | whole number",
        "{\"Marker\": \"m\", \"boto_truncate_amount\": \"5\"}     | whole number",
        "{\"Marker\": \"m\", \"boto_truncate_amount\": null}    | whole number",
        "{\"Marker\": \"m\", \"boto_truncate_amount\": true}    | whole number",
        "{\"boto_truncate_amount\": 99999999999999999999}     | whole number"
      })
  void a_token_of_another_api_or_a_broken_one_is_refused(String json, String reason) {
    assertRefused(base64(json), reason);
  }

  @ParameterizedTest
  @CsvSource({"m___-5", "m___99999999999999999999"})
  void an_old_token_with_a_bad_amount_is_refused(String token) {
    assertRefused(token, "whole number");
  }

  @Test
  void a_refusal_does_not_repeat_the_whole_token() {
    ApiException refusal = assertRefused(base64("{\"" + "k".repeat(10_000) + "\": 1}"), "kkk…");
    assertThat(refusal.getMessage()).hasSizeLessThan(250);
  }

  private static ApiException assertRefused(String token, String reason) {
    ApiException refusal = catchThrowableOfType(ApiException.class, () -> ResumeToken.parse(token));
    assertThat(refusal).hasMessageContaining("starting token").hasMessageContaining(reason);
    assertThat(refusal.kind()).isEqualTo(ApiException.Kind.ARGUMENT);
    return refusal;
  }

  @Test
  void there_is_no_negative_amount() {
    assertThatIllegalArgumentException().isThrownBy(() -> ResumeToken.insidePage(NO_MARKER, -1));
  }

  private static String base64(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }
}
