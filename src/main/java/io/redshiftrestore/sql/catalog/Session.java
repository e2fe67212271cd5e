package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.config.DriverVersion;

/** What a connection calls itself where there is no database and no user of SQL. */
public final class Session {

  /** The one database. */
  public static final String DATABASE = "redshift_restore";

  /** Who asks, and owns everything: who that is to AWS, no call is made to find out. */
  public static final String USER = "aws";

  /** The number of the user. */
  public static final long USER_OID = 10;

  /** What the session speaks, in the form that tools look for a version in. */
  public static final String VERSION =
      "PostgreSQL 8.0.2, Redshift 1.0, redshift-restore-jdbc " + DriverVersion.CURRENT.text();

  private Session() {}
}
