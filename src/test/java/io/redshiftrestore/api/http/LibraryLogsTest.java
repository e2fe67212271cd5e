package io.redshiftrestore.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.utils.cache.CachedSupplier;

class LibraryLogsTest {

  /** The SDK keeps its signer in a package of its own, beside what it publishes. */
  private final Logger signer =
      Logger.getLogger(
          AwsV4HttpSigner.class.getPackageName().replace(".signer", ".internal.signer")
              + ".DefaultV4RequestSigner");

  private final Logger cache = Logger.getLogger(CachedSupplier.class.getName());

  private final Level before = signer.getLevel();
  private final Level cachesBefore = cache.getLevel();

  @AfterEach
  void restore() {
    signer.setLevel(before);
    cache.setLevel(cachesBefore);
  }

  @Test
  void the_signer_tells_nothing_even_if_its_own_level_asks_for_all() {
    signer.setLevel(Level.ALL);
    LibraryLogs.quieten();
    assertThat(signer.isLoggable(Level.FINE)).isFalse();
  }

  @Test
  void the_cache_of_credentials_does_not_tell_the_command_that_gives_them() {
    cache.setLevel(Level.ALL);
    LibraryLogs.quieten();
    assertThat(cache.isLoggable(Level.WARNING)).isFalse();
  }

  @Test
  void a_level_that_tells_less_stays() {
    signer.setLevel(Level.SEVERE);
    LibraryLogs.quieten();
    assertThat(signer.getLevel()).isEqualTo(Level.SEVERE);
  }
}
