package topica.corpus;

import topica.documents.Document;
import topica.documents.Reading;

/// What becomes of one line of JSON.
final class JsonReading {

    private JsonReading() {}

    static Document document(String json) {
        return Reading.document(Reading.read(new JsonLines(), json).getFirst());
    }

    static String reason(String json) {
        return Reading.reason(Reading.read(new JsonLines(), json).getFirst());
    }
}
