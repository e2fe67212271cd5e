package io.redshiftrestore.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleFinder;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropInJarContentsIT {

  private static DropInJar jar;

  @BeforeAll
  static void open() {
    jar = new DropInJar();
  }

  @AfterAll
  static void close() {
    jar.close();
  }

  @Test
  void every_class_is_under_the_drivers_own_package() {
    assertThat(jar.files())
        .filteredOn(name -> name.endsWith(".class"))
        .hasSizeGreaterThan(10_000)
        .allMatch(name -> name.startsWith("io/redshiftrestore/"));
  }

  @Test
  void no_file_is_outside_the_drivers_own_package_but_what_a_jar_needs() {
    assertThat(jar.files())
        .filteredOn(name -> !name.startsWith("io/redshiftrestore/"))
        .allMatch(name -> name.startsWith("META-INF/"));
  }

  @Test
  void one_driver_is_registered() {
    assertThat(jar.text("META-INF/services/java.sql.Driver"))
        .isEqualToIgnoringNewLines("io.redshiftrestore.RestoreDriver");
  }

  @Test
  void every_service_that_is_declared_is_in_the_jar() {
    List<String> services =
        jar.files().stream().filter(name -> name.startsWith("META-INF/services/")).toList();
    assertThat(services).hasSizeGreaterThan(3);
    for (String service : services) {
      assertThat(jar.text(service).lines())
          .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
          .allSatisfy(name -> assertThat(jar.files()).contains(classFile(name)));
    }
  }

  private static String classFile(String className) {
    return className.replace('.', '/') + ".class";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "software/amazon/awssdk/services/sts/internal/StsProfileCredentialsProviderFactory",
        "software/amazon/awssdk/services/sts/internal/StsWebIdentityCredentialsProviderFactory",
        "software/amazon/awssdk/services/sso/auth/SsoProfileCredentialsProviderFactory",
        "software/amazon/awssdk/services/ssooidc/SsoOidcProfileTokenProviderFactory",
        "org/slf4j/impl/StaticLoggerBinder",
        "org/slf4j/impl/JDK14LoggerAdapter"
      })
  void what_is_loaded_by_name_is_there(String name) {
    assertThat(jar.files()).contains("io/redshiftrestore/shaded/" + name + ".class");
  }

  @Test
  void what_calcite_would_compile_before_a_first_plan_is_compiled() {
    assertThat(jar.files())
        .filteredOn(name -> name.startsWith("io/redshiftrestore/sql/plan/metadata/compiled/"))
        .hasSizeGreaterThan(20)
        .anyMatch(name -> name.contains("RowCount"));
  }

  @Test
  void the_jar_is_a_module_and_a_program() {
    assertThat(jar.mainAttribute("Main-Class")).isEqualTo("io.redshiftrestore.cli.Main");
    assertThat(ModuleFinder.of(DropInJar.PATH).find("io.redshiftrestore")).isPresent();
  }

  @Test
  void the_jar_names_its_version() {
    assertThat(jar.mainAttribute("Implementation-Title")).isEqualTo("redshift-restore-jdbc");
    assertThat(jar.mainAttribute("Implementation-Version")).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void licence_and_notices_of_all_that_is_inside_come_with_it() {
    assertThat(jar.text("META-INF/LICENSE")).contains("Apache License", "Version 2.0");
    assertThat(jar.text("META-INF/NOTICE"))
        .contains("redshift-restore-jdbc", "Apache Calcite", "AWS SDK for Java", "Jackson");
    assertThat(jar.text("META-INF/THIRD-PARTY.txt"))
        .contains("org.apache.calcite:calcite-core:", "software.amazon.awssdk:redshift:");
  }

  @Test
  void every_licence_that_is_not_apaches_has_its_text() {
    String texts = jar.text("META-INF/THIRD-PARTY-LICENSES.txt");
    assertThat(jar.text("META-INF/THIRD-PARTY.txt").lines())
        .filteredOn(line -> line.startsWith("     ("))
        .filteredOn(
            line -> isInTheJar(line) && !line.contains("(Apache") && !line.contains("(The Apache"))
        .isNotEmpty()
        .allMatch(line -> licences(line).anyMatch(texts::contains));
  }

  private static boolean isInTheJar(String thirdParty) {
    return Pattern.compile("checker-qual|jakarta\\.transaction")
            .matcher(thirdParty)
            .results()
            .count()
        == 0;
  }

  private static Stream<String> licences(String thirdParty) {
    return Arrays.stream(thirdParty.strip().split("[()]")).filter(part -> !part.isBlank()).limit(3);
  }

  @Test
  void no_pom_inside_asks_for_what_is_there_already() {
    assertThat(jar.files()).noneMatch(file -> file.endsWith("pom.xml"));
  }
}
