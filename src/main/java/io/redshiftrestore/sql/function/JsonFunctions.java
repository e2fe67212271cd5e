package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.BOOLEAN_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_FORCE_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.BOOLEAN;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.json.JsonPaths;
import java.util.List;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** Functions of JSON, which is text. */
final class JsonFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          json(
              named("CAN_JSON_PARSE")
                  .takes(CHARACTER)
                  .computedBy(BOOLEAN_NULLABLE, JsonPaths.class, "isJson"),
              "CAN_JSON_PARSE(text)",
              "Whether the text is JSON.",
              "CAN_JSON_PARSE"),
          json(
              named("IS_VALID_JSON")
                  .takes(CHARACTER)
                  .computedBy(BOOLEAN_NULLABLE, JsonPaths.class, "isObject"),
              "IS_VALID_JSON(text)",
              "Whether the text is a JSON object.",
              "IS_VALID_JSON"),
          json(
              named("IS_VALID_JSON_ARRAY")
                  .takes(CHARACTER)
                  .computedBy(BOOLEAN_NULLABLE, JsonPaths.class, "isArray"),
              "IS_VALID_JSON_ARRAY(text)",
              "Whether the text is a JSON array.",
              "IS_VALID_JSON_ARRAY"),
          json(
              named("JSON_ARRAY_LENGTH")
                  .takes(CHARACTER)
                  .optionally(BOOLEAN)
                  .computedBy(
                      ReturnTypes.INTEGER.andThen(SqlTypeTransforms.FORCE_NULLABLE),
                      JsonPaths.class,
                      "arrayLength"),
              "JSON_ARRAY_LENGTH(array [, null_if_invalid])",
              "How many elements a JSON array has.",
              "JSON_ARRAY_LENGTH"),
          json(
              named("JSON_EXTRACT_ARRAY_ELEMENT_TEXT")
                  .takes(CHARACTER, INTEGER)
                  .optionally(BOOLEAN)
                  .computedBy(VARCHAR_FORCE_NULLABLE, JsonPaths.class, "elementText"),
              "JSON_EXTRACT_ARRAY_ELEMENT_TEXT(array, place [, null_if_invalid])",
              "An element of a JSON array, counted from 0.",
              "JSON_EXTRACT_ARRAY_ELEMENT_TEXT"),
          json(
              named("JSON_EXTRACT_PATH_TEXT")
                  .takes(CHARACTER, CHARACTER)
                  .andMore(CHARACTER)
                  .computedBy(VARCHAR_FORCE_NULLABLE, JsonPaths.class, "pathText"),
              "JSON_EXTRACT_PATH_TEXT(object, key [, …] [, null_if_invalid])",
              "What a JSON object has at the end of a path of keys.",
              "JSON_EXTRACT_PATH_TEXT"),
          json(
              named("JSON_PARSE")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_FORCE_NULLABLE, JsonPaths.class, "compact"),
              "JSON_PARSE(text)",
              "The JSON that the text is; here it stays text.",
              "JSON_PARSE"),
          json(
              named("JSON_SERIALIZE")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_FORCE_NULLABLE, JsonPaths.class, "compact"),
              "JSON_SERIALIZE(json)",
              "The JSON as text.",
              "JSON_SERIALIZE"));

  private JsonFunctions() {}

  private static RedshiftFunction json(
      SqlFunction function, String signature, String remark, String page) {
    return new RedshiftFunction(function, Family.STRING, signature, remark, page);
  }
}
