package io.redshiftrestore;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.runtime.ObjectMethods;
import java.sql.DriverAction;
import java.util.List;

/**
 * What remains to be done when a program takes the driver back, so that its class loader can go.
 *
 * <p>Before Java 18 each of the platform's functions of which the methods of records are made holds
 * the record that it was last used for (JDK-8078641), and with it the record's class loader. Here
 * they are used once more, for a class of the platform.
 */
final class Deregistration implements DriverAction {

  private static final List<String> METHODS = List.of("equals", "hashCode", "toString");

  @Override
  public void deregister() {
    MethodHandle component = MethodHandles.identity(String.class);
    for (String method : METHODS) {
      try {
        ObjectMethods.bootstrap(
            MethodHandles.lookup(), method, MethodHandle.class, String.class, "text", component);
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
