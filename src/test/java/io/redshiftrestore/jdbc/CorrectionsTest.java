package io.redshiftrestore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.redshiftrestore.jdbc.metadata.AbsentMetaData;
import io.redshiftrestore.jdbc.metadata.Capabilities;
import io.redshiftrestore.jdbc.metadata.FunctionMetaData;
import io.redshiftrestore.jdbc.metadata.KeyMetaData;
import io.redshiftrestore.jdbc.metadata.SchemaMetaData;
import io.redshiftrestore.jdbc.metadata.TableColumnMetaData;
import io.redshiftrestore.jdbc.metadata.TableMetaData;
import io.redshiftrestore.jdbc.metadata.TypeMetaData;
import io.redshiftrestore.jdbc.metadata.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method that corrects one of JDBC's is a method of the interface that it corrects. */
class CorrectionsTest {

  /** Every class of corrections, with the interface that its objects stand behind. */
  private static final Map<Class<?>, Class<?>> CORRECTED =
      Map.ofEntries(
          Map.entry(ArrayFacade.class, Array.class),
          Map.entry(ConnectionFacade.class, Connection.class),
          Map.entry(ParameterMetaDataFacade.class, ParameterMetaData.class),
          Map.entry(PreparedStatementFacade.class, PreparedStatement.class),
          Map.entry(ResultSetFacade.class, ResultSet.class),
          Map.entry(ScrollingResultSetFacade.class, ResultSet.class),
          Map.entry(StatementFacade.class, Statement.class),
          Map.entry(DatabaseMetaDataFacade.class, DatabaseMetaData.class),
          Map.entry(AbsentMetaData.class, DatabaseMetaData.class),
          Map.entry(Capabilities.class, DatabaseMetaData.class),
          Map.entry(FunctionMetaData.class, DatabaseMetaData.class),
          Map.entry(KeyMetaData.class, DatabaseMetaData.class),
          Map.entry(SchemaMetaData.class, DatabaseMetaData.class),
          Map.entry(TableColumnMetaData.class, DatabaseMetaData.class),
          Map.entry(TableMetaData.class, DatabaseMetaData.class),
          Map.entry(TypeMetaData.class, DatabaseMetaData.class),
          Map.entry(Vocabulary.class, DatabaseMetaData.class));

  static Stream<Class<?>> corrections() {
    return CORRECTED.keySet().stream();
  }

  private static Stream<Method> publicMethods(Class<?> corrections) {
    return Arrays.stream(corrections.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.isBridge());
  }

  /** What a correction may have in public beside corrections: its own interfaces, and Object's. */
  private static boolean isItsOwn(Method method, Class<?> corrections) {
    List<Class<?>> own = List.of(Object.class, Guarded.class, AutoCloseable.class);
    return own.stream()
        .filter(type -> type.isAssignableFrom(corrections))
        .anyMatch(type -> has(type, method));
  }

  private static boolean has(Class<?> type, Method method) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            candidate ->
                candidate.getName().equals(method.getName())
                    && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
  }

  @ParameterizedTest
  @MethodSource("corrections")
  void each_correction_is_a_method_of_the_interface(Class<?> corrections) {
    Class<?> corrected = Objects.requireNonNull(CORRECTED.get(corrections));
    assertThat(publicMethods(corrections).filter(method -> !isItsOwn(method, corrections)))
        .isNotEmpty()
        .allSatisfy(
            method ->
                assertThat(
                        corrected
                            .getMethod(method.getName(), method.getParameterTypes())
                            .getReturnType())
                    .isAssignableFrom(method.getReturnType()));
  }

  @Test
  void a_method_that_is_misspelt_is_found_out() {
    class Misspelt {
      @SuppressWarnings({"unused", "EffectivelyPrivate"}) // found by reflection
      public boolean isClosd() {
        return false;
      }
    }
    Method misspelt = publicMethods(Misspelt.class).findFirst().orElseThrow();
    assertThat(isItsOwn(misspelt, Misspelt.class)).isFalse();
    assertThrows(NoSuchMethodException.class, () -> Connection.class.getMethod(misspelt.getName()));
  }

  @Test
  void every_class_of_corrections_is_listed_here() {
    assertThat(
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("io.redshiftrestore.jdbc")
                    .stream()
                    .filter(type -> type.isTopLevelClass() && !type.isInterface())
                    .filter(
                        type ->
                            type.getSimpleName().endsWith("Facade")
                                || type.getSimpleName().endsWith("MetaData"))
                    .filter(type -> !type.getSimpleName().equals("Facade"))
                    .map(JavaClass::getName))
        .allSatisfy(
            name ->
                assertThat(CORRECTED.keySet().stream().map(Class::getName).toList())
                    .contains(name));
  }
}
