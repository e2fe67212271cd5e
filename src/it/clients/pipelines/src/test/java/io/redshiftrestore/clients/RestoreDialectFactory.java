package io.redshiftrestore.clients;

import java.util.Optional;
import org.apache.flink.connector.jdbc.converter.AbstractJdbcRowConverter;
import org.apache.flink.connector.jdbc.converter.JdbcRowConverter;
import org.apache.flink.connector.jdbc.dialect.AbstractPostgresCompatibleDialect;
import org.apache.flink.connector.jdbc.dialect.JdbcDialect;
import org.apache.flink.connector.jdbc.dialect.JdbcDialectFactory;
import org.apache.flink.table.types.logical.RowType;

/** Tells Flink SQL that the driver is to be talked to as PostgreSQL is. */
public final class RestoreDialectFactory implements JdbcDialectFactory {

  @Override
  public boolean acceptsURL(String url) {
    return url.startsWith("jdbc:redshift-restore:");
  }

  @Override
  public JdbcDialect create() {
    return new RestoreDialect();
  }

  private static final class RestoreDialect extends AbstractPostgresCompatibleDialect {

    @Override
    public JdbcRowConverter getRowConverter(RowType type) {
      return new RestoreRowConverter(type);
    }

    @Override
    public Optional<String> defaultDriverName() {
      return Optional.of("io.redshiftrestore.RestoreDriver");
    }

    @Override
    public String dialectName() {
      return "redshift-restore";
    }
  }

  private static final class RestoreRowConverter extends AbstractJdbcRowConverter {

    private RestoreRowConverter(RowType type) {
      super(type);
    }

    @Override
    public String converterName() {
      return "redshift-restore";
    }
  }
}
