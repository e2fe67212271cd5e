package io.redshiftrestore.sql.validation;

import io.redshiftrestore.config.ClosestName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names the nearest of what there is when a column, a table or a function is not found. */
final class NotFound {

  private static final Pattern COLUMN =
      Pattern.compile("Column '(?:.*\\.)?([^'.]+)' not found in (?:any table|table '.*')");
  private static final Pattern TABLE =
      Pattern.compile("(?:Object|Table) '(?:.*\\.)?([^'.]+)' not found(?: within '.*')?");
  private static final Pattern FUNCTION =
      Pattern.compile("No match found for function signature (\\w+)(\\(.*\\))?", Pattern.DOTALL);

  /** Redshift's tables and views of a cluster's logs and state. */
  private static final Pattern OF_CLUSTER =
      Pattern.compile("(?i)(?:stl|stv|svcs|svl|svv|sys)_\\w+");

  private static final Set<String> DATE_PARTS =
      Set.of("year", "quarter", "month", "week", "day", "hour", "minute", "second");

  /** What is hardly the name of a column, but often a text in double quotes. */
  private static final Pattern LITERAL = Pattern.compile("[A-Z]|[^\\w$]|^\\d");

  /** What other databases, or older SQL, call a function that Redshift calls otherwise. */
  private static final Map<String, String> SUBSTITUTES =
      Map.ofEntries(
          Map.entry("AGE", "DATEDIFF(part, from, to)"),
          Map.entry("ARRAY_TO_STRING", "LISTAGG(x, ',')"),
          Map.entry("BIT_LENGTH", "8 * OCTET_LENGTH(text)"),
          Map.entry("CHECKSUM", "FNV_HASH(value)"),
          Map.entry("CLOCK_TIMESTAMP", "GETDATE()"),
          Map.entry("COLLATE", "LOWER(text)"),
          Map.entry("CONCAT_WS", "a || ',' || b"),
          Map.entry("ARRAY_AGG", "LISTAGG(x, ',')"),
          Map.entry("CURDATE", "CURRENT_DATE"),
          Map.entry("DATE_ADD", "DATEADD(part, n, time)"),
          Map.entry("DATE_DIFF", "DATEDIFF(part, from, to)"),
          Map.entry("DATE_FORMAT", "TO_CHAR(time, 'format')"),
          Map.entry("FORMAT", "a || b"),
          Map.entry("GENERATE_SERIES", "WITH RECURSIVE"),
          Map.entry("JSON_TYPEOF", "JSON_EXTRACT_PATH_TEXT(json, key)"),
          Map.entry("LENB", "OCTET_LENGTH(text)"),
          Map.entry("STATEMENT_TIMESTAMP", "GETDATE()"),
          Map.entry("TRANSACTION_TIMESTAMP", "GETDATE()"),
          Map.entry("FROM_UNIXTIME", "TIMESTAMP 'epoch' + n * INTERVAL '1 second'"),
          Map.entry("GROUP_CONCAT", "LISTAGG(x, ',')"),
          Map.entry("IF", "CASE WHEN … THEN … ELSE … END"),
          Map.entry("FIELD", "DECODE(x, a, 1, b, 2, 0)"),
          Map.entry("IFNULL", "NVL(a, b)"),
          Map.entry("IIF", "CASE WHEN … THEN … ELSE … END"),
          Map.entry("INSTR", "STRPOS(text, part)"),
          Map.entry("ISNULL", "NVL(a, b)"),
          Map.entry("LOCATE", "STRPOS(text, part)"),
          Map.entry("MAKE_DATE", "TO_DATE(text, 'format')"),
          Map.entry("STRING_AGG", "LISTAGG(x, ',')"),
          Map.entry("STR_TO_DATE", "TO_DATE(text, 'format')"),
          Map.entry("SUBSTRING_INDEX", "SPLIT_PART(text, delimiter, n)"),
          Map.entry("TIMESTAMPDIFF", "DATEDIFF(part, from, to)"),
          Map.entry("TO_VARCHAR", "CAST(x AS VARCHAR)"),
          Map.entry("TODAY", "CURRENT_DATE"),
          Map.entry("UNIX_TIMESTAMP", "EXTRACT(EPOCH FROM time)"),
          Map.entry("UTC_TIMESTAMP", "GETDATE()"));

  private final Supplier<Stream<String>> columns;
  private final Supplier<Stream<String>> tables;
  private final Supplier<Stream<String>> functions;

  /** Creates a guide among the names that there are, which are asked for when one is missing. */
  NotFound(
      Supplier<Stream<String>> columns,
      Supplier<Stream<String>> tables,
      Supplier<Stream<String>> functions) {
    this.columns = columns;
    this.tables = tables;
    this.functions = functions;
  }

  /** Returns what to tell users instead of what the validator says, or the same. */
  String told(String said) {
    Matcher column = COLUMN.matcher(said);
    if (column.matches()) {
      String name = column.group(1);
      if (DATE_PARTS.contains(name.toLowerCase(Locale.ROOT))) {
        return said + "; DATE_TRUNC takes a part of a time as a text, '" + name + "'";
      }
      String nearest = nearest(name, columns);
      return said
          + (nearest.isEmpty() && LITERAL.matcher(name).find()
              ? "; a text stands in single quotes, '%s'".formatted(name)
              : nearest);
    }
    Matcher table = TABLE.matcher(said);
    if (table.matches()) {
      String name = table.group(1);
      String nearest = nearest(name, tables);
      return said
          + (nearest.isEmpty() && OF_CLUSTER.matcher(name).matches()
              ? "; what a cluster tells of itself is asked of that cluster"
              : nearest);
    }
    Matcher function = FUNCTION.matcher(said);
    return function.matches() ? function(function.group(1), function.group(2)) : said;
  }

  private String function(String name, @Nullable String arguments) {
    String capitals = name.toUpperCase(Locale.ROOT);
    if (functions.get().anyMatch(capitals::equalsIgnoreCase)) {
      return "Function %s takes no arguments of the types %s"
          .formatted(capitals, arguments == null ? "()" : arguments);
    }
    @Nullable String substitute = SUBSTITUTES.get(capitals);
    return "Function '%s' not found".formatted(name)
        + (substitute == null ? nearest(name, functions) : "; write " + substitute);
  }

  private static String nearest(String name, Supplier<Stream<String>> known) {
    return ClosestName.to(name, known.get().filter(other -> !other.equalsIgnoreCase(name)))
        .map("; did you mean '%s'?"::formatted)
        .orElse("");
  }
}
