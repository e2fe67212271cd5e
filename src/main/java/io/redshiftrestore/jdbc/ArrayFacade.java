package io.redshiftrestore.jdbc;

import static java.util.Objects.requireNonNull;

import com.google.common.primitives.Primitives;
import io.redshiftrestore.error.SqlState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/**
 * Corrections to Avatica's arrays, which do not know how to give times, and give {@code int[]}
 * where programs read {@code Integer[]} or {@code Object[]}, as PostgreSQL's driver gives it.
 */
@SuppressWarnings("DoNotCallSuggester") // JDBC has methods that can only fail here
final class ArrayFacade {

  private final Array delegate;

  private ArrayFacade(Array delegate) {
    this.delegate = delegate;
  }

  static Array of(Array delegate) {
    return Facade.of(Array.class, delegate, new ArrayFacade(delegate));
  }

  public Object getArray() throws SQLException {
    try {
      return ofObjects(delegate.getArray());
    } catch (ClassCastException e) {
      throw SqlState.NOT_SUPPORTED.exception(
          "An array of times cannot be read as one; read it as a text, or cast its elements to"
              + " VARCHAR.",
          e);
    }
  }

  private static Object ofObjects(Object values) {
    Class<?> element = requireNonNull(values.getClass().getComponentType());
    if (!element.isPrimitive()) {
      return values;
    }
    int length = java.lang.reflect.Array.getLength(values);
    Object objects = java.lang.reflect.Array.newInstance(Primitives.wrap(element), length);
    for (int i = 0; i < length; i++) {
      java.lang.reflect.Array.set(objects, i, java.lang.reflect.Array.get(values, i));
    }
    return objects;
  }

  public ResultSet getResultSet() throws SQLException {
    throw notAsRows();
  }

  public ResultSet getResultSet(Map<String, Class<?>> map) throws SQLException {
    throw notAsRows();
  }

  public ResultSet getResultSet(long first, int count) throws SQLException {
    throw notAsRows();
  }

  public ResultSet getResultSet(long first, int count, Map<String, Class<?>> map)
      throws SQLException {
    throw notAsRows();
  }

  private static SQLException notAsRows() {
    return SqlState.NOT_SUPPORTED.exception(
        "An array is not given as rows; use getArray(), or UNNEST in the query.", null);
  }

  @Override
  public String toString() {
    return delegate.toString();
  }
}
