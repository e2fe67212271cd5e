package io.redshiftrestore.jdbc.metadata;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which names of the catalog a tool asks for; as in a query, the case of the letters is of no
 * account.
 */
record NamePattern(Pattern regex) implements Predicate<String> {

  /** What takes the meaning from a wildcard after it. */
  static final String ESCAPE = "\\";

  private static final int AS_IN_A_QUERY =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final Pattern PART = Pattern.compile("\\\\(.)|.", Pattern.DOTALL);

  /** Returns the names that a pattern with {@code %} and {@code _} fits; null fits all. */
  static NamePattern like(@Nullable String pattern) {
    return pattern == null
        ? of(".*")
        : of(PART.matcher(pattern).replaceAll(part -> Matcher.quoteReplacement(regex(part))));
  }

  private static String regex(MatchResult part) {
    return switch (part.group()) {
      case "%" -> ".*";
      case "_" -> ".";
      default -> Pattern.quote(part.group(1) == null ? part.group() : part.group(1));
    };
  }

  /** Returns the one name given; null is all. */
  static NamePattern exactly(@Nullable String name) {
    return of(name == null ? ".*" : Pattern.quote(name));
  }

  private static NamePattern of(String regex) {
    return new NamePattern(Pattern.compile(regex, AS_IN_A_QUERY));
  }

  /**
   * Returns the same names in a JDBC catalog.
   *
   * @param catalog null or empty; nothing is in any other
   */
  NamePattern in(@Nullable String catalog) {
    return catalog == null || catalog.isEmpty() ? this : of("(?!)");
  }

  @Override
  public boolean test(String name) {
    return regex.matcher(name).matches();
  }
}
