package io.redshiftrestore.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.hydromatic.quidem.Quidem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the scripts of the call table. A script whose queries cost something else is written, as it
 * would have to read, to {@code target/calls}.
 */
class CallTableTest {

  static final Path SCRIPTS = Path.of("src/test/resources/io/redshiftrestore/calls");
  private static final Path RESULTS = Path.of("target/calls");

  @TestFactory
  Stream<DynamicTest> every_query_costs_what_its_script_says(@TempDir Path temporary)
      throws Exception {
    OtherSources others = OtherSources.in(temporary);
    Files.createDirectories(RESULTS);
    return scripts().stream()
        .map(script -> DynamicTest.dynamicTest(name(script), () -> check(script, others)));
  }

  static List<Path> scripts() throws Exception {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.filter(file -> name(file).endsWith(".iq")).sorted().toList();
    }
  }

  private static String name(Path script) {
    return String.valueOf(script.getFileName());
  }

  private static void check(Path script, OtherSources others) throws Exception {
    StringWriter output = new StringWriter();
    try (Script state = new Script(others)) {
      new Quidem(
              Quidem.configBuilder()
                  .withReader(new StringReader(Files.readString(script)))
                  .withWriter(output)
                  .withCommandHandler(new ScriptCommands(state))
                  .build())
          .execute();
    }
    Path result = Files.writeString(RESULTS.resolve(name(script)), output.toString());
    assertThat(result).hasSameTextualContentAs(script);
  }
}
