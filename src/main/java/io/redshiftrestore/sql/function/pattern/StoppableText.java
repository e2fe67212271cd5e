package io.redshiftrestore.sql.function.pattern;

import io.redshiftrestore.table.read.CurrentStatement;

/** A text whose reading ends when the statement that reads it is stopped. */
final class StoppableText implements CharSequence {

  /** To read a character may take an expression as many steps as it is long. */
  private static final int BETWEEN_CHECKS = 256;

  private final String text;
  private int untilCheck = BETWEEN_CHECKS;

  StoppableText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (--untilCheck == 0) {
      untilCheck = BETWEEN_CHECKS;
      CurrentStatement.checkGoesOn();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
