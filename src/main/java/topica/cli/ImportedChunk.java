package topica.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import topica.corpus.CanonicalJson;
import topica.documents.Chunk;
import topica.documents.Document;
import topica.documents.ReadOutcome;

/// The documents of one chunk in canonical form, and the records that were none.
///
/// @param labelled how many documents have labels or categories
/// @param flags how many documents bear each flag
record ImportedChunk(
        ByteArrayOutputStream lines,
        int documents,
        int labelled,
        Map<String, Integer> flags,
        List<ReadOutcome.Rejected> rejected) {

    static ImportedChunk of(Chunk chunk) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int documents = 0;
        int labelled = 0;
        Map<String, Integer> flags = new TreeMap<>();
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        try (CanonicalJson json = new CanonicalJson(lines)) {
            for (ReadOutcome outcome : chunk.read()) {
                switch (outcome) {
                    case ReadOutcome.Rejected reject -> rejected.add(reject);
                    case ReadOutcome.Accepted(Document document) -> {
                        json.write(document);
                        documents++;
                        labelled += document.truth().isEmpty() ? 0 : 1;
                        document.flags().forEach(flag -> flags.merge(flag, 1, Integer::sum));
                    }
                }
            }
        }
        return new ImportedChunk(lines, documents, labelled, flags, rejected);
    }
}
