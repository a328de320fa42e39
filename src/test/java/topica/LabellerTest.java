package topica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import topica.bundle.Model;
import topica.documents.Document;
import topica.evaluate.Judgement;
import topica.run.Workers;

class LabellerTest {

    private static final String LONG =
            "A camera sees an image and its segmentation finds each pixel of what is plain to see";

    private static final Model MODEL = TrainingTest.fit(TrainingTest.training(Set.of("cs"), 5000), 1, 300, 1)
            .model();

    private static final Labeller LABELLER = Labeller.of(MODEL);

    @TempDir
    Path folder = Path.of("");

    @Test
    void answersForADocument() {
        Document document = TrainingTest.document("Pixel detection", LONG);
        Prediction prediction = LABELLER.label(document);
        assertThat(prediction.id()).isEqualTo(document.id());
        assertThat(prediction.line()).isEqualTo(3);
        assertThat(prediction.label()).isEqualTo("cs.CV");
        assertThat(prediction.probability()).isBetween(0.5f, 1f);
        assertThat(prediction.labels().getFirst().label()).isEqualTo("cs.CV");
        assertThat(prediction.ranked()).hasSize(3).first().isEqualTo(share(prediction));
        assertThat(prediction.ranked().stream()
                        .mapToDouble(Prediction.Share::probability)
                        .sum())
                .isCloseTo(1, within(1e-5));
        assertThat(prediction.flags()).isEmpty();
    }

    @Test
    void flagsWhatIsDoubtful() {
        assertThat(LABELLER.label(TrainingTest.document("Pixel detection", "")).flags())
                .containsExactly("title-only", "too-short");
        assertThat(LABELLER.label(TrainingTest.document("", "Cohomology of a sheaf"))
                        .flags())
                .containsExactly("outside-the-label-space", "too-short");
    }

    @Test
    void ranksAsManyAsAsked() {
        Document document = TrainingTest.document("Pixel detection", LONG);
        assertThat(LABELLER.ranking(1).label(document).ranked()).containsExactly(share(LABELLER.label(document)));
        assertThat(LABELLER.ranking(2).label(document).ranked()).hasSize(2);
        assertThat(LABELLER.ranking(99).label(document).ranked()).hasSize(3);
    }

    @Test
    void givesEveryLabelAboveAThreshold() {
        Document document = TrainingTest.document("Pixel detection", LONG);
        assertThat(LABELLER.threshold(0).label(document).labels()).hasSize(3);
        assertThat(LABELLER.threshold(1).label(document).labels()).hasSize(1);
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LABELLER.threshold(wrong))
                    .withMessage("expected a threshold between 0 and 1, got " + wrong);
        }
    }

    @Test
    void answersEvenWhereItKnowsNoWord() {
        Prediction prediction = LABELLER.label(TrainingTest.document("", "zzz"));
        assertThat(prediction.probability()).isBetween(0.2f, 0.7f);
        assertThat(prediction.flags()).contains("too-short");
    }

    @Test
    void judgesAsItLabels() {
        for (Document document : documents()) {
            Judgement judgement = LABELLER.judge(document);
            Prediction prediction = LABELLER.label(document);
            assertThat(judgement.label()).isEqualTo(prediction.label());
            assertThat(judgement.truth()).isEqualTo(document.truth());
            assertThat(judgement.labels())
                    .isEqualTo(prediction.labels().stream()
                            .map(Prediction.Share::label)
                            .toList());
        }
    }

    @Test
    void answersTheSameOnManyThreads() {
        List<Document> documents = documents();
        List<Prediction> alone = documents.stream().map(LABELLER::label).toList();
        List<Prediction> together = new ArrayList<>();
        try (Workers workers = new Workers(4)) {
            workers.inOrder(documents.iterator(), LABELLER::label, together::add);
        }
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void answersTheSameFromAFile() {
        MODEL.write(folder.resolve("m.topica"));
        Labeller opened = Labeller.open(folder.resolve("m.topica"));
        assertThat(opened.model().provenance()).isEqualTo(MODEL.provenance());
        for (Document document : documents()) {
            assertThat(opened.label(document)).isEqualTo(LABELLER.label(document));
        }
    }

    private static Prediction.Share share(Prediction prediction) {
        return new Prediction.Share(prediction.label(), prediction.probability());
    }

    private static List<Document> documents() {
        return ToyCorpus.documents(200);
    }
}
