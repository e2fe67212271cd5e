package io.redshiftrestore.api.http;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells an answer of the service from whatever else may come over a network. The SDK does not: it
 * takes every other document, and none at all, for an answer without rows.
 */
final class AnswerDocument {

  /** The API's own have seven levels; the SDK's parser ends in a stack overflow at thousands. */
  private static final int DEEPEST = 64;

  private static final XMLInputFactory XML = factory();

  private AnswerDocument() {}

  private static XMLInputFactory factory() {
    // The JDK's own, whatever parser the program brings.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Checks that a document is the answer of an action: a whole document whose root is the action's
   * response and holds the action's result.
   *
   * @throws UnusableAnswerException if it is not
   */
  static void requireAnswerOf(String action, byte[] document) throws UnusableAnswerException {
    if (!read(document, action + "Response", action + "Result")) {
      throw new UnusableAnswerException("it holds no " + action + "Result");
    }
  }

  /** Returns whether a document is one that the SDK can look into for an error's code. */
  static boolean isReadable(byte[] document) {
    try {
      read(document, "", "");
      return true;
    } catch (UnusableAnswerException e) {
      return false;
    }
  }

  /** Reads to the end; returns whether the root has a child of that name. */
  private static boolean read(byte[] document, String root, String child)
      throws UnusableAnswerException {
    if (document.length == 0) {
      throw new UnusableAnswerException("it is empty");
    }
    try {
      XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(document));
      int depth = 0;
      boolean found = false;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            requireRoot(depth, root, reader.getLocalName());
            found |= depth == 2 && reader.getLocalName().equals(child);
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          case XMLStreamConstants.DTD ->
              throw new UnusableAnswerException("it has a document type");
          default -> {}
        }
      }
      return found;
    } catch (XMLStreamException | RuntimeException e) {
      // The JDK's parser has unchecked exceptions for some bytes. Its text may quote the document.
      UnusableAnswerException failure = new UnusableAnswerException("it is no whole XML document");
      failure.initCause(e);
      throw failure;
    }
  }

  private static void requireRoot(int depth, String root, String name)
      throws UnusableAnswerException {
    if (depth > DEEPEST) {
      throw new UnusableAnswerException("it is nested too deeply");
    }
    if (depth == 1 && !root.isEmpty() && !name.equals(root)) {
      throw new UnusableAnswerException("it is no " + root);
    }
  }
}
