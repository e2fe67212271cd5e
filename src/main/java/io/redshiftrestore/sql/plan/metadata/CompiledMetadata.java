package io.redshiftrestore.sql.plan.metadata;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rel.metadata.JaninoRelMetadataProvider;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's own metadata handlers, by the classes that it would generate and compile anew in each
 * JVM, which is a third of the time of a first plan. {@link MetadataCompiler} has compiled them;
 * where it has not, or not for the version of Calcite that is there, Calcite does. Thread-safe.
 */
public final class CompiledMetadata implements MetadataHandlerProvider {

  /** The field of a compiled class that names the version of Calcite. */
  static final String VERSION = "CALCITE_VERSION";

  private static final CompiledMetadata INSTANCE = new CompiledMetadata();

  private final JaninoRelMetadataProvider generator =
      JaninoRelMetadataProvider.of(DefaultRelMetadataProvider.INSTANCE);
  private final Map<Class<?>, Optional<? extends MetadataHandler<?>>> compiled =
      new ConcurrentHashMap<>();

  private CompiledMetadata() {}

  /** Returns a new query of metadata, which keeps what it has found out. */
  public static RelMetadataQuery query() {
    return new PlanMetadata(INSTANCE);
  }

  @Override
  public <H extends MetadataHandler<?>> H handler(Class<H> type) {
    // A query asks for each type, and to read takes no lock.
    Optional<? extends MetadataHandler<?>> known = compiled.get(type);
    if (known == null) {
      known = compiled.computeIfAbsent(type, any -> compiled(type));
    }
    return known.isPresent() ? type.cast(known.get()) : generator.handler(type);
  }

  /** Generates a handler; asked for only where none was compiled. */
  @Override
  public <H extends MetadataHandler<?>> H revise(Class<H> type) {
    return generator.revise(type);
  }

  private <H extends MetadataHandler<?>> Optional<H> compiled(Class<H> type) {
    try {
      Class<?> found = Class.forName(className(type));
      if (!isRelocated() && !found.getField(VERSION).get(null).equals(calciteVersion())) {
        return Optional.empty();
      }
      return Optional.of(
          type.cast(found.getConstructors()[0].newInstance(implementations(type).toArray())));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what the handler of a type chooses from, in the order of its constructor. */
  static List<MetadataHandler<?>> implementations(Class<? extends MetadataHandler<?>> type) {
    return DefaultRelMetadataProvider.INSTANCE.handlers(type).stream().distinct().toList();
  }

  /** Returns the name of the class that is compiled for a type of handler. */
  static String className(Class<?> type) {
    String nested = type.getName().substring(type.getPackageName().length() + 1);
    return CompiledMetadata.class.getPackageName() + ".compiled." + nested.replace('$', '_');
  }

  /** Returns the version of Calcite that is there; null if its jar does not say. */
  static @Nullable String calciteVersion() {
    return RelMetadataQuery.class.getPackage().getImplementationVersion();
  }

  /** The drop-in jar has the Calcite that it was built with. */
  private static boolean isRelocated() {
    return RelMetadataQuery.class.getName().startsWith("io.redshiftrestore.");
  }
}
