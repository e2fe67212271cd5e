package io.redshiftrestore.dropin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * The driver in a class loader of its own that sees the drop-in jar and the JDK, as tools load it.
 */
final class IsolatedDriver implements AutoCloseable {

  private final URLClassLoader loader;
  private final Driver driver;

  IsolatedDriver() throws ReflectiveOperationException, IOException {
    URL[] jar = {DropInJar.PATH.toUri().toURL()};
    loader = new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
    driver =
        (Driver)
            loader
                .loadClass("io.redshiftrestore.RestoreDriver")
                .getDeclaredConstructor()
                .newInstance();
  }

  Connection connect(String url) throws SQLException {
    return driver.connect(url, new Properties());
  }

  /** Loads a class of the drop-in jar. */
  Class<?> load(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
