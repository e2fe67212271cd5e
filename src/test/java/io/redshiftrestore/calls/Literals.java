package io.redshiftrestore.calls;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The texts and parameters in a query, and other ways to write them. */
final class Literals {

  /** Texts, but not those of a date or an interval; and parameters. */
  private static final Pattern VALUE =
      Pattern.compile("(?<!(?:TIMESTAMP|DATE|INTERVAL) )'((?:[^']|'')*)'|\\?");

  private static final Pattern LIST_ITEM =
      Pattern.compile("\\s*(?:'((?:[^']|'')*)'|(NULL)|(\\d+))\\s*(?:,|$)");

  /** E.g. {@code {request-0 to request-24}}. */
  private static final Pattern SERIES = Pattern.compile("\\{(\\S+-)(\\d+) to \\1(\\d+)}");

  private Literals() {}

  /** Writes out each series of texts in a query. */
  static String expanded(String sql) {
    return SERIES
        .matcher(sql)
        .replaceAll(
            series ->
                IntStream.rangeClosed(
                        Integer.parseInt(series.group(2)), Integer.parseInt(series.group(3)))
                    .mapToObj(i -> "'" + series.group(1) + i + "'")
                    .collect(Collectors.joining(", ")));
  }

  /** Reads values that are separated by commas: texts in quotes, whole numbers, NULL. */
  static List<@Nullable Object> parse(String list) {
    List<@Nullable Object> values = new ArrayList<>();
    Matcher item = LIST_ITEM.matcher(list);
    int end = 0;
    while (end < list.length()) {
      if (!item.find(end) || item.start() != end) {
        throw new IllegalArgumentException("Not a list of values: " + list);
      }
      values.add(valueOf(item));
      end = item.end();
    }
    return values;
  }

  private static @Nullable Object valueOf(Matcher item) {
    String text = item.group(1);
    if (text != null) {
      return text.replace("''", "'");
    }
    return item.group(3) == null ? null : (Object) Integer.valueOf(item.group(3));
  }

  /** Rewrites each text in a query, but not its parameters. */
  static Query rewritten(Query query, UnaryOperator<String> text) {
    return new Query(
        VALUE
            .matcher(query.sql())
            .replaceAll(
                value ->
                    Matcher.quoteReplacement(
                        value.group(1) == null ? value.group() : text.apply(value.group()))),
        query.values());
  }

  /** Turns each text in a query into a parameter, and writes all parameters in that way. */
  static Query asParameters(Query query, String parameter) {
    List<@Nullable Object> values = new ArrayList<>();
    Iterator<@Nullable Object> given = query.values().iterator();
    String sql =
        VALUE
            .matcher(query.sql())
            .replaceAll(
                value -> {
                  String text = value.group(1);
                  Object of = text == null ? given.next() : text.replace("''", "'");
                  values.add(of);
                  return of instanceof Integer ? "?" : Matcher.quoteReplacement(parameter);
                });
    return new Query(sql, values);
  }
}
