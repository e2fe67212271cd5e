package io.redshiftrestore.sandbox;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads recorded rows token by token, so that every complaint can name its line. */
final class RecordingParser {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String LIST = "TableRestoreStatusDetails";

  private final JsonParser json;
  private final String homeRegion;
  private final Map<String, List<RestoreRequest>> rowsByRegion = new LinkedHashMap<>();

  private RecordingParser(JsonParser json, String homeRegion) {
    this.json = json;
    this.homeRegion = homeRegion;
  }

  /**
   * Returns the rows of each region, in the file's order.
   *
   * @throws SandboxDataException when the file cannot be read or is no recording
   */
  static Map<String, List<RestoreRequest>> parse(Path file, String homeRegion) {
    // Bytes, not characters: the parser finds out by itself that a file is UTF-16, as PowerShell's.
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser json = JSON.createParser(bytes)) {
      RecordingParser parser = new RecordingParser(json, homeRegion);
      parser.document();
      return parser.rowsByRegion;
    } catch (UnexpectedContent e) {
      throw complaint(file, e, e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw complaint(file, e, "this is not JSON: " + e.getOriginalMessage());
    } catch (NoSuchFileException e) {
      throw new SandboxDataException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new SandboxDataException(file + ": the file cannot be read: " + e.getMessage(), e);
    }
  }

  private static SandboxDataException complaint(
      Path file, JsonProcessingException cause, String message) {
    int line = cause.getLocation().getLineNr();
    return new SandboxDataException(file + ", line " + line + ": " + message, cause);
  }

  private void document() throws IOException {
    boolean found = false;
    if (json.nextToken() == START_OBJECT) {
      while (json.nextToken() != END_OBJECT) {
        if (json.currentName().equals(LIST)) {
          found = true;
          rows();
        } else {
          skipValue();
        }
      }
    }
    if (!found) {
      throw new UnexpectedContent(json, "there is no object with a list " + LIST);
    }
    if (json.nextToken() != null) {
      throw new UnexpectedContent(json, "nothing may follow the object with " + LIST);
    }
  }

  private void rows() throws IOException {
    if (json.nextToken() != START_ARRAY) {
      throw new UnexpectedContent(json, LIST + " must be a list");
    }
    while (json.nextToken() != END_ARRAY) {
      if (json.currentToken() != START_OBJECT) {
        throw new UnexpectedContent(json, LIST + " must be a list of objects");
      }
      row();
    }
  }

  private void row() throws IOException {
    RestoreRequestBuilder row = RestoreRequest.builder();
    String region = homeRegion;
    while (json.nextToken() != END_OBJECT) {
      String name = json.currentName();
      if (name.equals("Region")) {
        region = region();
      } else {
        member(name, row);
      }
    }
    rowsByRegion.computeIfAbsent(region, unused -> new ArrayList<>()).add(row.build());
  }

  private String region() throws IOException {
    json.nextToken();
    @Nullable String region = RecordedValue.text(json);
    return region == null ? homeRegion : region;
  }

  private void member(String name, RestoreRequestBuilder row) throws IOException {
    json.nextToken();
    switch (name) {
      case "TableRestoreRequestId" -> row.tableRestoreRequestId(RecordedValue.text(json));
      case "Status" -> row.status(RecordedValue.text(json));
      case "Message" -> row.message(RecordedValue.text(json));
      case "RequestTime" -> row.requestTime(RecordedValue.time(json));
      case "ProgressInMegaBytes" -> row.progressInMegaBytes(RecordedValue.number(json));
      case "TotalDataInMegaBytes" -> row.totalDataInMegaBytes(RecordedValue.number(json));
      case "ClusterIdentifier" -> row.clusterIdentifier(RecordedValue.text(json));
      case "SnapshotIdentifier" -> row.snapshotIdentifier(RecordedValue.text(json));
      case "SourceDatabaseName" -> row.sourceDatabaseName(RecordedValue.text(json));
      case "SourceSchemaName" -> row.sourceSchemaName(RecordedValue.text(json));
      case "SourceTableName" -> row.sourceTableName(RecordedValue.text(json));
      case "TargetDatabaseName" -> row.targetDatabaseName(RecordedValue.text(json));
      case "TargetSchemaName" -> row.targetSchemaName(RecordedValue.text(json));
      case "NewTableName" -> row.newTableName(RecordedValue.text(json));
      default -> json.skipChildren();
    }
  }

  private void skipValue() throws IOException {
    json.nextToken();
    json.skipChildren();
  }
}
