package io.redshiftrestore.clients;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A LibreOffice without a window, with a profile of its own, that does what a script asks for. */
final class Office implements AutoCloseable {

  private static final Program SOFFICE = new Program("soffice");
  private static final Program PYTHON = new Program("/usr/bin/python3");

  /** What the dialogue Tools, Options, Advanced keeps: the class path. */
  private static final String JAVA_SETTINGS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <java xmlns="http://openoffice.org/2004/java/framework/1.0"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <enabled xsi:nil="false">true</enabled>
        <userClassPath xsi:nil="false">%s</userClassPath>
        <vmParameters xsi:nil="true"/>
        <jreLocations xsi:nil="true"/>
        <javaInfo xsi:nil="true" vendorUpdate="" autoSelect="true"/>
      </java>
      """;

  private final String pipe;
  private final Process process;

  private Office(String pipe, Process process) {
    this.pipe = pipe;
    this.process = process;
  }

  static void assumeThere() throws Exception {
    SOFFICE.assumeSuccessOf("libreoffice-base and libreoffice-java-common", "--version");
    PYTHON.assumeSuccessOf("python3-uno", "-c", "import uno");
  }

  /** Starts it with a profile in that directory, and waits until it answers. */
  static Office start(Path directory) throws Exception {
    Path settings = directory.resolve("javasettings.xml");
    Files.writeString(settings, JAVA_SETTINGS.formatted(Program.JAR));
    String pipe = "restores-" + UUID.randomUUID();
    Process process =
        SOFFICE.start(
            Redirect.DISCARD,
            Redirect.DISCARD,
            "--headless",
            "--norestore",
            "--nologo",
            "--nodefault",
            "--accept=pipe,name=" + pipe + ";urp",
            "-env:UserInstallation=" + directory.resolve("profile").toUri(),
            "-env:UNO_JAVA_JFW_USER_DATA=" + settings.toUri());
    Office office = new Office(pipe, process);
    office.ask("", "wait");
    return office;
  }

  /** Returns the lines that a step of the script prints. */
  List<String> ask(String url, String step, String... arguments) throws Exception {
    return PYTHON
        .run(
            Stream.concat(
                    Stream.of("src/test/python/base.py", pipe, url, step), Stream.of(arguments))
                .toArray(String[]::new))
        .lines();
  }

  @Override
  public void close() throws Exception {
    List<ProcessHandle> started =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    try {
      ask("", "quit");
    } finally {
      started.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
