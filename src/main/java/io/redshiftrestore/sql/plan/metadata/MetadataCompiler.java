package io.redshiftrestore.sql.plan.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.JaninoRelMetadataProvider;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.metadata.janino.RelMetadataHandlerGeneratorUtil;
import org.apache.calcite.rel.metadata.janino.RelMetadataHandlerGeneratorUtil.HandlerNameAndGeneratedCode;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.SimpleCompiler;

/**
 * Compiles Calcite's metadata handlers, as Calcite does while it plans; the build runs it, for
 * {@link CompiledMetadata} to find them.
 */
public final class MetadataCompiler {

  private MetadataCompiler() {}

  /** Writes the class files, to the folder of classes that is given. */
  public static void main(String... arguments) throws IOException, CompileException {
    Path classes = Path.of(arguments[0]);
    for (Class<? extends MetadataHandler<?>> type : types()) {
      for (Map.Entry<String, byte[]> compiled : compile(type).entrySet()) {
        Path file = classes.resolve(compiled.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, compiled.getValue());
      }
    }
  }

  /** Returns the types of handlers that a query of metadata asks for. */
  static List<Class<? extends MetadataHandler<?>>> types() {
    MetadataHandlerProvider generator =
        JaninoRelMetadataProvider.of(DefaultRelMetadataProvider.INSTANCE);
    List<Class<? extends MetadataHandler<?>>> asked = new ArrayList<>();
    new RelMetadataQuery(
        new MetadataHandlerProvider() {
          @Override
          public <H extends MetadataHandler<?>> H handler(Class<H> type) {
            asked.add(type);
            return generator.handler(type);
          }
        });
    return asked;
  }

  private static Map<String, byte[]> compile(Class<? extends MetadataHandler<?>> type)
      throws CompileException {
    HandlerNameAndGeneratedCode generated =
        RelMetadataHandlerGeneratorUtil.generateHandler(
            type, CompiledMetadata.implementations(type));
    SimpleCompiler compiler = new SimpleCompiler();
    compiler.cook(renamed(generated, type));
    return compiler.getBytecodes();
  }

  private static String renamed(
      HandlerNameAndGeneratedCode generated, Class<? extends MetadataHandler<?>> type) {
    String from = generated.getHandlerName();
    String to = CompiledMetadata.className(type);
    String version =
        "public static final String %s = \"%s\";"
            .formatted(CompiledMetadata.VERSION, CompiledMetadata.calciteVersion());
    return generated
        .getGeneratedCode()
        .replace("package " + packageOf(from) + ";", "package " + packageOf(to) + ";")
        .replace(simpleNameOf(from), simpleNameOf(to))
        .replaceFirst("\\{", "{ " + version);
  }

  private static String packageOf(String className) {
    return className.substring(0, className.lastIndexOf('.'));
  }

  private static String simpleNameOf(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
