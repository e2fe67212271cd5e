package io.redshiftrestore.config;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kind of value that a {@link ConnectionProperty} takes. Immutable. */
public sealed interface PropertyType {

  /** Returns whether the text is a value of this type; blanks around it count as part of it. */
  boolean accepts(String value);

  /** Returns what a value must be, as words that follow "must be". */
  String expectation();

  /** Any text; what it may say is checked where it is used. */
  record Text() implements PropertyType {
    @Override
    public boolean accepts(String value) {
      return true;
    }

    @Override
    public String expectation() {
      return "text";
    }
  }

  /** Text that must never be shown. */
  record Secret() implements PropertyType {
    @Override
    public boolean accepts(String value) {
      return true;
    }

    @Override
    public String expectation() {
      return "text";
    }
  }

  /** {@code true} or {@code false}, in any case. */
  record Flag() implements PropertyType {
    @Override
    public boolean accepts(String value) {
      return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false");
    }

    @Override
    public String expectation() {
      return "true or false";
    }
  }

  /** One of a few lower-case words, in any case. */
  record Choice(List<String> words) implements PropertyType {
    /** Copies the words. */
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public boolean accepts(String value) {
      return words.contains(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public String expectation() {
      return "one of " + String.join(", ", words);
    }
  }

  /**
   * A whole number in decimal digits, both bounds included; a maximum of Long.MAX_VALUE is none.
   */
  record WholeNumber(long minimum, long maximum) implements PropertyType {
    /** Eighteen digits always fit a long, and nobody needs more. */
    private static final Pattern DIGITS = Pattern.compile("-?[0-9]{1,18}");

    /** Checks that at least one number is within the bounds. */
    public WholeNumber {
      if (minimum > maximum) {
        throw new IllegalArgumentException(minimum + " is above " + maximum);
      }
    }

    @Override
    public boolean accepts(String value) {
      return DIGITS.matcher(value).matches() && includes(Long.parseLong(value));
    }

    /** Returns whether the number is within the bounds. */
    public boolean includes(long number) {
      return number >= minimum && number <= maximum;
    }

    @Override
    public String expectation() {
      return "a whole number from "
          + minimum
          + (maximum == Long.MAX_VALUE ? " upwards" : " to " + maximum);
    }
  }
}
