package io.redshiftrestore;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaConstructorReference;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.sql.EngineClasses;
import io.redshiftrestore.table.declaration.ApiTable;
import java.sql.SQLException;

/** Which room may use what. */
@AnalyzeClasses(packages = "io.redshiftrestore", importOptions = DoNotIncludeTests.class)
class PackageStructureTest {

  private static final String CONFIG = "io.redshiftrestore.config";
  private static final String API = "io.redshiftrestore.api..";
  private static final String TABLE = "io.redshiftrestore.table..";
  private static final String JDBC = "io.redshiftrestore.jdbc..";
  private static final String ERROR = "io.redshiftrestore.error";
  private static final String SQL = "io.redshiftrestore.sql..";
  private static final String SANDBOX = "io.redshiftrestore.sandbox";
  private static final String FRONT_DOORS = "io.redshiftrestore";
  private static final String CLI = "io.redshiftrestore.cli..";

  private static final String SDK = "software.amazon.awssdk..";
  private static final String SDK_MODEL = "software.amazon.awssdk.services.redshift.model";
  private static final String CALCITE = "org.apache.calcite..";

  @ArchTest
  static final ArchRule a_room_is_used_only_by_the_rooms_after_it =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("config")
          .definedBy(CONFIG)
          .layer("api")
          .definedBy(API)
          .layer("error")
          .definedBy(ERROR)
          .layer("table")
          .definedBy(TABLE)
          .layer("sql")
          .definedBy(SQL)
          .layer("jdbc")
          .definedBy(JDBC)
          .layer("sandbox")
          .definedBy(SANDBOX)
          .layer("front doors")
          .definedBy(FRONT_DOORS)
          .layer("cli")
          .definedBy(CLI)
          .whereLayer("config")
          .mayOnlyBeAccessedByLayers("api", "error", "table", "sql", "jdbc", "front doors", "cli")
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("error", "table", "sql", "jdbc", "front doors", "cli")
          .whereLayer("error")
          .mayOnlyBeAccessedByLayers("table", "sql", "jdbc", "front doors", "cli")
          .whereLayer("table")
          .mayOnlyBeAccessedByLayers("sql", "jdbc", "front doors", "cli")
          .whereLayer("sql")
          .mayOnlyBeAccessedByLayers("jdbc", "front doors", "cli")
          .whereLayer("jdbc")
          .mayOnlyBeAccessedByLayers("front doors")
          .whereLayer("sandbox")
          .mayOnlyBeAccessedByLayers("api", "cli")
          .whereLayer("front doors")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule the_rooms_of_a_table_are_used_only_by_those_after_them =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("declaration")
          .definedBy("io.redshiftrestore.table.declaration")
          .layer("keys")
          .definedBy("io.redshiftrestore.table.keys")
          .layer("read")
          .definedBy("io.redshiftrestore.table.read")
          .layer("plan")
          .definedBy("io.redshiftrestore.table.plan")
          .layer("catalog")
          .definedBy("io.redshiftrestore.table")
          .whereLayer("keys")
          .mayOnlyBeAccessedByLayers("read", "plan", "catalog")
          .whereLayer("read")
          .mayOnlyBeAccessedByLayers("plan", "catalog")
          .whereLayer("plan")
          .mayOnlyBeAccessedByLayers("catalog")
          .whereLayer("catalog")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule the_rooms_of_the_command_line_are_used_only_by_those_after_them =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("connection")
          .definedBy("io.redshiftrestore.cli.connection")
          .layer("output")
          .definedBy("io.redshiftrestore.cli.output")
          .layer("statement")
          .definedBy("io.redshiftrestore.cli.statement")
          .layer("shell")
          .definedBy("io.redshiftrestore.cli.shell")
          .layer("restore")
          .definedBy("io.redshiftrestore.cli.restore")
          .layer("watch")
          .definedBy("io.redshiftrestore.cli.watch")
          .layer("report")
          .definedBy("io.redshiftrestore.cli.report")
          .layer("commands")
          .definedBy("io.redshiftrestore.cli")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("statement", "shell", "watch", "report", "commands")
          .whereLayer("statement")
          .mayOnlyBeAccessedByLayers("shell", "commands")
          .whereLayer("shell")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("restore")
          .mayOnlyBeAccessedByLayers("watch", "report")
          .whereLayer("watch")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("commands")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule
      the_command_line_knows_of_the_engine_no_more_than_tokens_and_that_it_takes_long_to_load =
          noClasses()
              .that()
              .resideInAPackage(CLI)
              .should()
              .dependOnClassesThat(
                  resideInAPackage(SQL)
                      .and(
                          DescribedPredicate.not(
                              resideInAPackage("io.redshiftrestore.sql.text.token")
                                  .or(equivalentTo(EngineClasses.class)))));

