package io.redshiftrestore.sql;

import java.util.List;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.ColumnMetaData;

/**
 * How the engine's types look to its client, which alone knows what JDBC wants to be told of them.
 * Thread-safe.
 */
public interface ClientTypes {

  /** Returns the columns of a result as the client describes them. */
  List<ColumnMetaData> describe(List<ColumnMetaData> columns);

  /** Returns a parameter as the client describes it. */
  AvaticaParameter describe(AvaticaParameter parameter);

  /**
   * Returns a bound value in the form that generated code computes with.
   *
   * @param position which parameter of the statement it is, counted from 1
   * @param expected as the statement describes the parameter, by its types in the engine
   */
  Object toEngine(int position, Object value, AvaticaParameter expected);
}
