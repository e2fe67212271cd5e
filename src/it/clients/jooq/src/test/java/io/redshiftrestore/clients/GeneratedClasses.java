package io.redshiftrestore.clients;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jooq.Table;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** What jOOQ's code generator makes of a database, compiled. */
final class GeneratedClasses {

  private static final String PACKAGE = "restores";

  private final ClassLoader classes;

  /** Generates and compiles, in that folder. */
  GeneratedClasses(String url, Path folder) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(new Jdbc().withDriver("io.redshiftrestore.RestoreDriver").withUrl(url))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.jdbc.JDBCDatabase")
                            .withInputSchema("redshift"))
                    .withGenerate(new Generate().withPojosAsJavaRecordClasses(true))
                    .withTarget(
                        new Target().withPackageName(PACKAGE).withDirectory(folder.toString()))));
    compile(folder);
    classes = loader(folder);
  }

  private static void compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          compiler
              .getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none", "-classpath", System.getProperty("java.class.path")),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError("The generated classes do not compile");
      }
    }
  }

  private static ClassLoader loader(Path folder) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, GeneratedClasses.class.getClassLoader());
  }

  /** Returns the generated table of that class name and constant. */
  Table<?> table(String className, String constant) throws ReflectiveOperationException {
    return (Table<?>)
        classes.loadClass(PACKAGE + ".tables." + className).getField(constant).get(null);
  }
}
