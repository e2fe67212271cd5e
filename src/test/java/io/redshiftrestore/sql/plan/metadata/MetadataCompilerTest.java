package io.redshiftrestore.sql.plan.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.apache.calcite.rel.metadata.BuiltInMetadata;
import org.apache.calcite.rel.metadata.MetadataHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataCompilerTest {

  @Test
  void every_handler_that_a_query_of_metadata_asks_for_is_compiled(@TempDir Path classes)
      throws Exception {
    MetadataCompiler.main(classes.toString());

    List<Class<? extends MetadataHandler<?>>> types = MetadataCompiler.types();
    assertThat(types)
        .contains(BuiltInMetadata.RowCount.Handler.class, BuiltInMetadata.Collation.Handler.class)
        .doesNotHaveDuplicates();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      for (Class<? extends MetadataHandler<?>> type : types) {
        Class<?> compiled = loader.loadClass(CompiledMetadata.className(type));
        Object handler =
            compiled.getConstructors()[0].newInstance(
                CompiledMetadata.implementations(type).toArray());
        assertThat(handler).isInstanceOf(type);
        assertThat(compiled.getField(CompiledMetadata.VERSION).get(null))
            .isEqualTo(CompiledMetadata.calciteVersion())
            .isNotNull();
      }
    }
  }
}
