package topica.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import topica.evaluate.Score;

class ProvenanceTest {

    private static final Provenance.Corpus CORPUS = new Provenance.Corpus("train", "a.jsonl", 12, "0".repeat(64));

    @Test
    void namesThingsInOneOrder() {
        assertThat(provenance(List.of()).settings().keySet()).containsExactly("a", "b");
        assertThat(provenance(List.of()).scores().keySet()).containsExactly("x", "y");
    }

    @Test
    void doesNotChangeWithWhatItWasGiven() {
        List<Provenance.Corpus> corpora = new ArrayList<>();
        Provenance provenance = provenance(corpora);
        corpora.add(CORPUS);
        assertThat(provenance.corpora()).isEmpty();
        assertThatThrownBy(() -> provenance.settings().put("c", "3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isMadeFromFilesOnADay() {
        Provenance before = provenance(List.of());
        Provenance dated = before.of(List.of(CORPUS), Optional.of("2026-05-01"));
        assertThat(dated.created()).contains("2026-05-01");
        assertThat(dated.corpora()).containsExactly(CORPUS);
        assertThat(dated.of(List.of(), Optional.empty())).isEqualTo(before);
    }

    private static Provenance provenance(List<Provenance.Corpus> corpora) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("b", "2");
        settings.put("a", "1");
        SequencedMap<String, Score> scores = new LinkedHashMap<>();
        scores.put("y", new Score(2, 2, 2));
        scores.put("x", new Score(1, 1, 1));
        return new Provenance("Topica", Optional.empty(), 42, settings, corpora, Optional.empty(), scores);
    }
}
