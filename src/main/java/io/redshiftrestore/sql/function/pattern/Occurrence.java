package io.redshiftrestore.sql.function.pattern;

import java.util.List;

/**
 * A part of a text that matches a regular expression.
 *
 * @param start where it begins in the text, and after it where it ends
 * @param groups the same of each sub-expression, from the whole on; -1 for one that took no part
 */
record Occurrence(int start, int end, List<Integer> groups) {

  /** Returns what of a text the sub-expression matched; an empty text if it took no part. */
  String group(String text, int number) {
    int from = groups.get(2 * number);
    return from < 0 ? "" : text.substring(from, groups.get(2 * number + 1));
  }

  int groupCount() {
    return groups.size() / 2 - 1;
  }
}
