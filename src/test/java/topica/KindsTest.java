package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import topica.corpus.Corpora;
import topica.documents.Document;
import topica.documents.ReadOutcome;

/// What is flagged `not-english` and `not-an-abstract`, over 420 texts written for this project and over real
/// abstracts, which the folder named by `TOPICA_CORPORA` has.
///
/// The rule was fitted on the texts of `fitted.jsonl`; those of `held-out.jsonl` were not looked at before it
/// was done.
class KindsTest {

    private static final Labeller LABELLER =
            Labeller.of(TrainingTest.fit(TrainingTest.training(Set.of("cs"), 5000), 1, 300, 1)
                    .model());

    private static final Set<String> DOUBTS = Set.of("not-english", "not-an-abstract", "too-short");
    private static final int REAL = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {"fitted.jsonl", "held-out.jsonl"})
    void flagsAtLeast95In100TextsOfOtherKinds(String file) throws URISyntaxException {
        List<String> passed = new ArrayList<>();
        List<Document> texts =
                documents(Path.of(KindsTest.class.getResource("/kinds/" + file).toURI()), REAL);
        for (Document text : texts) {
            if (LABELLER.label(text).flags().stream().noneMatch(DOUBTS::contains)) {
                passed.add(text.id());
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(passed).hasSizeLessThanOrEqualTo(texts.size() / 20);
    }

    @Test
    void flagsAtMost5In1000RealAbstracts() {
        String folder = System.getenv().getOrDefault("TOPICA_CORPORA", "");
        Path file = Path.of(folder, "arxiv", "validation.jsonl.gz");
        assumeTrue(!folder.isEmpty() && Files.isReadable(file), "TOPICA_CORPORA does not lead to " + file);
        List<String> flagged = new ArrayList<>();
        List<Document> papers = documents(file, REAL);
        for (Document paper : papers) {
            List<String> flags = LABELLER.label(paper).flags();
            if (flags.contains("not-english") || flags.contains("not-an-abstract")) {
                flagged.add(paper.id());
            }
        }
        assertThat(papers).hasSize(REAL);
        assertThat(flagged).hasSizeLessThanOrEqualTo(REAL / 200);
    }

    @Test
    void flagsNoneOfTheSampleAbstracts() {
        assertThat(documents(Path.of("corpora", "sample.jsonl"), REAL))
                .hasSize(260)
                .allSatisfy(document ->
                        assertThat(LABELLER.label(document).flags()).doesNotContain("not-english", "not-an-abstract"));
    }

    @Test
    void saysWhichDoubtItIs() {
        assertThat(flags("", "Wir zeigen, dass der Algorithmus auch dann endet, wenn die Daten fehlerhaft sind."))
                .contains("not-english")
                .doesNotContain("not-an-abstract");
        assertThat(flags("", "Stir the onions in the butter, pour in the milk and cook for ten minutes, then serve."))
                .contains("not-an-abstract")
                .doesNotContain("not-english");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本文提出了一种新的卷积神经网络，用于视网膜图像的分割。该网络只需少量标注图像即可训练，并达到专家的准确率，运行速度也很快。",
                "本稿では、網膜の断層画像を分割するための新しいニューラルネットワークを提案する。少数の画像で学習し、高い精度を達成した。",
                "บทความนี้เสนอโครงข่ายประสาทเทียมแบบใหม่สำหรับการแบ่งส่วนภาพจอประสาทตา ซึ่งเรียนรู้จากภาพเพียงเล็กน้อย"
            })
    void doesNotCallShortWhatPartsNoWords(String text) {
        assertThat(flags("", text)).contains("not-english").doesNotContain("too-short");
    }

    @Test
    void callsAFewWordsOfAnyLanguageShort() {
        assertThat(flags("", "深度学习")).contains("not-english", "too-short");
        assertThat(flags("", "В работе предложена сеть.")).contains("not-english", "too-short");
    }

    @Test
    void doesNotCallATitleNoAbstract() {
        assertThat(flags("My dog, my cat and the kitchen: please wash your hands before dinner tonight, dear", ""))
                .contains("title-only")
                .doesNotContain("not-an-abstract", "not-english");
        assertThat(flags("Image Segmentation", "")).doesNotContain("not-an-abstract", "not-english");
    }

    private static List<String> flags(String title, String abstractText) {
        return LABELLER.label(TrainingTest.document(title, abstractText)).flags();
    }

    private static List<Document> documents(Path file, int most) {
        try (Corpora corpora = Corpora.open(List.of(file.toString()))) {
            return corpora.outcomes()
                    .filter(ReadOutcome.Accepted.class::isInstance)
                    .map(outcome -> ((ReadOutcome.Accepted) outcome).document())
                    .limit(most)
                    .toList();
        }
    }
}
