package io.redshiftrestore.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/** The README, or a text like it, taken apart. */
public final class Readme {

  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private final List<Node> blocks;

  private Readme(List<Node> blocks) {
    this.blocks = blocks;
  }

  /** Reads the README of this project. */
  public static Readme read() {
    return read(Path.of("README.md"));
  }

  /** Reads another text of this project. */
  static Readme read(Path file) {
    try {
      return new Readme(
          children(
              Parser.builder()
                  .extensions(List.of(TablesExtension.create()))
                  .build()
                  .parse(Files.readString(file))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what stands under a heading, up to the next of its level or above. */
  public Readme section(String heading) {
    List<Node> found = new ArrayList<>();
    int level = 0;
    for (Node block : blocks) {
      if (block instanceof Heading next && level > 0 && next.getLevel() <= level) {
        break;
      } else if (level > 0) {
        found.add(block);
      } else if (block instanceof Heading next && text(next).equals(heading)) {
        level = next.getLevel();
      }
    }
    if (found.isEmpty()) {
      throw new AssertionError("The README has no section " + heading);
    }
    return new Readme(found);
  }

  /** Returns the snippets that are marked as being in that language. */
  public List<String> snippets(String language) {
    return blocks.stream()
        .filter(FencedCodeBlock.class::isInstance)
        .map(FencedCodeBlock.class::cast)
        .filter(snippet -> snippet.getInfo().equals(language))
        .map(FencedCodeBlock::getLiteral)
        .toList();
  }

  /** Returns the cells of each row of the first table, as plain text, without the head. */
  List<List<String>> table() {
    return tableRows().map(row -> children(row).stream().map(Readme::text).toList()).toList();
  }

  /**
   * Returns the code in the first cell of each row of the first table, empty where there is none.
   */
  public List<String> codeInFirstCells() {
    return tableRows()
        .map(row -> row.getFirstChild().getFirstChild())
        .map(content -> content instanceof Code code ? code.getLiteral() : "")
        .toList();
  }

  private Stream<Node> tableRows() {
    Node table = blocks.stream().filter(TableBlock.class::isInstance).findFirst().orElseThrow();
    return children(table).stream()
        .filter(TableBody.class::isInstance)
        .flatMap(body -> children(body).stream());
  }

  private static List<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext).toList();
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child : children(node)) {
      text.append(child instanceof Code code ? code.getLiteral() : TEXT.render(child));
    }
    return text.toString();
  }
}
