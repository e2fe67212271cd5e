package io.redshiftrestore.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperandsTest {

  @Test
  void operands_are_properties_as_json_values() {
    Map<String, @Nullable Object> operands = new HashMap<>();
    operands.put("region", "eu-west-1");
    operands.put("pageSize", 50);
    operands.put("FIPS", true);
    operands.put("profile", null);
    ConnectionConfig config = ConnectionConfig.ofOperands(operands);
    assertThat(config.regions()).isEqualTo(RegionSelection.of("eu-west-1"));
    assertThat(config.paging().pageSize()).isEqualTo(50);
    assertThat(config.endpoint().fips()).isTrue();
    assertThat(config.credentials().source()).isEqualTo(new CredentialSource.DefaultChain());
  }

  @Test
  void what_calcite_adds_by_itself_is_ignored() {
    Map<String, Object> operands =
        Map.of("modelUri", "inline:{}", "baseDirectory", new File(""), "tables", List.of());
    assertThat(ConnectionConfig.ofOperands(operands))
        .isEqualTo(ConnectionConfig.ofOperands(Map.of()));
  }

  @Test
  void an_unknown_operand_is_refused_with_the_nearest_name() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConnectionConfig.ofOperands(Map.of("regoin", "hush")))
        .withMessage("'regoin' in the schema's operands is not a property; did you mean region?");
  }

  @Test
  void an_operand_with_parts_is_refused() {
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> ConnectionConfig.ofOperands(Map.of("password", Map.of("a", "hush"))))
        .withMessage("secretAccessKey in the schema's operands must be one value, not several.");
  }
}
