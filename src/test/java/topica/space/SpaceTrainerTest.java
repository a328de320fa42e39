package topica.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import topica.documents.Document;
import topica.math.DenseRows;
import topica.records.Source;
import topica.run.Progress;
import topica.run.Seed;
import topica.run.Workers;
import topica.text.TermScanner;
import topica.vectorize.TermSequences;

class SpaceTrainerTest {

    private static final String CELLS = "enzyme protein membrane genome tissue mutation kinase receptor";
    private static final String STARS = "galaxy telescope redshift supernova orbit nebula quasar comet";
    private static final String COURTS = "judge statute appeal contract verdict plaintiff lawyer jury";
    private static final List<String> SUBJECTS = List.of(CELLS, STARS, COURTS);

    private static final SpaceTrainer TRAINER = new SpaceTrainer(
            1,
            100,
            50,
            new SpaceTrainer.Words(6, 3, 0.25, 0.6),
            new SpaceTrainer.Labels(6, 4, 0.7, 0.5, 0.5, 1),
            Seed.DEFAULT);

    /// Texts of four words each, the first of cells, the next of stars, the next of courts, and so on.
    private static List<String> texts(int count, long seed) {
        SplittableRandom random = new Seed(seed).generator();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] words = SUBJECTS.get(i % SUBJECTS.size()).split(" ", -1);
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 4; word++) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static TermSequences corpus(List<String> texts) {
        TermSequences.Part part = new TermSequences.Part(new TermScanner());
        texts.forEach(text -> part.add("", text));
        TermSequences.Builder all = new TermSequences.Builder();
        all.add(part);
        return all.build();
    }

    private static List<int[]> truths(int documents, boolean labelled) {
        return IntStream.range(0, documents)
                .mapToObj(i -> labelled ? new int[] {i % SUBJECTS.size()} : new int[0])
                .toList();
    }

    private static Space fit(boolean labelled, int threads) {
        try (Workers workers = new Workers(threads)) {
            return TRAINER.fit(
                    corpus(texts(90, 1)), truths(90, labelled), labelled ? SUBJECTS.size() : 0, workers, Progress.NONE);
        }
    }

    private static List<Document> documents(List<String> texts) {
        return texts.stream()
                .map(text -> Document.of("", text, new Source("toys", 1)))
                .toList();
    }

    private static void bringsLikeDocumentsTogether(Space space) {
        List<Document> documents = documents(texts(30, 2));
        try (Workers workers = new Workers(2)) {
            DenseRows vectors = space.of(documents, workers);
            for (int one = 0; one < 30; one++) {
                assertThat(vectors.dot(one, vectors, one)).isCloseTo(1, within(1e-4f));
                for (int other = 0; other < 30; other++) {
                    if (one % 3 == other % 3) {
                        assertThat(vectors.dot(one, vectors, other)).isGreaterThan(0);
                    } else {
                        assertThat(vectors.dot(one, vectors, other)).isLessThan(0);
                    }
                }
            }
        }
    }

    @Test
    void bringsDocumentsOfOneSubjectTogetherByTheCompanyOfWords() {
        Space space = fit(false, 2);
        assertThat(space.vectors().parts()).extracting(Part::name).containsExactly("words");
        bringsLikeDocumentsTogether(space);
    }

    @Test
    void learnsFromLabelsToo() {
        Space space = fit(true, 2);
        assertThat(space.vectors().parts()).extracting(Part::name).containsExactly("words", "labels");
        bringsLikeDocumentsTogether(space);
    }

    @Test
    void learnsFromTheLabelsOfThoseThatHaveAny() {
        List<String> texts = texts(90, 1);
        List<int[]> truths = IntStream.range(0, 90)
                .mapToObj(i -> i < 45 ? new int[] {i % SUBJECTS.size()} : new int[0])
                .toList();
        try (Workers workers = new Workers(1)) {
            bringsLikeDocumentsTogether(TRAINER.fit(corpus(texts), truths, 3, workers, Progress.NONE));
        }
    }

    @Test
    void givesTheSameSpaceOnAnyNumberOfThreads() {
        assertThat(fit(true, 3).vectors().rows())
                .isEqualTo(fit(true, 1).vectors().rows());
    }

    @Test
    void placesADocumentTheSameAloneAndAmongOthers() {
        Space space = fit(true, 2);
        List<Document> documents = documents(texts(5, 3));
        try (Workers workers = new Workers(2)) {
            DenseRows vectors = space.of(documents, workers);
            for (int i = 0; i < 5; i++) {
                assertThat(space.of(documents.get(i))).isEqualTo(vectors.row(i));
            }
        }
    }

    @Test
    void placesWhatItKnowsNoWordOfNowhere() {
        assertThat(fit(true, 1).of(documents(List.of("Quite another thing.")).getFirst()))
                .containsOnly(0);
    }

    @Test
    void saysThatNoWordIsFrequentEnough() {
        SpaceTrainer choosy = new SpaceTrainer(50, 100, 50, TRAINER.words(), TRAINER.labels(), Seed.DEFAULT);
        try (Workers workers = new Workers(1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> choosy.fit(corpus(texts(6, 1)), truths(6, false), 0, workers, Progress.NONE))
                    .withMessage(
                            "expected words that stand in at least 50 documents and not in nearly all, got none in 6");
        }
    }
}
