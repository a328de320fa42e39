package topica.corpus;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import topica.documents.ReadOutcome;
import topica.fields.CleanText;
import topica.records.Json;

/// Writes rejected records as JSON Lines: `{"file":…,"line":…,"reason":…}`. Used by one thread.
public final class Rejects implements AutoCloseable {

    private final JsonGenerator json;

    /// @param out closed together with the writer
    public Rejects(OutputStream out) {
        this.json = Json.MAPPER.createGenerator(out);
    }

    public void write(ReadOutcome.Rejected rejected) {
        json.writeStartObject();
        json.writeStringProperty("file", CleanText.wellFormed(rejected.source().file()));
        json.writeNumberProperty("line", rejected.source().line());
        json.writeStringProperty("reason", CleanText.wellFormed(rejected.reason()));
        json.writeEndObject();
        json.writeRaw('\n');
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