  @ArchTest
  static final ArchRule what_is_known_of_keys_and_what_reads_know_no_plan =
      noClasses()
          .that()
          .resideInAnyPackage("io.redshiftrestore.table.keys", "io.redshiftrestore.table.read")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.calcite.rel..", "org.apache.calcite.rex..", "org.apache.calcite.plan..");

  @ArchTest
  static final ArchRule every_class_is_in_a_room =
      classes()
          .should()
          .resideInAnyPackage(CONFIG, API, ERROR, TABLE, SQL, JDBC, SANDBOX, FRONT_DOORS, CLI);

  @ArchTest
  static final ArchRule the_sandbox_knows_nothing_but_the_wire =
      noClasses()
          .that()
          .resideInAPackage(SANDBOX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONFIG, API, ERROR, TABLE, SQL, JDBC, FRONT_DOORS, CLI, SDK, CALCITE);

  @ArchTest
  static final ArchRule only_the_api_and_the_declarations_of_tables_know_the_sdk =
      noClasses()
          .that()
          .resideOutsideOfPackage(API)
          .and(declareNoTable())
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SDK);

  @ArchTest
  static final ArchRule a_declaration_of_a_table_knows_no_more_of_the_sdk_than_its_rows =
      noClasses()
          .that()
          .resideOutsideOfPackage(API)
          .should()
          .dependOnClassesThat(
              resideInAPackage(SDK).and(DescribedPredicate.not(resideInAPackage(SDK_MODEL))));

  @ArchTest
  static final ArchRule only_errors_tables_sql_jdbc_and_the_front_doors_know_calcite =
      noClasses()
          .that()
          .resideOutsideOfPackages(ERROR, TABLE, SQL, JDBC, FRONT_DOORS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CALCITE);

  @ArchTest
  static final ArchRule rooms_do_not_depend_on_each_other_in_a_circle =
      slices().matching("io.redshiftrestore.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule rooms_at_any_depth_do_not_depend_on_each_other_in_a_circle =
      slices().matching("io.redshiftrestore.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule a_class_is_named_after_what_it_is =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager");

  @ArchTest
  static final ArchRule only_sql_state_makes_sql_exceptions =
      noClasses()
          .that()
          .doNotBelongToAnyOf(SqlState.class)
          .should()
          .accessTargetWhere(makesAnSqlException());

  @ArchTest
  static final ArchRule only_the_command_line_prints =
      noClasses().that().resideOutsideOfPackage(CLI).should(ACCESS_STANDARD_STREAMS);

  private static DescribedPredicate<JavaClass> declareNoTable() {
    return describe(
        "declare no table",
        type ->
            type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .noneMatch(field -> field.getRawType().isEquivalentTo(ApiTable.class)));
  }

  private static DescribedPredicate<JavaAccess<?>> makesAnSqlException() {
    return describe(
        "it makes an SQLException",
        access ->
            (access instanceof JavaConstructorCall || access instanceof JavaConstructorReference)
                && ((JavaCodeUnitAccess<?>) access)
                    .getTargetOwner()
                    .isAssignableTo(SQLException.class));
  }
}
