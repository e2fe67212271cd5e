package io.redshiftrestore.sandbox;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XML document from which a parser reads every text exactly as it was given.
 *
 * <p>What XML 1.0 cannot say at all (most control characters, half a surrogate pair) becomes
 * U+FFFD, because one such character would make the whole document unreadable. Not thread-safe.
 */
final class XmlDocument {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  private XmlDocument(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /** Returns a document whose root element, in that namespace, has the content. */
  static String of(String root, String namespace, Consumer<XmlDocument> content) {
    // A Writer, not a stream: towards a stream the JDK decides by encoding what it escapes.
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter writer = WRITERS.createXMLStreamWriter(text);
      writer.writeStartElement(root);
      writer.writeDefaultNamespace(namespace);
      content.accept(new XmlDocument(writer));
      writer.writeEndElement();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /** Adds an element with other elements inside. */
  XmlDocument element(String name, Consumer<XmlDocument> content) {
    try {
      writer.writeStartElement(name);
      content.accept(this);
      writer.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Adds an element with a text; null adds nothing, an empty text an empty element. */
  XmlDocument element(String name, @Nullable String text) {
    return text == null ? this : element(name, inside -> inside.text(text));
  }

  private void text(String text) {
    try {
      int start = 0;
      String legal = legal(text);
      // A parser turns a bare carriage return into a line feed; a reference to it survives.
      for (int cr = legal.indexOf('\r'); cr >= 0; cr = legal.indexOf('\r', start)) {
        writer.writeCharacters(legal.substring(start, cr));
        writer.writeEntityRef("#13");
        start = cr + 1;
      }
      writer.writeCharacters(legal.substring(start));
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String legal(String text) {
    return text.codePoints().allMatch(XmlDocument::isLegal)
        ? text
        : text.codePoints()
            .map(character -> isLegal(character) ? character : '\uFFFD')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** Production 2 of the XML 1.0 recommendation. */
  private static boolean isLegal(int character) {
    return character >= ' '
        ? character < 0xD800
            || (character >= 0xE000 && character <= 0xFFFD)
            || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT
        : character == '\t' || character == '\n' || character == '\r';
  }
}
