package io.redshiftrestore.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Objects of JSON, one a line: as an array, or without its brackets and commas. */
final class JsonRows implements RowWriter {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Columns columns;
  private final List<String> names;
  private final Appendable out;
  private final boolean array;
  private boolean first = true;

  JsonRows(Columns columns, Appendable out, boolean array) {
    this.columns = columns;
    this.names = columns.distinctLabels();
    this.out = out;
    this.array = array;
  }

  @Override
  public void begin() throws IOException {
    if (array) {
      out.append('[');
    }
  }

  @Override
  public void row(List<@Nullable String> values) throws IOException {
    if (array) {
      out.append(first ? "\n" : ",\n");
    }
    out.append(object(values));
    if (!array) {
      out.append('\n');
    }
    first = false;
  }

  private String object(List<@Nullable String> values) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      for (int i = 0; i < values.size(); i++) {
        json.writeFieldName(names.get(i));
        write(json, values.get(i), columns.list().get(i).kind());
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, @Nullable String value, Columns.Kind kind)
      throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (kind == Columns.Kind.BOOLEAN) {
      json.writeBoolean(value.startsWith("t") || value.startsWith("T"));
    } else if (kind == Columns.Kind.NUMBER && NUMBER.matcher(value).matches()) {
      json.writeNumber(value);
    } else {
      // JSON has no number for NaN or an infinity.
      json.writeString(value);
    }
  }

  @Override
  public void end(String footer) throws IOException {
    if (array) {
      out.append(first ? "]\n" : "\n]\n");
    }
  }
}
