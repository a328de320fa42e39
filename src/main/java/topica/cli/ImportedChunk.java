package topica.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import topica.corpus.CanonicalJson;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.Margin;
import topica.documents.ReadOutcome;
import topica.documents.YearlessDate;

/// The documents of one chunk in canonical form, and the records that were none.
///
/// @param labelled how many documents have labels or categories
/// @param yearless how many documents keep a day without its year
/// @param flags how many documents bear each flag
record ImportedChunk(
        ByteArrayOutputStream lines,
        int documents,
        int labelled,
        int yearless,
        Map<String, Integer> flags,
        List<ReadOutcome.Rejected> rejected,
        Margin margin) {

    /// @param dating completes the date of each document
    static ImportedChunk of(Chunk chunk, UnaryOperator<Document> dating) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int documents = 0;
        int labelled = 0;
        int yearless = 0;
        Map<String, Integer> flags = new TreeMap<>();
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        try (CanonicalJson json = new CanonicalJson(lines)) {
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document read) -> {
                        Document document = dating.apply(read);
                        json.write(document);
                        documents++;
                        labelled += document.truth().isEmpty() ? 0 : 1;
                        yearless += YearlessDate.of(document).isPresent() ? 1 : 0;
                        document.flags().forEach(flag -> flags.merge(flag, 1, Integer::sum));
                    }
                }
            }
        }
        return new ImportedChunk(lines, documents, labelled, yearless, flags, rejected, chunk.margin());
    }
}
