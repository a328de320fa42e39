package topica.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import topica.fields.CanonicalId;
import topica.records.Source;

class DocumentTest {

    @Test
    void keepsDocumentsFromChangingAndFromBeingEmpty() {
        assertThatThrownBy(() -> document("", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document("A", "").extra().put("a", "1"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void makesADocumentOfNothingButText() {
        Document document = Document.of("", " Spikes\nare sparse. ", new Source("-", 1));

        assertThat(document.abstractText()).isEqualTo("Spikes are sparse.");
        assertThat(document.id()).isEqualTo(CanonicalId.of("", "Spikes are sparse."));
        assertThatThrownBy(() -> Document.of(" ", "\n", new Source("-", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
    }

    private static Document document(String title, String abstractText) {
        Source source = new Source("test", 1);
        return new Document(
                "a",
                title,
                abstractText,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                source,
                Map.of());
    }
}
