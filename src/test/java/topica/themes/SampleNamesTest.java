package topica.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import topica.documents.Document;
import topica.records.Json;
import topica.records.Source;

/// The ten themes that the sample's writers were asked to write about. Where their texts say the theme's own name
/// in most cases, nothing else fits; where they use its notions as often, what fits is listed.
class SampleNamesTest {

    private static final Map<String, String> FITTING = new LinkedHashMap<>();

    static {
        FITTING.put("Bayesian inference", "Bayes|posterior");
        FITTING.put("adversarial attacks", "adversar|attack");
        FITTING.put("algorithmic fairness", "fair|protected (attribute|group)|discrimination|disparit");
        FITTING.put("alignment", "align|reward model|human (preference|feedback)");
        FITTING.put("interpretability", "interpretability");
        FITTING.put("machine translation", "machine translation");
        FITTING.put("medical imaging", "medical imag|scan|segmentation");
        FITTING.put("reinforcement learning", "reinforcement learning");
        FITTING.put("robot manipulation", "robot|manipulation");
        FITTING.put("unlearning", "unlearning");
    }

    @Test
    void namesEachWrittenThemeFittingly() throws IOException {
        List<Document> documents = new ArrayList<>();
        List<String> themes = List.copyOf(FITTING.keySet());
        List<Integer> groups = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("corpora/sample.jsonl"))) {
            JsonNode json = Json.MAPPER.readTree(line);
            documents.add(Document.of(
                    json.path("title").asString(),
                    json.path("abstract").asString(),
                    new Source("sample", documents.size() + 1)));
            groups.add(themes.indexOf(json.path("theme").asString()));
        }

        Themes named = Piles.named(
                Grouping.of(
                        documents, groups.stream().mapToInt(Integer::intValue).toArray(), new float[documents.size()]),
                2);

        assertThat(Piles.names(named)).hasSize(10).doesNotHaveDuplicates();
        for (Theme theme : named.themes()) {
            assertThat(theme.name()).as(themes.get(theme.id())).containsPattern(FITTING.get(themes.get(theme.id())));
        }
    }
}
