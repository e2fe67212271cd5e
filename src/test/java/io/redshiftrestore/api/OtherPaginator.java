package io.redshiftrestore.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** Another program that lists restore requests as boto3 does. */
interface OtherPaginator {

  /** Lists what is asked for. */
  Answer list(TableRestoreStatusFilter filter, PaginationConfig config);

  /**
   * What a paginator gives, in terms that programs have in common.
   *
   * @param items the fields that have a value by the API's names, times as {@link Instant}
   * @param nextToken where to go on
   */
  record Answer(List<Map<String, Object>> items, Optional<String> nextToken) {

    /** Returns the id of each item. */
    List<String> ids() {
      return items.stream().map(item -> String.valueOf(item.get("TableRestoreRequestId"))).toList();
    }

    /** Translates an answer of this project's paginator. */
    static Answer of(FullResult result) {
      return new Answer(
          result.tableRestoreStatusDetails().stream().map(Answer::fields).toList(),
          result.nextToken());
    }

    private static Map<String, Object> fields(TableRestoreStatus item) {
      Map<String, Object> fields = new TreeMap<>();
      item.sdkFields()
          .forEach(
              field -> {
                @Nullable Object value = field.getValueOrDefault(item);
                if (value != null) {
                  fields.put(field.memberName(), value);
                }
              });
      return fields;
    }

    /** Translates the JSON of boto3 and the AWS CLI. */
    static Answer of(JsonNode result) {
      return new Answer(
          StreamSupport.stream(result.path("TableRestoreStatusDetails").spliterator(), false)
              .map(Answer::fields)
              .toList(),
          Optional.ofNullable(result.get("NextToken")).map(JsonNode::asText));
    }

    private static Map<String, Object> fields(JsonNode item) {
      Map<String, Object> fields = new TreeMap<>();
      item.properties().forEach(field -> fields.put(field.getKey(), value(field)));
      return fields;
    }

    private static Object value(Map.Entry<String, JsonNode> field) {
      if (field.getKey().equals("RequestTime")) {
        return OffsetDateTime.parse(field.getValue().asText()).toInstant();
      }
      return field.getValue().isNumber()
          ? field.getValue().longValue()
          : Objects.requireNonNull(field.getValue().textValue());
    }
  }
}
