package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverVersionTest {

  @ParameterizedTest
  @CsvSource({"1.2.3, 1, 2", "0.1.0-SNAPSHOT, 0, 1", "12.34, 12, 34", "1.0-rc1, 1, 0"})
  void the_first_two_numbers_are_major_and_minor(String text, int major, int minor) {
    assertThat(DriverVersion.parse(text)).isEqualTo(new DriverVersion(text, major, minor));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "x.1", "${project.version}"})
  void anything_else_is_not_a_version(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> DriverVersion.parse(text));
  }

  @Test
  void the_build_fills_in_its_version() {
    assertThat(DriverVersion.CURRENT.text()).matches("\\d+\\.\\d+\\.\\d+(-.+)?");
  }
}
