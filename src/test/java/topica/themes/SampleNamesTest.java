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

/// The ten themes that the sample's writers were asked to write about. Their texts seldom say the theme's own
/// name, so what fits is listed.
class SampleNamesTest {

    private static final Map<String, String> FITTING = new LinkedHashMap<>();

    static {
        FITTING.put("Bayesian inference", "posterior|Gaussian process|Bayes|calibration|sampler");
        FITTING.put("adversarial attacks", "attack|jailbreak|backdoor|adversarial");
        FITTING.put("algorithmic fairness", "protected attribute|automated decision|disparity|fair|odds");
        FITTING.put("alignment", "reward model|preference|assistant|annotator");
        FITTING.put("interpretability", "circuit|sparse autoencoder|dictionary|residual stream|activation|probe");
        FITTING.put("machine translation", "translation|parallel text");
        FITTING.put("medical imaging", "scan|segmentation|CT|MRI|imag");
        FITTING.put("reinforcement learning", "exploration|critic|reward|reinforcement|bandit");
        FITTING.put("robot manipulation", "arm|grasp|robot|contact|manipulation");
        FITTING.put("unlearning", "forgetting|unlearning|erasure|removal|deletion");
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
