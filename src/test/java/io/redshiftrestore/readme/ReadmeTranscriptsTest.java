package io.redshiftrestore.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the README shows answer what it shows. */
class ReadmeTranscriptsTest {

  /** Ports and milliseconds differ from run to run. */
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Path folder;

  ReadmeTranscriptsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @TestFactory
  Stream<DynamicTest> every_command_answers_what_is_shown() throws Exception {
    Path program = folder.resolve("redshift-restore");
    Files.writeString(
        program,
        """
        #!/bin/sh
        exec "%s" %s -Dfile.encoding=UTF-8 -cp "%s" io.redshiftrestore.cli.Main "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                // As the program's own script does.
                Runtime.version().feature() >= 24 ? "--sun-misc-unsafe-memory-access=allow" : "",
                System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return Readme.read().section("Use it from the command line").snippets("console").stream()
        .map(shown -> dynamicTest(shown.lines().findFirst().orElseThrow(), () -> replay(shown)));
  }

  private void replay(String shown) throws Exception {
    String[] commandAndAnswer = shown.split("\n", 2);
    assertThat(commandAndAnswer[0]).startsWith("$ ");
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", commandAndAnswer[0].substring(2));
    shell.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
    Process process = shell.redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).isZero();
    assertThat(withoutNumbers(answer.replace("\r\n", "\n")))
        .isEqualTo(withoutNumbers(commandAndAnswer[1]));
  }

  private static String withoutNumbers(String text) {
    return NUMBER.matcher(text).replaceAll("9");
  }
}
