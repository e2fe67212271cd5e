package io.redshiftrestore.cli.report;

import org.apache.commons.text.StringEscapeUtils;

/** Texts as parts of a page. The page is HTML and well-formed XML at once. */
final class Markup {

  private Markup() {}

  /** Returns a text that is nothing but text, without characters that XML has no place for. */
  static String text(String text) {
    return StringEscapeUtils.escapeXml10(text);
  }

  /** Returns a text of others, whose direction and marks do not reach beyond it. */
  static String foreign(String text) {
    return "<bdi>" + text(text) + "</bdi>";
  }

  static String element(String name, String style, String content) {
    return "<%1$s class=\"%2$s\">%3$s</%1$s>\n".formatted(name, style, content);
  }

  static String section(String title, String content) {
    return "<section>\n<h2>" + text(title) + "</h2>\n" + content + "</section>\n";
  }
}
