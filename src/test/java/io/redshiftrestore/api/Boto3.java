package io.redshiftrestore.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.io.Resources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** boto3's own paginator, in one Python process. */
final class Boto3 implements OtherPaginator, AutoCloseable {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Process process;
  private final Writer questions;
  private final BufferedReader answers;

  private Boto3(Process process) {
    this.process = process;
    this.questions = process.outputWriter(UTF_8);
    this.answers = process.inputReader(UTF_8);
  }

  /** Starts boto3 against an endpoint; see {@link ClientProgram}. */
  static Boto3 at(URI endpoint) {
    return new Boto3(
        ClientProgram.pythonWithBoto3()
            .start(List.of(script().toString(), String.valueOf(endpoint))));
  }

  private static Path script() {
    try {
      return Path.of(Resources.getResource(Boto3.class, "boto3_client.py").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Answer list(TableRestoreStatusFilter filter, PaginationConfig config) {
    ObjectNode question = JSON.createObjectNode();
    ObjectNode request = question.putObject("paginate");
    filter.parameters().forEach(request::put);
    ObjectNode pagination = request.putObject("PaginationConfig");
    config.maxItems().ifPresent(items -> pagination.put("MaxItems", items));
    config.pageSize().ifPresent(rows -> pagination.put("PageSize", rows));
    config.startingToken().ifPresent(token -> pagination.put("StartingToken", token));
    return Answer.of(ask(question));
  }

  /** Returns how botocore writes tokens. */
  List<String> encode(List<ResumeToken> tokens) {
    ObjectNode question = JSON.createObjectNode();
    ArrayNode list = question.putArray("encode");
    for (ResumeToken token : tokens) {
      ObjectNode node = list.addObject().put("Marker", token.marker().orElse(null));
      token.truncateAmount().ifPresent(rows -> node.put("boto_truncate_amount", rows));
    }
    return StreamSupport.stream(ask(question).get("encoded").spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }

  private JsonNode ask(ObjectNode question) {
    try {
      questions.write(JSON.writeValueAsString(question) + "\n");
      questions.flush();
      JsonNode answer = JSON.readTree(String.valueOf(answers.readLine()));
      if (answer.has("Error")) {
        throw new AssertionError(question + " failed: " + answer.get("Error").asText());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
