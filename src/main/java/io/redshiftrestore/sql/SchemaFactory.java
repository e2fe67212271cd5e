package io.redshiftrestore.sql;

import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;

/** Makes the schema of a connection, once there is a root schema to put it into. */
@FunctionalInterface
public interface SchemaFactory {

  /** Returns a schema that will be found by a name in the root schema. */
  Schema make(SchemaPlus root, String name);
}
