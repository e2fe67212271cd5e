package io.redshiftrestore.cli.connection;

import io.redshiftrestore.config.ConnectionUrl;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Refuses a URL of another driver; what else may be wrong with one, connecting tells. */
final class UrlText implements ITypeConverter<String> {

  @Override
  public String convert(String url) {
    if (!ConnectionUrl.accepts(url)) {
      throw new TypeConversionException("it must begin with " + ConnectionUrl.PREFIX);
    }
    return url;
  }
}
