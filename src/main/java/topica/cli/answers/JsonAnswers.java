package topica.cli.answers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.io.JsonStringEncoder;
import topica.Prediction;
import topica.Prediction.Share;
import topica.documents.Excerpt;

/// One JSON object a line.
record JsonAnswers() implements Answers {

    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public Writer to(OutputStream out) {
        return new Lines(out, new StringBuilder());
    }

    private record Lines(OutputStream out, StringBuilder json) implements Writer {

        @Override
        public void write(Excerpt document, Prediction prediction) {
            json.append("{\"id\":");
            string(prediction.id());
            json.append(",\"line\":").append(prediction.line()).append(",\"label\":");
            string(prediction.label());
            json.append(",\"probability\":").append(Decimals.of(prediction.probability()));
            json.append(",\"labels\":");
            list(prediction.labels(), share -> string(share.label()));
            json.append(",\"labelProbabilities\":");
            list(prediction.labels(), share -> json.append(Decimals.of(share.probability())));
            json.append(",\"ranked\":");
            list(prediction.ranked(), this::ranked);
            json.append(",\"flags\":");
            list(prediction.flags(), this::string);
            json.append("}\n");
        }

        private <T> void list(List<T> items, Consumer<T> write) {
            json.append('[');
            for (int i = 0; i < items.size(); i++) {
                json.append(i == 0 ? "" : ",");
                write.accept(items.get(i));
            }
            json.append(']');
        }

        private void ranked(Share share) {
            json.append("{\"label\":");
            string(share.label());
            json.append(",\"probability\":")
                    .append(Decimals.of(share.probability()))
                    .append('}');
        }

        private void string(String text) {
            if (isPlain(text)) {
                json.append('"').append(text).append('"');
            } else {
                json.append('"');
                JsonStringEncoder.getInstance().quoteAsString(text, json);
                json.append('"');
            }
        }

        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void close() {
            try {
                out.write(json.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
