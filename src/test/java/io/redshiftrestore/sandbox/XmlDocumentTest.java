package io.redshiftrestore.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlDocumentTest {

  @ParameterizedTest
  @MethodSource("io.redshiftrestore.sandbox.AwkwardValues#legalTexts")
  void a_parser_reads_the_text_that_was_written(String text) throws Exception {
    assertThat(parse(document(text)).getTextContent()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\b", "\f", "\u001B", "\uFFFE", "\uFFFF", "\uD83D", "\uDE00"})
  void what_xml_cannot_say_becomes_a_replacement_character(String character) throws Exception {
    assertThat(parse(document("a" + character + "b")).getTextContent()).isEqualTo("a\uFFFDb");
  }

  @Test
  void a_carriage_return_is_written_as_a_reference() {
    assertThat(document("a\r\nb\r")).contains("<Text>a&#13;\nb&#13;</Text>");
  }

  @Test
  void null_leaves_the_element_out_and_an_empty_text_does_not() {
    assertThat(document(null)).doesNotContain("Text");
    assertThat(document("")).contains("<Text></Text>");
  }

  private static String document(@Nullable String text) {
    return XmlDocument.of("Root", "urn:test", root -> root.element("Text", text));
  }

  private static Element parse(String document) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(document)))
        .getDocumentElement();
  }
}
