package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tools that the README names are those that are tried, in the versions that are tried. */
class ReadmeToolsTest {

  private static final String VERSION = ".version";

  private final List<List<String>> rows = Readme.read().section("Tested with").table();

  @Test
  void every_client_that_is_tried_is_named_with_its_version() throws Exception {
    assertThat(
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> row.get(0).toLowerCase(Locale.ROOT).replace(' ', '-'),
                        row -> row.get(1))))
        .containsAllEntriesOf(clients());
  }

  /** The properties of the clients' build, such as {@code spring-jdbc.version}. */
  private static Map<String, String> clients() throws Exception {
    NodeList properties =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Path.of("src/it/clients/pom.xml").toFile())
            .getElementsByTagName("properties")
            .item(0)
            .getChildNodes();
    Map<String, String> clients = new TreeMap<>();
    for (int i = 0; i < properties.getLength(); i++) {
      if (properties.item(i) instanceof Element property
          && property.getTagName().endsWith(VERSION)) {
        clients.put(property.getTagName().replace(VERSION, ""), property.getTextContent());
      }
    }
    assertThat(clients).isNotEmpty();
    return clients;
  }

  @Test
  void the_tools_stand_in_the_order_of_the_alphabet() {
    assertThat(rows)
        .extracting(row -> row.get(0))
        .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void each_tool_is_said_to_do_something() {
    assertThat(rows).allSatisfy(row -> assertThat(row.get(2)).matches("[A-Z].*\\w.*\\."));
  }
}
