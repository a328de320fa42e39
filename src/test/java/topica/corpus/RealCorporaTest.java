package topica.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.documents.Reading;

/// Needs the folder named by `TOPICA_CORPORA`.
class RealCorporaTest {

    private static final int DOCUMENTS = 2_000;

    @Test
    void readsRealRecordsAndReadsBackWhatItWritesOfThem() {
        List<Document> documents;
        try (Corpora corpora = Corpora.open(List.of(arxiv("validation.jsonl.gz").toString()))) {
            documents =
                    corpora.outcomes().limit(DOCUMENTS).map(Reading::document).toList();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CanonicalJson json = new CanonicalJson(bytes)) {
            documents.forEach(json::write);
        }

        assertThat(documents)
                .hasSize(DOCUMENTS)
                .allMatch(document -> !document.categories().isEmpty());
        assertThat(Reading.read(new JsonLines(), bytes.toByteArray()).stream()
                        .map(Reading::document)
                        .toList()
                        .equals(documents))
                .isTrue();
    }

    private static Path arxiv(String name) {
        String folder = System.getenv().getOrDefault("TOPICA_CORPORA", "");
        Path file = Path.of(folder, "arxiv", name);
        assumeTrue(!folder.isEmpty() && Files.isReadable(file), "TOPICA_CORPORA does not lead to " + name);
        return file;
    }
}
