package topica.corpus;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import topica.documents.Document;
import topica.fields.Author;
import topica.records.Json;
import topica.records.Source;

/// Writes documents as JSON Lines in canonical form: one object a line, fields in fixed order, absent ones
/// left out.
///
/// What is written here and read again is the same document. Used by one thread.
public final class CanonicalJson implements AutoCloseable {

    private final JsonGenerator json;

    /// @param out closed together with the writer
    public CanonicalJson(OutputStream out) {
        this.json = Json.MAPPER.createGenerator(out);
    }

    public void write(Document document) {
        json.writeStartObject();
        json.writeStringProperty("id", document.id());
        writeText("title", document.title());
        writeText("abstract", document.abstractText());
        writeAuthors(document.authors());
        document.date().ifPresent(date -> json.writeStringProperty("date", date.toString()));
        writeList("categories", document.categories());
        writeList("labels", document.labels());
        writeList("flags", document.flags());
        writeSource(document.source());
        writeExtra(document);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void writeText(String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }

    private void writeAuthors(List<Author> authors) {
        if (authors.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("authors");
        for (Author author : authors) {
            json.writeStartObject();
            json.writeStringProperty("name", author.name());
            author.affiliation().ifPresent(at -> json.writeStringProperty("affiliation", at));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeList(String name, List<String> items) {
        if (items.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        items.forEach(json::writeString);
        json.writeEndArray();
    }

    private void writeSource(Source source) {
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("file", source.file());
        json.writeNumberProperty("line", source.line());
        json.writeEndObject();
    }

    private void writeExtra(Document document) {
        if (document.extra().isEmpty()) {
            return;
        }
        json.writeObjectPropertyStart("extra");
        document.extra().forEach((name, value) -> {
            json.writeName(name);
            json.writeRawValue(value);
        });
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
