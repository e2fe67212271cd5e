package io.redshiftrestore.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * What somebody has who has unpacked Spark: its jars in a folder, beside which nobody has put the
 * driver.
 */
record SparkDistribution(Path home) {

  private static final int PATIENCE_IN_SECONDS = 540;

  private static final String DROP_IN = System.getProperty("drop-in.jar");

  /** A program that ran to its end. */
  record Run(int exitCode, String out, String err) {}

  /** Makes a folder of links to the jars of this class path that are not ours. */
  static SparkDistribution unpacked() throws IOException {
    Path home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "spark-");
    Set<Path> ours =
        Set.of(
            Path.of(DROP_IN).toRealPath(),
            Path.of(System.getProperty("fixtures.jar")).toRealPath());
    Files.createDirectory(home.resolve("jars"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (Files.isRegularFile(jar) && !ours.contains(jar.toRealPath())) {
        Files.createSymbolicLink(home.resolve("jars").resolve(jar.getFileName()), jar);
      }
    }
    return new SparkDistribution(home);
  }

  private String classPath() {
    return home.resolve("jars") + "/*";
  }

  /** Compiles a source file and packs it into a jar. */
  Path compile(Path source) throws IOException, InterruptedException {
    String classes = home.resolve("classes").toString();
    Path jar = home.resolve("application.jar");
    Run javac = run(List.of("javac", "-cp", classPath(), "-d", classes, source.toString()));
    Run packed = run(List.of("jar", "--create", "--file", jar.toString(), "-C", classes, "."));
    if (javac.exitCode() + packed.exitCode() != 0) {
      throw new AssertionError(javac + "\n" + packed);
    }
    return jar;
  }

  /**
   * Runs an application on a cluster of two executors, as {@code bin/spark-submit --jars
   * drop-in.jar} does: a shell script around this command.
   */
  Run submit(Path application, String mainClass, List<String> settings, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add("java");
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    command.addAll(List.of("-Xmx512m", "-cp", classPath(), "org.apache.spark.deploy.SparkSubmit"));
    command.addAll(List.of("--master", "local-cluster[2,1,512]"));
    command.addAll(List.of("--conf", "spark.executor.memory=512m"));
    settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
    command.addAll(List.of("--jars", DROP_IN, "--class", mainClass, application.toString()));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Run run(List<String> command) throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"));
    List<String> words = new ArrayList<>(command);
    words.set(0, java.resolve("bin").resolve(command.get(0)).toString());
    Path out = Files.createTempFile(home, "out", null);
    Path err = Files.createTempFile(home, "err", null);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_IN_SECONDS, SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(command + " does not end: " + Files.readString(err, UTF_8));
    }
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
