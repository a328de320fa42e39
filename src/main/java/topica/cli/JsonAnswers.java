package topica.cli;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import topica.Prediction;

/// One JSON object a line.
record JsonAnswers() implements Answers {

    private static final JsonMapper MAPPER =
            new JsonMapper(JsonFactory.builder().rootValueSeparator("").build());

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public Writer to(OutputStream out) {
        return new Lines(MAPPER.createGenerator(out));
    }

    private record Lines(JsonGenerator json) implements Writer {

        @Override
        public void write(Prediction prediction) {
            json.writeStartObject();
            json.writeStringProperty("id", prediction.id());
            json.writeNumberProperty("line", prediction.line());
            json.writeStringProperty("label", prediction.label());
            probability(prediction.probability());
            json.writeArrayPropertyStart("labels");
            prediction.labels().forEach(share -> json.writeString(share.label()));
            json.writeEndArray();
            json.writeArrayPropertyStart("labelProbabilities");
            prediction.labels().forEach(share -> json.writeNumber(Decimals.of(share.probability())));
            json.writeEndArray();
            json.writeArrayPropertyStart("ranked");
            for (Prediction.Share share : prediction.ranked()) {
                json.writeStartObject();
                json.writeStringProperty("label", share.label());
                probability(share.probability());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("flags");
            prediction.flags().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }

        private void probability(float probability) {
            json.writeName("probability");
            json.writeNumber(Decimals.of(probability));
        }

        @Override
        public void close() {
            json.close();
        }
    }
}
