package io.redshiftrestore.sql.function.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts texts one behind the other. */
public final class TextConcatenation {

  private TextConcatenation() {}

  /**
   * Returns two texts as one, which is NULL if one of them is, as Redshift has it; of more, which
   * only PostgreSQL takes, those that are not NULL.
   */
  public static @Nullable String concat(@Nullable String... texts) {
    return texts.length == 2 && Arrays.stream(texts).anyMatch(Objects::isNull)
        ? null
        : Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining());
  }
}
