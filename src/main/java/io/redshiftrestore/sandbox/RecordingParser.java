package io.redshiftrestore.sandbox;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
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

  /** Without buffers that stay in a variable of the thread that reads a file once. */
  private static final JsonFactory JSON =
      JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build();

  private static final String LIST = "TableRestoreStatusDetails";

  /** Some 60,000 rows: more than anybody records. */
  private static final int MOST_MEGABYTES = 64;

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
    requireReadable(file);
    // Bytes, not characters: the parser finds out by itself that a file is UTF-16, as PowerShell's.
    try (InputStream bytes = Files.newInputStream(file);
        JsonParser json = JSON.createParser(bytes)) {
      RecordingParser parser = new RecordingParser(json, homeRegion);
      parser.document();
      return parser.rowsByRegion;
    } catch (UnexpectedContent e) {
      throw complaint(file, e, e.getOriginalMessage());
    } catch (StreamConstraintsException e) {
      throw complaint(file, e, "a number or a text is longer than any that a recording has");
    } catch (JsonProcessingException e) {
      // Without the parser's words, which quote a file that may be none of ours.
      throw complaint(file, e, "this is not JSON");
    } catch (NoSuchFileException e) {
      throw new SandboxDataException(file + ": there is no such file", e);
    } catch (IOException e) {
      throw new SandboxDataException(file + ": the file cannot be read", e);
    }
  }

  /** A device or a pipe may never end. */
  private static void requireReadable(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SandboxDataException(
          file + ": the file cannot be read: it is no regular file", null);
    }
    if (file.toFile().length() > MOST_MEGABYTES * 1024L * 1024L) {
      throw new SandboxDataException(
          file + ": the file is larger than " + MOST_MEGABYTES + " MB", null);
    }
  }

  private static SandboxDataException complaint(
      Path file, JsonProcessingException cause, String message) {
    JsonLocation place = cause.getLocation();
    // There is none where a number or a text is longer than the parser takes.
    String line = place == null ? "" : ", line " + place.getLineNr();
    return new SandboxDataException(file + line + ": " + message, cause);
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
