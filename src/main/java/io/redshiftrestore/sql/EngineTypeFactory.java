package io.redshiftrestore.sql;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;

/** Calcite's types, with text in Unicode. */
final class EngineTypeFactory extends JavaTypeFactoryImpl {

  EngineTypeFactory() {
    super(new EngineTypeSystem());
  }

  /** With the default, ISO-8859-1, a literal such as {@code '日本'} cannot even be parsed. */
  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }
}
