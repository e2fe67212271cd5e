package io.redshiftrestore.dropin;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;

/** What a program does that unloads its drivers; loaded by the class loader that it runs in. */
public final class DriversTakenBack implements Runnable {

  @Override
  public void run() {
    ClassLoader program = getClass().getClassLoader().getParent();
    for (Driver driver : Collections.list(DriverManager.getDrivers())) {
      if (driver.getClass().getClassLoader() == program) {
        takeBack(driver);
      }
    }
  }

  private static void takeBack(Driver driver) {
    try {
      DriverManager.deregisterDriver(driver);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
