package io.redshiftrestore.sql;

import com.google.common.util.concurrent.Uninterruptibles;
import io.redshiftrestore.sql.catalog.SystemSchema;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.plan.metadata.CompiledMetadata;
import io.redshiftrestore.sql.rewrite.convertlet.RedshiftConvertlets;
import java.util.List;
import org.apache.calcite.plan.RelOptRules;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.rel.type.TimeFrames;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;
import org.apache.calcite.util.BuiltInMethod;
import org.jspecify.annotations.Nullable;

/**
 * The classes with Calcite's large tables of functions and rules, loaded ahead of need by a program
 * that has something else to do first.
 */
public final class EngineClasses {

  private static final List<Class<?>> LARGE =
      List.of(
          Engine.class,
          BuiltInMethod.class,
          RedshiftConvertlets.class,
          CalcitePrepareImpl.class,
          RelOptRules.class,
          SqlBabelParserImpl.class,
          RedshiftFunctions.class,
          TimeFrames.class,
          SystemSchema.class);

  private static volatile @Nullable Thread loading;

  private EngineClasses() {}

  /** Begins to load them, on a thread of its own. */
  public static void load() {
    Thread thread = new Thread(EngineClasses::loadAll, "redshift-restore-loader");
    thread.setDaemon(true);
    loading = thread;
    thread.start();
  }

  /**
   * Waits until they are loaded, if somebody has begun to: two threads that initialise classes
   * which refer to each other would wait for each other for ever.
   */
  public static void await() {
    Thread thread = loading;
    if (thread != null) {
      Uninterruptibles.joinUninterruptibly(thread);
      loading = null;
    }
  }

  private static void loadAll() {
    for (Class<?> large : LARGE) {
      try {
        Class.forName(large.getName(), true, large.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new AssertionError(e); // It has been found already.
      }
    }
    CompiledMetadata.query();
    SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.parse(Engine.FUNCTIONS));
  }
}
