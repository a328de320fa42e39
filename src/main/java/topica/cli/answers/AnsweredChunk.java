package topica.cli.answers;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import topica.Labeller;
import topica.corpus.Place;
import topica.corpus.PlacedChunk;
import topica.documents.ReadOutcome;

/// The answers to the documents of one chunk, ready to be written, and the records that were none.
///
/// @param end where the next chunk begins
public record AnsweredChunk(
        ByteArrayOutputStream answers, int labelled, List<ReadOutcome.Rejected> rejected, Place end) {

    private static final int EXPECTED_BYTES = 1 << 16;

    public static AnsweredChunk of(PlacedChunk chunk, Labeller labeller, Answers answers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(EXPECTED_BYTES);
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        int[] labelled = new int[1];
        try (Answers.Writer writer = answers.to(bytes)) {
            chunk.chunk()
                    .skim(
                            document -> {
                                writer.write(document, labeller.label(document));
                                labelled[0]++;
                            },
                            rejected::add);
        }
        return new AnsweredChunk(bytes, labelled[0], rejected, chunk.end());
    }
}
