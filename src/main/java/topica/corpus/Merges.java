package topica.corpus;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import topica.duplicates.Merge;
import topica.fields.CleanText;
import topica.records.Json;
import topica.records.Source;

/// Writes merged documents as JSON Lines:
/// `{"reason":…,"kept":…,"keptSource":{"file":…,"line":…},"dropped":…,"droppedSource":{…}}`. Used by one thread.
public final class Merges implements AutoCloseable {

    private final JsonGenerator json;

    /// @param out closed together with the writer
    public Merges(OutputStream out) {
        this.json = Json.MAPPER.createGenerator(out);
    }

    public void write(Merge merge) {
        json.writeStartObject();
        json.writeStringProperty("reason", merge.reason().toString());
        json.writeStringProperty("kept", merge.kept());
        write("keptSource", merge.keptSource());
        json.writeStringProperty("dropped", merge.dropped());
        write("droppedSource", merge.droppedSource());
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void write(String name, Source source) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("file", CleanText.wellFormed(source.file()));
        json.writeNumberProperty("line", source.line());
        json.writeEndObject();
    }

    /// Hands everything written so far to the stream.
    public void flush() {
        json.flush();
    }

    @Override
    public void close() {
        json.close();
    }
}
