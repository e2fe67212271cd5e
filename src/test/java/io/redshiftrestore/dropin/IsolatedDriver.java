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

  ClassLoader loader() {
    return loader;
  }

  /** Takes the driver back as its program does: only what its class loader loads may do so. */
  @Override
  public void close() throws IOException, ReflectiveOperationException {
    URL[] here = {getClass().getProtectionDomain().getCodeSource().getLocation()};
    try (loader;
        URLClassLoader program = new URLClassLoader(here, loader)) {
      Class<?> deregistration = program.loadClass(DriversTakenBack.class.getName());
      ((Runnable) deregistration.getDeclaredConstructor().newInstance()).run();
    }
  }
}
