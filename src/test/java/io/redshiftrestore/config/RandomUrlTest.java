package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomUrlTest {
  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  /** Pieces that are valid, that almost are, and that change the meaning of what surrounds them. */
  private static final List<String> PIECES =
      Stream.concat(
              ConnectionProperty.allNames().map(name -> name + "="),
              Stream.of(
                  "password=" + SECRET,
                  "PassWord = '" + SECRET + "'",
                  "sessionToken=\"" + SECRET,
                  "secretAccessKey\u2003=" + SECRET + "&",
                  "externalId=x;externalId=" + SECRET,
                  "us-east-1",
                  "true",
                  "50",
                  "http://host",
                  ";",
                  ";",
                  "&",
                  "=",
                  "'",
                  "\"",
                  "?",
                  "//",
                  " ",
                  "\u2003",
                  "\n",
                  "\0",
                  "İ",
                  "\ud83d",
                  "unknown="))
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void no_url_does_worse_than_a_refusal_that_keeps_the_secret(long seed) {
    Random random = new Random(seed);
    int accepted = 0;
    for (int i = 0; i < 10_000; i++) {
      String url = ConnectionUrl.PREFIX + randomPairs(random);
      assertThat(ConnectionUrl.redacted(url)).as(url).doesNotContain(SECRET);
      try {
        ConnectionConfig config = ConnectionConfig.parse(url, new Properties());
        assertThat(config.toString()).as(url).doesNotContain(SECRET);
        accepted++;
      } catch (ConfigException refusal) {
        assertThat(refusal).as(url).hasNoCause().hasMessageNotContaining(SECRET);
      }
    }
    assertThat(accepted).isPositive();
  }

  private static String randomPairs(Random random) {
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .collect(Collectors.joining());
  }
}
