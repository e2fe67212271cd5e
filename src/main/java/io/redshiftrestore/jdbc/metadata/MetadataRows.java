package io.redshiftrestore.jdbc.metadata;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaResultSetMetaData;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.util.ArrayIteratorCursor;
import org.jspecify.annotations.Nullable;

/** A result set of rows in memory, which belongs to no statement. */
final class MetadataRows extends AvaticaResultSet {

  MetadataRows(List<ColumnMetaData> columns, List<@Nullable Object[]> rows) throws SQLException {
    this(
        new Meta.Signature(
            columns, "", List.of(), Map.of(), Meta.CursorFactory.ARRAY, Meta.StatementType.SELECT));
    execute2(new ArrayIteratorCursor(rows.iterator()), columns);
  }

  private MetadataRows(Meta.Signature signature) throws SQLException {
    super(
        null,
        new QueryState(""),
        signature,
        new AvaticaResultSetMetaData(null, "", signature),
        TimeZone.getTimeZone("UTC"),
        Meta.Frame.EMPTY);
  }
}
