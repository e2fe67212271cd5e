package io.redshiftrestore.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void line_ends_become_one_kind() {
    assertThat(CellText.of("a\r\nb\rc\nd\u2028e")).isEqualTo("a\nb\nc\nd\ne");
  }

  @Test
  void characters_that_move_the_cursor_are_shown_instead() {
    assertThat(CellText.of("\u001b[2J\u0007x\u0000\u009b")).isEqualTo("\\x1B[2J\\x07x\\x00\\x9B");
    assertThat(CellText.of("a\tb")).isEqualTo("a  b");
  }

  @Test
  void a_line_breaks_at_the_last_blank_that_fits() {
    assertThat(CellText.wrapped("one two three", 7)).containsExactly("one two", "three");
    assertThat(CellText.wrapped("one two three", 8)).containsExactly("one two", "three");
    assertThat(CellText.wrapped("one\n\ntwo", 7)).containsExactly("one", "", "two");
  }

  @Test
  void a_word_longer_than_the_line_is_broken_between_characters() {
    assertThat(CellText.wrapped("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(CellText.wrapped("a😀😀", 2)).containsExactly("a", "😀", "😀");
  }

  @Test
  void blanks_at_the_begin_of_a_text_are_kept() {
    assertThat(CellText.wrapped("  a b", 4)).containsExactly("  a", "b");
    assertThat(CellText.wrapped("   abc", 4)).containsExactly("   a", "bc");
  }
}
